import { expect, it } from 'vitest'
import type { StaffWave } from '@shared/api/survey'
import { inTrend, lastRound, lastYear } from './compare'

const wave = (id: string, opensAt: string, kind: StaffWave['design']['kind'] = 'probability') =>
  ({ id, opensAt, status: 'closed', design: { kind } }) as StaffWave
const now = wave('now', '2026-11-01T00:00:00Z')
const all = [
  now,
  wave('link', '2026-10-15T00:00:00Z', 'open-link'),
  wave('october', '2026-10-01T00:00:00Z'),
  wave('year-ago', '2025-10-25T00:00:00Z'),
  wave('later', '2026-12-01T00:00:00Z'),
]

it('should never compare a sample with an open link, nor with what came later', () => {
  expect(lastRound(now, all)?.id).toBe('october')
  expect(inTrend(now, all)).toEqual(['year-ago', 'october', 'now'])
})

it('should find the round of a year ago, or none', () => {
  expect(lastYear(now, all)?.id).toBe('year-ago')
  expect(lastYear(now, all.slice(0, 3))).toBeUndefined()
})
