import type { Cluster } from '@shared/api/ledger'
import type { ChartOption } from '../../charts/chart'
import { t } from '../../i18n'

export const CITY = 'city'
const NEW_OPEN = '#b42318'
const ALL_CLOSED = '#01803e'
const SMALLEST = 12
const LARGEST = 64
/** One degree of longitude beside one of latitude where the city lies. */
const ASPECT = 0.92

/** Where the reader has moved to; kept so that new clusters do not throw them back. */
export interface View {
  center?: [number, number]
  zoom: number
}

/** The area of a disc, not its diameter, is in proportion to the number of cases; the smallest can still be hit. */
export const discSize = (count: number, most: number) =>
  Math.max(SMALLEST, LARGEST * Math.sqrt(count / Math.max(most, 1)))

export function mapOptions(clusters: Cluster[], view: View): ChartOption {
  const shown = clusters.filter((one) => one.geometry)
  const most = Math.max(...shown.map((one) => one.properties.count), 1)
  return {
    animation: false,
    tooltip: {
      formatter: ({ data }: { data?: { cluster?: Cluster['properties'] } }) =>
        data?.cluster ? t('map.tip', { n: data.cluster.count, open: data.cluster.open }) : '',
    },
    geo: {
      map: CITY,
      roam: true,
      top: 8,
      bottom: 8,
      aspectScale: ASPECT,
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
          symbolSize: discSize(properties.count, most),
          itemStyle: { color: properties.open > 0 ? NEW_OPEN : ALL_CLOSED, opacity: 0.85 },
          label: { show: properties.count > 1, formatter: String(properties.count), color: '#fff' },
        })),
      },
    ],
  }
}
