import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import type { GeoJsonObject } from 'geojson'
import { areaName } from '../i18n/names'
import districts from './districts.json'

/** A map of the city that asks nobody for tiles: the districts' outlines, which the product carries itself. */
export function outlineMap(element: HTMLElement): L.Map {
  const map = L.map(element, { attributionControl: false, zoomSnap: 0.5, minZoom: 8, maxZoom: 18 })
  const outlines = L.geoJSON(districts as unknown as GeoJsonObject, {
    interactive: false,
    style: { className: 'district', weight: 1.5 },
    onEachFeature: (feature, layer) => {
      layer.bindTooltip(areaName(feature.properties as { code: string; name: string }), {
        permanent: true,
        direction: 'center',
        className: 'district-name',
      })
    },
  }).addTo(map)
  map.fitBounds(outlines.getBounds())
  return map
}
