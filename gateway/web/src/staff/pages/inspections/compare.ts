import type { ScoredItem } from '@shared/api/examination'

export interface Compared {
  code: string
  name: string
  /** Points lost. */
  before: number
  after: number
}

/** Item by item in the order of the later sheet; what only the earlier one had stands at the end. */
export function compared(before: ScoredItem[], after: ScoredItem[]): Compared[] {
  const lost = new Map(before.map((one) => [one.code, one.lost]))
  const known = new Set(after.map((one) => one.code))
  return [
    ...after.map(({ code, name, lost: now }) => ({ code, name, before: lost.get(code) ?? 0, after: now })),
    ...before
      .filter(({ code }) => !known.has(code))
      .map(({ code, name, lost: then }) => ({ code, name, before: then, after: 0 })),
  ]
}
