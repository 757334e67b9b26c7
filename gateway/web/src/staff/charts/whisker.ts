import type { CustomSeriesRenderItem, CustomSeriesRenderItemAPI } from 'echarts'

const HALF_BAR = 5

const line = (colour: string, [x1, y1]: number[], [x2, y2]: number[]) => ({
  type: 'line' as const,
  shape: { x1: x1 ?? 0, y1: y1 ?? 0, x2: x2 ?? 0, y2: y2 ?? 0 },
  style: { stroke: colour, lineWidth: 2 },
})

type Ends = (api: CustomSeriesRenderItemAPI) => [from: number[], to: number[]]

/** A line from the lower to the upper bound with a short bar at each end. */
function whisker(colour: string, ends: Ends, across: [dx: number, dy: number]): CustomSeriesRenderItem {
  const [dx, dy] = across
  const bar = ([x = 0, y = 0]: number[]) => line(colour, [x - dx, y - dy], [x + dx, y + dy])
  return (_params, api) => {
    const [from, to] = ends(api)
    return { type: 'group', children: [line(colour, from, to), bar(from), bar(to)] }
  }
}

/** Data as [x, low, high]. */
export const upright = (colour: string) =>
  whisker(
    colour,
    (api) => [api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), api.value(2)])],
    [HALF_BAR, 0],
  )

/** Data as [low, high, y]. */
export const lying = (colour: string) =>
  whisker(
    colour,
    (api) => [api.coord([api.value(0), api.value(2)]), api.coord([api.value(1), api.value(2)])],
    [0, HALF_BAR],
  )
