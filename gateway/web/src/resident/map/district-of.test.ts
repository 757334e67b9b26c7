import { expect, it } from 'vitest'
import { districtOf } from './district-of'

const at = (lng: number, lat: number) => districtOf({ lng, lat, system: 'wgs84' })?.name

it('should name the district of a place, and none outside the city', () => {
  expect(at(116.6321, 23.6612)).toBe('湘桥区')
  expect(at(116.0, 22.0)).toBeUndefined()
})
