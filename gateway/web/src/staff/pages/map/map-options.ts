import type { Cluster } from '@shared/api/ledger'
import type { ChartOption } from '../../charts/chart'
import { t } from '../../i18n'

export const CITY = 'city'
const NEW_OPEN = '#b42318'
const ALL_CLOSED = '#01803e'
const SMALLEST = 14
const LARGEST = 60

/** Where the reader has moved to; kept so that new clusters do not throw them back. */
export interface View {
  center?: [number, number]
  zoom: number
}

/** The area of a disc, not its radius, stands for the number of cases. */
export const discSize = (count: number) => Math.min(LARGEST, SMALLEST + 3 * Math.sqrt(count))

export function mapOptions(clusters: Cluster[], view: View): ChartOption {
  const shown = clusters.filter((one) => one.geometry)
  return {
    animation: false,
    tooltip: {
      formatter: ({ data }: { data?: { cluster?: Cluster['properties'] } }) =>
        data?.cluster ? t('map.tip', { n: data.cluster.count, open: data.cluster.open }) : '',
    },
    geo: {
      map: CITY,
      roam: true,
      scaleLimit: { min: 1, max: 4096 },
      ...view,
      label: { show: true, color: '#1f2329' },
      itemStyle: { areaColor: '#eef2f0', borderColor: '#5a6068' },
      emphasis: { itemStyle: { areaColor: '#e0ebe5' }, label: { color: '#1f2329' } },
      select: { disabled: true },
    },
    series: [
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        data: shown.map(({ geometry, properties }) => ({
          value: geometry?.coordinates,
          cluster: properties,
          symbolSize: discSize(properties.count),
          itemStyle: { color: properties.open > 0 ? NEW_OPEN : ALL_CLOSED, opacity: 0.85 },
          label: { show: properties.count > 1, formatter: String(properties.count), color: '#fff' },
        })),
      },
    ],
  }
}
