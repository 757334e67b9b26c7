import { expect, it } from 'vitest'
import { lastWeeks, weekOf } from '../patrol/week'
import { monthOf, shiftMonth, weeksOf } from './month'

it('should lay a month out from Monday to Sunday', () => {
  const weeks = weeksOf('2026-12')

  expect(weeks[0]?.[0]).toBe('2026-11-30')
  expect(weeks.at(-1)?.[6]).toBe('2027-01-03')
  expect(shiftMonth('2026-12', 1)).toBe('2027-01')
})

it('should know the month and the week it is in China', () => {
  expect(monthOf(new Date('2026-11-30T17:00:00Z'))).toBe('2026-12')
  expect(weekOf(new Date('2027-01-03T15:00:00Z'))).toBe('2026-W53')
  expect(weekOf(new Date('2027-01-03T17:00:00Z'))).toBe('2027-W01')
  expect(lastWeeks(new Date('2027-01-05T00:00:00Z'), 2)).toEqual(['2027-W01', '2026-W53'])
})
