import { percent } from '@shared/format'
import type { RankingRow } from '@shared/api/ledger'
import type { ChartOption } from '../../charts/chart'
import { lying } from '../../charts/whisker'
import { t } from '../../i18n'

const COLOUR = '#01803e'

/** One line per ranked area or unit: the score as a point, the interval of the raw rate beside it. */
export function rankingOptions(rows: RankingRow[]): ChartOption {
  const ranges = rows.flatMap(({ low, high }, y) =>
    low === undefined || high === undefined ? [] : [[low, high, y]],
  )
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const row = rows[dataIndex]
        return row ? `${row.name} ${t('ranking.score')} ${percent(row.score)}` : ''
      },
    },
    yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.name), axisTick: { show: false } },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      axisLabel: { formatter: (value: number) => `${Math.round(value * 100)}%` },
    },
    series: [
      { type: 'custom', renderItem: lying(COLOUR), silent: true, data: ranges },
      {
        type: 'scatter',
        symbolSize: 11,
        itemStyle: { color: COLOUR },
        data: rows.map((row, y) => [row.score, y]),
      },
    ],
  }
}
