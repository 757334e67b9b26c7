import { expect, it } from 'vitest'
import type { DeskCase, TimelineEntry } from '@shared/api/complaint'
import { evidenceOf } from './evidence'

const step = (action: string, photoIds: string[], more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  at: '2026-12-01T01:00:00Z',
  action,
  role: 'handler',
  photoIds,
  ...more,
})
const one = (timeline: TimelineEntry[]) => ({ photoIds: ['r1'], timeline }) as unknown as DeskCase

it('should tell what was seen before from what shows the work, the last work first', () => {
  const { before, after } = evidenceOf(
    one([
      step('report', ['r1']),
      step('verify', ['v1']),
      step('finish', ['f1'], { offPlace: 340 }),
      step('rework', []),
      step('finish', ['f2']),
    ]),
  )

  expect(before.map(({ id }) => id)).toEqual(['r1', 'v1'])
  expect(after.map(({ id }) => id)).toEqual(['f2', 'f1'])
  expect(after[1]?.offPlace).toBe(340)
})
