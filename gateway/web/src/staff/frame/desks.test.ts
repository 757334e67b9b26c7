import { expect, it } from 'vitest'
import { atHand, firstDesk, groupsOf, mayPlan } from './desks'

const desks = (role: Parameters<typeof groupsOf>[0][number]) =>
  groupsOf([role]).flatMap((group) => group.desks)

it('should not offer a handler what the services refuse them', () => {
  expect(desks('handler')).toEqual(['cases', 'map', 'ledger', 'ranking', 'monitor', 'interviews'])
})

it('should let an analyst read surveys without planning them', () => {
  expect(desks('analyst')).toEqual(expect.arrayContaining(['waves', 'questionnaires', 'exports']))
  expect(mayPlan(['analyst'])).toBe(false)
})

it('should offer the office everything', () => {
  expect(desks('office')).toHaveLength(12)
})

it('should offer at hand only what is in the navigation', () => {
  for (const role of ['administrator', 'office', 'handler', 'inspector', 'analyst'] as const) {
    expect(desks(role), role).toEqual(expect.arrayContaining(atHand([role])))
    expect(desks(role), role).toContain(firstDesk([role]))
  }
})

it('should begin with the cases for who handles them', () => {
  expect([firstDesk(['handler']), firstDesk(['inspector', 'office'])]).toEqual(['cases', 'monitor'])
})
