import { expect, it } from 'vitest'
import { fromInput, monthBefore, toInput } from './format'

it('should reckon days and months as they are in China', () => {
  expect(monthBefore(new Date('2026-11-23T08:00:00Z'))).toBe('2026-10')
  expect(monthBefore(new Date('2026-12-31T16:00:00Z'))).toBe('2026-12')
  expect(monthBefore(new Date('2027-01-15T00:00:00Z'))).toBe('2026-12')
  expect(toInput(fromInput('2026-11-23T09:30'))).toBe('2026-11-23T09:30')
})
