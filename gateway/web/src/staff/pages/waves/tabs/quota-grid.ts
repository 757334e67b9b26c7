import type { Quota } from '@shared/api/wave'

/** A question whose answer is one of its choices, as a quota may name it. */
export interface Trait {
  name: string
  title: string
  choices: { value: string; label: string }[]
}

/** One cell of the grid: a choice of every question, and how many at most; empty for no limit. */
export interface Cell {
  choices: Record<string, string>
  limit: number | ''
}

/** Every combination of the choices; what was entered of a combination stays. */
export function gridOf(traits: Trait[], before: Cell[]): Cell[] {
  const combinations = traits.reduce<Record<string, string>[]>(
    (all, trait) => all.flatMap((one) => trait.choices.map(({ value }) => ({ ...one, [trait.name]: value }))),
    [{}],
  )
  if (traits.length === 0) return []
  return combinations.map((choices) => ({
    choices,
    limit: before.find((cell) => sameChoices(cell.choices, choices))?.limit ?? '',
  }))
}

export const sameChoices = (one: Record<string, string>, other: Record<string, string>) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

export const toQuotas = (cells: Cell[], community: string): Quota[] =>
  cells.flatMap(({ choices, limit }) =>
    limit === '' ? [] : [{ choices, limit, ...(community ? { community } : {}) }],
  )
