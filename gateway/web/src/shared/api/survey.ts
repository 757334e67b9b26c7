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

export interface Wave extends WaveCard {
  status: string
  formula: string
  target: number
  questionnaire: { id: string; version: number; definition: unknown }
}

export interface Rate {
  n: number
  estimate?: number | null
  low?: number | null
  high?: number | null
  method: string
  suppressed: boolean
  note?: LocalText | null
}

export type Verdict = 'proven' | 'nominal' | 'not-met' | 'suppressed'

export interface Results {
  wave: string
  area: string
  n: number
  asOf: string
  label?: LocalText | null
  formula: string
  target: number
  verdict?: Verdict | null
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
  verdict?: Verdict | null
}

export interface Monitor {
  wave: string
  parent: string
  rows: MonitorRow[]
  label?: LocalText | null
  target?: number
  formula?: string
}

export interface Submission {
  community: string
  language: string
  answers: Record<string, unknown>
  durationSeconds: number
  channel: 'wechat' | 'link' | 'interviewer'
}

export const listOpenWaves = async () =>
  (await api.get<{ items: WaveCard[] }>('/api/survey/waves/open')).items
export const readWave = (id: string) => api.get<Wave>(`/api/survey/waves/${id}`)
export const submitAnswers = (wave: string, submission: Submission, idempotencyKey: string) =>
  api.post<{ receipt: string; community: string }>(`/api/survey/waves/${wave}/answers`, submission, {
    idempotencyKey,
  })
export const readResults = (wave: string, area: string) =>
  api.get<Results>(`/api/survey/waves/${wave}/results`, { area })
export const readMonitor = (wave: string, parent: string) =>
  api.get<Monitor>('/api/survey/monitor', { wave, parent })
export const listWaves = (cursor?: string) =>
  api.get<Page<WaveCard & { status: string }>>('/api/survey/waves', { cursor, limit: 100 })
