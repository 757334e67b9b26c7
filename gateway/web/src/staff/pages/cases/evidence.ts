import type { DeskCase, TimelineEntry } from '@shared/api/complaint'

/** A photo and what is known of how it was taken. */
export interface Shot {
  id: string
  at: string
  role: string
  /** Metres from the place, -1 without a position, undefined when near enough or not asked. */
  offPlace?: number
  checked: boolean
}

const SHOWS_WORK = new Set(['finish', 'approve-close', 'rework'])

const shots = (entry: TimelineEntry): Shot[] =>
  (entry.photoIds ?? []).map((id) => ({
    id,
    at: entry.at,
    role: entry.role,
    checked: entry.action === 'finish',
    ...(entry.offPlace === undefined ? {} : { offPlace: entry.offPlace }),
  }))

/** The photos of how it was and of how it is: what reporters and verifiers saw, and what shows the work. */
export function evidenceOf(one: DeskCase): { before: Shot[]; after: Shot[] } {
  const after = one.timeline.filter(({ action }) => SHOWS_WORK.has(action)).flatMap(shots)
  const known = new Set(after.map(({ id }) => id))
  const reported = one.photoIds.map((id) => ({ id, at: one.reportedAt, role: 'reporter', checked: false }))
  const more = one.timeline.filter(({ action }) => !SHOWS_WORK.has(action)).flatMap(shots)
  const before = [...reported, ...more].filter(
    ({ id }, index, all) => !known.has(id) && all.findIndex((other) => other.id === id) === index,
  )
  return { before, after: after.reverse() }
}
