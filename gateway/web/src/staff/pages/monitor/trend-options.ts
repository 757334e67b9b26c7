import { percent, toInput } from '@shared/format'
import type { RateName, TrendWave } from '@shared/api/opinion'
import type { ChartOption } from '../../charts/chart'
import { ink } from '../../charts/ink'
import { t } from '../../i18n'
import { fitted } from './point-chart'
import { interval, known } from './rate-words'

const MONTH = 7

/** A line with its interval as a band, the target across; a wave that says too little leaves a gap. */
export function trendOptions(waves: TrendWave[], name: RateName, target: number | undefined): ChartOption {
  const rates = waves.map((wave) => wave[name])
  const shown = rates.filter(known)
  const { min, max } = fitted([
    ...shown.flatMap(({ low, high, estimate }) => [low ?? estimate, high ?? estimate]),
    ...(target === undefined ? [] : [target]),
  ])
  const of = (pick: (rate: (typeof shown)[number]) => number) =>
    rates.map((rate) => (known(rate) ? pick(rate) : null))
  const band = { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 } }
  return {
    animation: false,
    grid: { left: 52, right: 24, top: 28, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      formatter: (at: { dataIndex: number }[]) => {
        const rate = rates[at[0]?.dataIndex ?? 0]
        return rate && known(rate) ? `${percent(rate.estimate)}<br>${interval(rate)}<br>n ${rate.n}` : ''
      },
    },
    xAxis: {
      type: 'category',
      data: waves.map(({ opensAt }) => toInput(opensAt).slice(0, MONTH)),
      axisLabel: { color: ink('muted') },
      axisLine: { lineStyle: { color: ink('line') } },
    },
    yAxis: {
      type: 'value',
      min,
      max,
      axisLabel: { color: ink('muted'), formatter: (value: number) => `${Math.round(value * 100)}%` },
      splitLine: { lineStyle: { color: ink('line') } },
    },
    series: [
      { ...band, data: of(({ low, estimate }) => low ?? estimate) },
      {
        ...band,
        areaStyle: { color: ink('blue'), opacity: 0.15 },
        data: of(({ low, high, estimate }) => (high ?? estimate) - (low ?? estimate)),
      },
      {
        type: 'line',
        name: t(`rate.${name}`),
        data: of(({ estimate }) => estimate),
        color: ink('blue'),
        symbolSize: 8,
        label: {
          show: true,
          position: 'top',
          color: ink('text'),
          formatter: ({ value }: { value: number | null }) => (value === null ? '' : percent(value)),
        },
        ...(target === undefined
          ? {}
          : {
              markLine: {
                symbol: 'none',
                silent: true,
                lineStyle: { color: ink('muted'), type: 'solid' },
                label: {
                  formatter: `${t('monitor.target')} ${percent(target)}`,
                  position: 'insideEndTop',
                  color: ink('muted'),
                },
                data: [{ yAxis: target }],
              },
            }),
      },
    ],
  }
}
