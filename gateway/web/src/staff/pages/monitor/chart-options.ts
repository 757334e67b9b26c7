import type { CustomSeriesRenderItem } from 'echarts'
import type { EChartsCoreOption } from 'echarts/core'
import { percent } from '@shared/format'
import type { MonitorRow } from '@shared/api/survey'
import { upright } from '../../charts/whisker'
import { t } from '../../i18n'
import { fitted } from './point-chart'

const SERIES = [
  { name: 'awareness', colour: '#2563a8', symbol: 'circle' },
  { name: 'participation', colour: '#a85a00', symbol: 'rect' },
  { name: 'satisfaction', colour: '#01803e', symbol: 'triangle' },
] as const

/** Points of one area stand side by side, not on top of each other. */
const APART = 0.2

interface Point {
  at: number
  estimate: number
  /** Left out where no interval may be claimed. */
  low?: number | undefined
  high?: number | undefined
}

function pointsOf(rows: MonitorRow[], name: (typeof SERIES)[number]['name'], nth: number): Point[] {
  return rows.flatMap((row, index) => {
    const { estimate, low, high, suppressed } = row[name]
    if (suppressed || typeof estimate !== 'number') return []
    return [{ at: index + (nth - 1) * APART, estimate, low, high }]
  })
}

const targetLine = (target: number) => ({
  symbol: 'none',
  label: { formatter: `${t('monitor.target')} ${percent(target)}`, position: 'insideEndTop' },
  data: [{ yAxis: target }],
})

function seriesOf(rows: MonitorRow[], target: number | undefined) {
  return SERIES.flatMap(({ name, colour, symbol }, nth) => {
    const points = pointsOf(rows, name, nth)
    const label = t(`rate.${name}`)
    const mark = target !== undefined && name === 'satisfaction' ? { markLine: targetLine(target) } : {}
    return [
      {
        type: 'scatter',
        name: label,
        symbol,
        symbolSize: 11,
        itemStyle: { color: colour },
        data: points.map((point) => [point.at, point.estimate, point.low, point.high]),
        ...mark,
      },
      {
        type: 'custom',
        name: label,
        renderItem: upright(colour),
        silent: true,
        data: points
          .filter((point) => point.low !== undefined && point.high !== undefined)
          .map((point) => [point.at, point.low, point.high]),
      },
    ]
  })
}

export function optionsFor(rows: MonitorRow[], target: number | undefined): EChartsCoreOption {
  return {
    animation: false,
    grid: { left: 48, right: 16, top: 40, bottom: 40 },
    legend: { top: 0, data: SERIES.map(({ name }) => t(`rate.${name}`)) },
    tooltip: {
      formatter: ({ seriesName, value }: { seriesName: string; value: (number | undefined)[] }) =>
        `${rows[Math.round(value[0] ?? 0)]?.area.name} ${seriesName} ${percent(value[1] ?? 0)}` +
        (value[2] === undefined || value[3] === undefined
          ? ''
          : ` (${percent(value[2])}–${percent(value[3])})`),
    },
    xAxis: {
      type: 'value',
      min: -0.5,
      max: rows.length - 0.5,
      interval: 1,
      splitLine: { show: false },
      axisLabel: { show: false },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      ...fitted([
        ...SERIES.flatMap(({ name }, nth) => pointsOf(rows, name, nth)).flatMap(({ estimate, low, high }) => [
          low ?? estimate,
          high ?? estimate,
        ]),
        ...(target === undefined ? [] : [target]),
      ]),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { formatter: (value: number) => `${Math.round(value * 100)}%` },
    },
    series: [...seriesOf(rows, target), areaNames(rows)],
  }
}

/** The value axis has room for points side by side; the names below it are drawn by their own series. */
function areaNames(rows: MonitorRow[]) {
  return {
    type: 'custom',
    silent: true,
    data: rows.map((_, index) => [index]),
    renderItem: ((params, api) => {
      const box = params.coordSys as unknown as { y: number; height: number; width: number }
      const [x = 0] = api.coord([api.value(0), 0])
      return {
        type: 'text',
        style: {
          text: rows[params.dataIndex]?.area.name ?? '',
          x,
          y: box.y + box.height + 8,
          align: 'center',
          width: box.width / rows.length,
          overflow: 'truncate',
          fill: '#1f2329',
        },
      }
    }) as CustomSeriesRenderItem,
  }
}
