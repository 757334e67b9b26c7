import type { Area } from '@shared/api/gateway'
import type { MonitorRow } from '@shared/api/survey'
import type { Step } from '../../components/NextSteps.vue'
import { t } from '../../i18n'

const isSuppressed = (row: MonitorRow) => row.verdict === 'suppressed' || row.satisfaction.suppressed

/** First the areas that miss the target, worst first; then those with too few answers to tell. */
export function nextSteps(rows: MonitorRow[], open: (area: Area) => void): Step[] {
  const missed = rows
    .filter((row) => row.verdict === 'not-met' && !isSuppressed(row))
    .sort((a, b) => (a.satisfaction.estimate ?? 0) - (b.satisfaction.estimate ?? 0))
    .slice(0, 3)
    .map((row) => ({ text: t('next.missed', { area: row.area.name }), act: () => open(row.area) }))
  const few = rows
    .filter(isSuppressed)
    .slice(0, 3)
    .map((row) => ({ text: t('next.few', { area: row.area.name, n: row.n }) }))
  const nominal = rows
    .filter((row) => row.verdict === 'nominal')
    .slice(0, 2)
    .map((row) => ({ text: t('next.nominal', { area: row.area.name }), act: () => open(row.area) }))
  return [...missed, ...few, ...nominal]
}
