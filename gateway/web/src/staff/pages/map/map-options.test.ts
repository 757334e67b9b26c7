import { expect, it } from 'vitest'
import { discSize } from './map-options'

it('should draw four times as many cases twice as wide, and nothing too small to hit', () => {
  expect(discSize(400, 400)).toBe(2 * discSize(100, 400))
  expect(discSize(1, 100_000)).toBe(discSize(2, 100_000))
})
