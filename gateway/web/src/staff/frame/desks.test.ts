import { expect, it } from 'vitest'
import { atHand, groupOf, groupsOf, mayPlan } from './desks'

const desks = (role: Parameters<typeof groupsOf>[0][number]) =>
  groupsOf([role]).flatMap((group) => group.desks)

it('should not offer a handler what the services refuse them', () => {
  expect(desks('handler')).toEqual([
    ...['today', 'cases', 'map', 'hot-spots', 'ledger', 'monitor', 'interviews', 'mosquito', 'shops'],
    ...['examination', 'inspections', 'losses', 'sheets', 'ranking', 'spots', 'board'],
    ...['duties', 'indicators', 'filing', 'registers', 'limits', 'holidays'],
  ])
})

it('should let an analyst read surveys without planning them', () => {
  expect(desks('analyst')).toEqual(expect.arrayContaining(['waves', 'questionnaires', 'exports']))
  expect(mayPlan(['analyst'])).toBe(false)
})

it('should offer the administrator everything, and accounts and audit to nobody else', () => {
  expect(desks('administrator')).toHaveLength(32)
  expect(desks('office')).toHaveLength(30)
  expect(desks('office')).not.toContain('accounts')
})

it('should offer at hand only what is in the navigation', () => {
  for (const role of ['administrator', 'office', 'handler', 'inspector', 'analyst'] as const) {
    expect(desks(role), role).toEqual(expect.arrayContaining(atHand([role])))
  }
})

it('should know the group of a desk, and of nothing else', () => {
  expect(groupOf('map')?.name).toBe('cases')
  expect(groupOf('me')).toBeUndefined()
})
