import { expect, it } from 'vitest'
import { tryRule } from './formula'
import { quarters } from './quarters'

const of = (name: string, onTime: number, toClose: number, firstTime: number) => ({
  ...{ rank: 1, key: name, name, received: toClose, toClose, onTime },
  ...{ finished: toClose, firstTime, score: 0 },
})
const rule = { smoothing: 0, onTimeWeight: 1, least: 5, decimals: 3 }

it('should rank by the weight that is tried', () => {
  const rows = [of('a', 9, 10, 1), of('b', 5, 10, 10)]

  expect(tryRule(rows, rule).map(({ after }) => after)).toEqual([1, 2])
  expect(tryRule(rows, { ...rule, onTimeWeight: 0 }).map(({ after }) => after)).toEqual([2, 1])
})

it('should give no rank to who has too few cases, and one rank to equals', () => {
  const rows = [of('a', 8, 10, 8), of('few', 4, 4, 4), of('b', 16, 20, 16)]

  expect(tryRule(rows, rule).map(({ after }) => after)).toEqual([1, undefined, 1])
})

it('should count quarters back over the turn of the year', () => {
  expect(quarters('2026-02-01').slice(0, 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
})
