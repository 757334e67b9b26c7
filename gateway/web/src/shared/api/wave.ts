import { api } from '../client'
import type { LocalText } from '../i18n'
import { problemOf } from '../problem'
import type { Area, Page } from './gateway'
import { readSample, type SamplePlan } from './questionnaire'
import type { Rate, StaffWave } from './survey'

/** How many answers look doubtful; they stay in every result. */
export interface Quality {
  answers: number
  speeding: number
  straightLining: number
  screenedOut: number
}

/** At most so many answers with these choices, everywhere or in one community. */
export interface Quota {
  community?: string
  choices: Record<string, string>
  limit: number
}

/** AAPOR's rates; a rate without known cases is left out. */
export interface ResponseRates {
  contacts: number
  outcomes: Record<string, number>
  rr1?: number
  rr2?: number
  rr3?: number
  rr4?: number
  rr5?: number
  rr6?: number
  cooperation?: number
  cooperationOfTheAble?: number
  refusal?: number
  contact?: number
}

export type ResponseBoard = Page<{ area: Area; rates: ResponseRates }> & {
  /** Share of the unknown cases that is supposed eligible. */
  eligibleShare: number
  total: ResponseRates
}

export interface FollowUpSubject {
  subject: string
  title?: LocalText
  n: number
  satisfaction: Rate
  questions: {
    name: string
    title: LocalText
    choices: { value: string; title: LocalText; count: number }[]
  }[]
}

export type FollowUpResults = Page<FollowUpSubject> & { label: LocalText; formula: string }

export interface ExportNote {
  id: string
  wave: string
  kind: string
  staff: string
  at: string
}

const wave = (id: string) => `/api/survey/waves/${id}`

/** The newest hundred; the service has no list of one. */
export const findWave = async (id: string): Promise<StaffWave | undefined> => {
  for (const followUps of [false, true]) {
    const { items } = await api.get<Page<StaffWave>>('/api/survey/waves', {
      followUps: String(followUps),
      limit: 100,
    })
    const found = items.find((one) => one.id === id)
    if (found) return found
  }
  return undefined
}
export const listFollowUpWaves = async () =>
  (await api.get<Page<StaffWave>>('/api/survey/waves', { followUps: 'true', limit: 100 })).items

/** Undefined where the wave's communities were not drawn here. */
export const findSample = (of: string): Promise<SamplePlan | undefined> =>
  readSample(of).catch((error: unknown) => {
    if (problemOf(error).status === 404) return undefined
    throw error
  })

export const readQuality = (of: string, area: string) => api.get<Quality>(`${wave(of)}/quality`, { area })
export const readQuotas = async (of: string) =>
  (await api.get<{ items: (Quota & { taken: number })[] }>(`${wave(of)}/quotas`)).items
export const setQuotas = (of: string, quotas: Quota[], idempotencyKey: string) =>
  api.post<{ items: (Quota & { taken: number })[] }>(`${wave(of)}/quotas`, { quotas }, { idempotencyKey })
export const printSheets = (of: string, area: string) => api.file(`${wave(of)}/sheets`, { area })
export const removeAssignment = (of: string, assignment: string) =>
  api.delete(`${wave(of)}/assignments/${assignment}`)
export const readResponseRates = (of: string, area: string, cursor?: string, eligibleShare?: number) =>
  api.get<ResponseBoard>(`${wave(of)}/response-rates`, { area, cursor, eligibleShare, limit: 100 })
export const readFollowUpResults = (of: string, cursor?: string) =>
  api.get<FollowUpResults>('/api/survey/follow-ups/results', { wave: of, cursor })
export const listExports = (cursor?: string) => api.get<Page<ExportNote>>('/api/survey/exports', { cursor })

/** A file of a wave as the service writes it; who takes it is written down. */
export const exportWave = (of: string, file: string, area?: string) =>
  api.file(`${wave(of)}/export/${file}`, { area })
/** The satisfaction rate under the field names of the national evaluation form. */
export const exportEvaluation = (of: string, area: string) =>
  api.file(`${wave(of)}/export/evaluation.json`, { area })
