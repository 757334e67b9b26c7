import { percent } from '@shared/format'
import type { MonitorRow } from '@shared/api/survey'
import type { ChartOption } from '../../charts/chart'
import { ink } from '../../charts/ink'
import { word } from '../../i18n'
import { interval, known } from './rate-words'

export const RATE_MAP = 'rates'
/** One degree of longitude beside one of latitude where the city lies. */
const ASPECT = 0.92

const GROUNDS = {
  proven: '#cdeed8',
  nominal: '#fbe6bd',
  'not-met': '#f7cdc8',
  suppressed: '#e6e8eb',
  none: '#e6e8eb',
} as const

/** What cannot be told is hatched, not coloured. */
const HATCH = {
  symbol: 'rect',
  rotation: Math.PI / 4,
  dashArrayX: [1, 0],
  dashArrayY: [3, 4],
  color: ink('strong'),
}

const says = ({ area, satisfaction, verdict }: MonitorRow) =>
  known(satisfaction)
    ? `${area.name}\n${percent(satisfaction.estimate)} ${word('verdict', verdict)}`
    : `${area.name}\n${word('verdict', 'suppressed')}`

export function mapOf(rows: MonitorRow[], target: number): ChartOption {
  return {
    animation: false,
    aria: { enabled: true, decal: { show: false } },
    tooltip: {
      formatter: ({ name }: { name: string }) => {
        const row = rows.find(({ area }) => area.name === name)
        if (!row) return name
        const { satisfaction } = row
        return known(satisfaction)
          ? `${name} ${percent(satisfaction.estimate)}<br>${interval(satisfaction)}<br>n ${satisfaction.n} · ${percent(target)}`
          : `${name} n ${row.n}`
      },
    },
    geo: {
      map: RATE_MAP,
      roam: false,
      top: 8,
      bottom: 8,
      aspectScale: ASPECT,
      itemStyle: { areaColor: GROUNDS.suppressed, borderColor: ink('muted') },
      emphasis: { label: { color: ink('text') }, itemStyle: { areaColor: '#d7e3f4' } },
      select: { disabled: true },
      label: {
        show: true,
        color: ink('text'),
        fontSize: 13,
        lineHeight: 18,
        formatter: ({ name }: { name: string }) => {
          const row = rows.find(({ area }) => area.name === name)
          return row ? says(row) : name
        },
      },
      regions: rows.map((row) => ({
        name: row.area.name,
        itemStyle: {
          areaColor: GROUNDS[row.verdict],
          ...(row.verdict === 'suppressed' ? { decal: HATCH } : {}),
        },
      })),
    },
  }
}
