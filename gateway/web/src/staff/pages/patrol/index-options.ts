import type { MosquitoWeek } from '@shared/api/patrol'
import type { ChartOption } from '../../charts/chart'
import { ink } from '../../charts/ink'
import { tell } from '../../i18n/drive'

const THRESHOLDS = [5, 20] as const
const colourOf = ({ level }: MosquitoWeek) => ink(level === 20 ? 'danger' : level === 5 ? 'warn' : 'ok')

/** Bars of the Breteau index from zero, with the two thresholds across; hollow where too few houses were seen. */
export function indexOptions(points: { name: string; one: MosquitoWeek }[], lying: boolean): ChartOption {
  const most = Math.max(...points.map(({ one }) => one.breteau), THRESHOLDS[1] + 2)
  const names = {
    type: 'category',
    data: points.map(({ name }) => name),
    inverse: lying,
    axisTick: { show: false },
    axisLabel: { color: ink('text'), width: 130, overflow: 'truncate', ...(lying ? { interval: 0 } : {}) },
  }
  const values = {
    type: 'value',
    min: 0,
    max: Math.ceil(most),
    axisLabel: { color: ink('muted') },
    splitLine: { lineStyle: { color: ink('line') } },
  }
  const across = THRESHOLDS.map((at) => ({
    [lying ? 'xAxis' : 'yAxis']: at,
    label: { formatter: tell('mosquito.line', { n: at }), position: lying ? 'end' : 'insideEndTop' },
  }))
  return {
    animation: false,
    grid: { left: lying ? 144 : 44, right: 40, top: 32, bottom: 28 },
    tooltip: {},
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        data: points.map(({ one }) => ({
          value: one.breteau,
          itemStyle: one.reliable
            ? { color: colourOf(one) }
            : { color: '#fff', borderColor: colourOf(one), borderWidth: 2 },
        })),
        label: {
          show: true,
          position: lying ? 'right' : 'top',
          color: ink('text'),
          formatter: ({ value }: { value: number }) => value.toFixed(1),
        },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: ink('muted'), type: 'dashed' },
          data: across,
        },
      },
    ],
  }
}
