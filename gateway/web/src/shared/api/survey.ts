import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Area, Page } from './gateway'

export interface WaveCard {
  id: string
  title: LocalText
  opensAt: string
  closesAt: string
  answered?: boolean
}

export type WaveStatus = 'planned' | 'open' | 'closed'

export interface StaffWave extends WaveCard {
  status: WaveStatus
  target: number
  formula: string
  sample: boolean
  design: { kind: 'open-link' | 'probability' | 'follow-up' }
  questionnaire: { id: string; version: number }
}

export interface Wave extends WaveCard {
  status: WaveStatus
  population: LocalText
  formula: string
  target: number
  sample: boolean
  /** Where alone is asked; empty for everywhere. */
  communities: string[]
  questionnaire: { id: string; version: number; definition: unknown }
}

export interface Rate {
  n: number
  /** A fraction; left out when suppressed. */
  estimate?: number
  low?: number
  high?: number
  method: string
  suppressed: boolean
  note: LocalText
}

export type Verdict = 'proven' | 'nominal' | 'not-met' | 'suppressed' | 'none'

export interface Results {
  wave: string
  area: string
  n: number
  asOf: string
  label: LocalText
  formula: string
  target: number
  verdict: Verdict
  awareness: Rate
  participation: Rate
  satisfaction: Rate
}

export interface MonitorRow {
  area: Area
  n: number
  awareness: Rate
  participation: Rate
  satisfaction: Rate
  verdict: Verdict
}

export interface Monitor {
  wave: string
  parent: string
  n: number
  formula: string
  target: number
  label: LocalText
  rows: MonitorRow[]
}

export interface Submission {
  community: string
  language: string
  answers: Record<string, unknown>
  durationSeconds: number
  channel: 'wechat' | 'link'
}

export const listOpenWaves = async () =>
  (await api.get<{ items: WaveCard[] }>('/api/survey/waves/open')).items
export const readWave = (id: string) => api.get<Wave>(`/api/survey/waves/${id}`)
export const submitAnswers = (wave: string, submission: Submission, idempotencyKey: string) =>
  api.post<{ receipt: string; community: string }>(`/api/survey/waves/${wave}/answers`, submission, {
    idempotencyKey,
  })
/** What somebody has filled in so far, as the service keeps it for all their devices. */
export interface AnswerDraft {
  community?: string
  language: string
  page: number
  seconds: number
  answers: Record<string, unknown>
  /** The revision this device has read last, 0 for none. */
  revision: number
}

export type SavedDraft = AnswerDraft & { savedAt: string; expiresAt: string }

const draftOf = (wave: string) => `/api/survey/waves/${wave}/draft`

export const readAnswerDraft = (wave: string) => api.get<SavedDraft | undefined>(draftOf(wave))
export const saveAnswerDraft = (wave: string, draft: AnswerDraft) =>
  api.put<{ revision: number }>(draftOf(wave), draft)

/** Somebody is asked about a case of theirs, or a campaign they were at. */
export interface FollowUp {
  id: string
  about: 'complaint' | 'campaign'
  thing: string
  /** Whose questionnaire asks. */
  wave: string
  title: LocalText
  at: string
  closesAt: string
}

export interface Rating {
  language: string
  answers: Record<string, unknown>
  durationSeconds: number
}

export const listMyFollowUps = (cursor?: string) =>
  api.get<Page<FollowUp>>('/api/survey/follow-ups/mine', { cursor })
export const rateFollowUp = (id: string, rating: Rating, idempotencyKey: string) =>
  api.post<{ receipt: string; subject: string }>(`/api/survey/follow-ups/${id}/answers`, rating, {
    idempotencyKey,
  })

export const readResults = (wave: string, area: string) =>
  api.get<Results>(`/api/survey/waves/${wave}/results`, { area })
export const readMonitor = (wave: string, parent: string) =>
  api.get<Monitor>('/api/survey/monitor', { wave, parent })
export const listWaves = (cursor?: string, limit = 100) =>
  api.get<Page<StaffWave>>('/api/survey/waves', { cursor, limit })

const act = (wave: string, action: string, idempotencyKey: string, body?: unknown) =>
  api.post<StaffWave>(`/api/survey/waves/${wave}/${action}`, body, { idempotencyKey })
export const openWave = (wave: string, key: string) => act(wave, 'open', key)
export const closeWave = (wave: string, key: string) => act(wave, 'close', key)
export const extendWave = (wave: string, closesAt: string, key: string) =>
  act(wave, 'extend', key, { closesAt })

export interface WavePlan {
  title: LocalText
  questionnaire: string
  opensAt: string
  closesAt: string
  population: LocalText
  design: { kind: 'open-link' }
  formula: string
  target: number
}

export const planWave = (plan: WavePlan, idempotencyKey: string) =>
  api.post<StaffWave>('/api/survey/waves', plan, { idempotencyKey })

export interface QuestionnaireCard {
  id: string
  title: LocalText
  /** Newest published version; 0 when there is none. */
  published: number
  draft: boolean
}

export const listQuestionnaires = async () =>
  (await api.get<Page<QuestionnaireCard>>('/api/survey/questionnaires', { limit: 100 })).items
