import { expect, it } from 'vitest'
import { isMinor, toRequest } from './to-request'

it('should ask for a guardian as long as the volunteer may be too young', () => {
  const shift = '2026-11-28T01:00:00Z'

  expect(isMinor('2010', shift, 18)).toBe(true)
  expect(isMinor('2008', shift, 18)).toBe(true)
  expect(isMinor('2007', shift, 18)).toBe(false)
  expect(isMinor('20', shift, 18)).toBe(false)
})

it('should send the guardian only of a minor', () => {
  const form = { riskAccepted: true, name: '', birthYear: '1990', guardianName: 'A', guardianPhone: '1' }

  expect(toRequest(form, false)).toEqual({ riskAccepted: true, birthYear: 1990 })
  expect(toRequest({ ...form, birthYear: '2012' }, true)).toMatchObject({
    guardian: { name: 'A', phone: '1' },
  })
})
