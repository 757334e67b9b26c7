import { actOnCase, readDeskCase, type DeskCase } from '@shared/api/complaint'

/** The straight way to a unit; what a case still needs of it depends on where it stands. */
const WAY: Partial<Record<DeskCase['status'], string[]>> = {
  received: ['verify', 'file', 'dispatch'],
  verified: ['file', 'dispatch'],
  filed: ['dispatch'],
}

export const stepsAhead = (one: Pick<DeskCase, 'status'>): string[] => WAY[one.status] ?? []

/**
 * Takes all steps up to the dispatch, each under its own version and its own key, so that taking it up again after a
 * lost answer repeats none.
 */
export async function forwardCase(one: DeskCase, unit: string, key: string): Promise<DeskCase> {
  let now = one
  for (const action of stepsAhead(one)) {
    const more = action === 'dispatch' ? { unit } : {}
    now = await actOnCase(one.id, { action, version: now.version, ...more }, `${key}-${action}`)
  }
  return now
}

/** Why a case cannot go on by itself: no rule says which unit it belongs to. */
export class NoSuggestion extends Error {}

export async function forwardAsSuggested(id: string, key: string): Promise<DeskCase> {
  const one = await readDeskCase(id)
  if (!one.suggestedUnit) throw new NoSuggestion()
  return forwardCase(one, one.suggestedUnit, key)
}
