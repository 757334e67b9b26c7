import { newKey } from '@shared/ids'
import type { Area } from '@shared/api/gateway'
import type { Answers } from './expression/evaluate'

/** What somebody has filled in so far, kept on this device until the service has acknowledged it. */
export interface Draft {
  /** Idempotency key of the submission this draft will become. */
  key: string
  /** Keeps a random choice order the same for this respondent. */
  seed: string
  startedAt: number
  page: number
  answers: Answers
  /** From the city down to the chosen area. */
  areas: Area[]
  /** Of the service's copy as this device knows it; none yet when left out. */
  revision?: number
}

const stored = (owner: string, wave: string) => `cleancity.draft.${owner}.${wave}`

export function loadDraft(owner: string, wave: string): Draft {
  const fresh: Draft = {
    key: newKey(),
    seed: newKey(),
    startedAt: Date.now(),
    page: 0,
    answers: {},
    areas: [],
  }
  try {
    return { ...fresh, ...(JSON.parse(localStorage.getItem(stored(owner, wave)) ?? '{}') as Partial<Draft>) }
  } catch {
    return fresh
  }
}

/** Whether somebody has already filled something in. */
export const hasContent = (draft: Draft): boolean =>
  draft.areas.length > 0 || Object.keys(draft.answers).length > 0

export function saveDraft(owner: string, wave: string, draft: Draft): void {
  localStorage.setItem(stored(owner, wave), JSON.stringify(draft))
}

export function dropDraft(owner: string, wave: string): void {
  localStorage.removeItem(stored(owner, wave))
}
