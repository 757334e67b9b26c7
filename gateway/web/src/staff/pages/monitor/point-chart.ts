import { percent } from '@shared/format'
import type { Rate } from '@shared/api/survey'
import type { ChartOption } from '../../charts/chart'
import { ink } from '../../charts/ink'
import { lying } from '../../charts/whisker'
import { t } from '../../i18n'
import { say } from '../../i18n/opinion'
import { interval } from './rate-words'

export interface Point {
  name: string
  rate: Rate
}

const STEP = 0.05
const NAME_PX = 150
const ON_PHONE_PX = 96
const PHONE_PX = 480

/** Points vary little beside what is possible: the axis is fitted to them, and to what they are compared with. */
export function fitted(values: number[]): { min: number; max: number } {
  if (values.length === 0) return { min: 0, max: 1 }
  const down = Math.floor((Math.min(...values) - STEP / 4) / STEP) * STEP
  const up = Math.ceil((Math.max(...values) + STEP / 4) / STEP) * STEP
  return { min: Math.max(0, down), max: Math.min(1, Math.max(up, down + STEP)) }
}

const bounds = ({ rate }: Point) => [rate.low, rate.estimate, rate.high].filter((one) => one !== undefined)

const toneOf = ({ rate }: Point, target: number) =>
  (rate.low ?? 0) >= target ? ink('ok') : (rate.high ?? 1) < target ? ink('danger') : ink('warn')

/** One point a line with its interval, the target as a line across; the first line on top. */
export function pointsOptions(
  points: Point[],
  { target, overall }: { target: number; overall?: number | undefined },
): ChartOption {
  const { min, max } = fitted([
    ...points.flatMap(bounds),
    target,
    ...(overall === undefined ? [] : [overall]),
  ])
  const narrow = window.innerWidth < PHONE_PX
  const data = points.map((point, nth) => ({
    value: [point.rate.estimate ?? 0, nth],
    itemStyle: { color: toneOf(point, target) },
  }))
  const lines = [
    { xAxis: target, label: { formatter: `${t('monitor.target')} ${percent(target)}` } },
    ...(overall === undefined
      ? []
      : [{ xAxis: overall, lineStyle: { type: 'dotted' }, label: { formatter: say('items.overall') } }]),
  ]
  return {
    animation: false,
    textStyle: { color: ink('text') },
    grid: { left: narrow ? ON_PHONE_PX : NAME_PX, right: 56, top: 40, bottom: 28 },
    tooltip: {
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const point = points[dataIndex]
        return point ? `${point.name} ${percent(point.rate.estimate ?? 0)}<br>${interval(point.rate)}` : ''
      },
    },
    xAxis: {
      type: 'value',
      min,
      max,
      axisLabel: { formatter: (value: number) => `${Math.round(value * 100)}%`, color: ink('muted') },
      splitLine: { lineStyle: { color: ink('line') } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: points.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink('line') } },
      axisLabel: {
        interval: 0,
        color: ink('text'),
        width: (narrow ? ON_PHONE_PX : NAME_PX) - 12,
        overflow: 'truncate',
      },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        encode: { x: [0, 1], y: 2 },
        renderItem: lying(ink('strong')),
        data: points.map(({ rate }, nth) => [rate.low ?? 0, rate.high ?? 0, nth]),
      },
      {
        type: 'scatter',
        symbolSize: 11,
        data,
        label: {
          show: true,
          position: 'top',
          distance: 1,
          fontSize: 11,
          color: ink('text'),
          formatter: ({ value }: { value: number[] }) => percent(value[0] ?? 0),
        },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: ink('muted'), type: 'solid' },
          label: { color: ink('muted'), position: 'end' },
          data: lines,
        },
      },
    ],
  }
}
