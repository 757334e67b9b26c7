import type { Place } from '@shared/api/complaint'
import districts from './districts.json'

type Ring = number[][]

/** Ray casting: whether a point lies in a ring. */
function inside(ring: Ring, x: number, y: number): boolean {
  let within = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? []
    const [xj = 0, yj = 0] = ring[j] ?? []
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within
  }
  return within
}

/** The district a place lies in, as far as the approximate outlines tell. */
export function districtOf({ lng, lat }: Place): { code: string; name: string } | undefined {
  const found = districts.features.find(({ geometry }) => {
    const shapes = (geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.coordinates) as unknown as Ring[][]
    return shapes.some((rings) => rings[0] && inside(rings[0], lng, lat))
  })
  return found?.properties
}
