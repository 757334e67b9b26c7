import { api } from '../client'
import type { DeskFilter, Severity } from './complaint'
import type { Page } from './gateway'
import type { RankedBy } from './ledger'

export const STAGES = ['verify', 'dispatch', 'handle', 'check'] as const
export type LimitStage = (typeof STAGES)[number]

export interface LimitRule {
  category: string
  categoryName: string
  severity: Severity
  stage: LimitStage
  limit: { amount: number; unit: 'workhour' | 'workday' }
  calendar: 'office' | 'patrol'
  from: string
  until?: string
  basis: string
}

export type NewLimit = Omit<LimitRule, 'categoryName' | 'until'>

export interface HolidayDay {
  date: string
  kind: 'off' | 'work'
  name: string
}

export interface HolidayYear {
  year: number
  published: boolean
  source?: string
  days: HolidayDay[]
}

export interface RankingRule {
  from: string
  smoothing: number
  onTimeWeight: number
  least: number
  decimals: number
  appealDays: number
  formula?: string
}

export interface UnusualDays {
  method: string
  from: string
  to: string
  unusual: number
  items: {
    day: string
    count: number
    expected?: number
    low?: number
    high?: number
    unusual: boolean
  }[]
}

export interface Spot {
  rank: number
  area: string
  areaName: string
  address?: string
  lng: number
  lat: number
  received: number
  toClose: number
  good: number
  lost: number
  score: number
  caseIds: string[]
}

export interface Spots {
  quarter: string
  formula: string
  least: number
  compared: number
  best: Spot[]
  worst: Spot[]
}

export interface AuditEntry {
  at: string
  actor: string
  action: string
  /** The case it was about, or what was changed and to what. */
  caseId: string
  reason: string
}

const ROOT = '/api/complaint/desk'
const LONG_MS = 60_000

export const listLimits = (query: { category?: string; on?: string }, cursor?: string) =>
  api.get<Page<LimitRule>>(`${ROOT}/limits`, { ...query, cursor, limit: 100 })
export const setLimit = (limit: NewLimit, idempotencyKey: string) =>
  api.post<LimitRule>(`${ROOT}/limits`, limit, { idempotencyKey })

export const readHolidays = (year: number) => api.get<HolidayYear>(`${ROOT}/holidays`, { year })

export const loadHolidays = (
  notice: Omit<HolidayYear, 'published'> & { source: string },
  idempotencyKey: string,
) => api.post<HolidayYear>(`${ROOT}/holidays`, notice, { idempotencyKey })
export const listRankingRules = async () =>
  (await api.get<{ items: RankingRule[] }>(`${ROOT}/ranking-rules`)).items
export const setRankingRule = (
  rule: Omit<RankingRule, 'formula'> & { reason: string },
  idempotencyKey: string,
) => api.post<RankingRule>(`${ROOT}/ranking-rules`, rule, { idempotencyKey })
export const verifyRanking = (month: string, by: RankedBy) =>
  api.get<{ booksIntact: boolean; reproduced: boolean }>(
    `${ROOT}/rankings/${month}/verify`,
    { by },
    { timeoutMs: LONG_MS },
  )
export const listUnusualDays = (filter: DeskFilter) =>
  api.get<UnusualDays>(`${ROOT}/statistics/unusual-days`, { ...filter })
export const listSpots = (quarter: string, least: number) =>
  api.get<Spots>(`${ROOT}/spots/${quarter}`, { least })
export const importRoutes = (csv: string, idempotencyKey: string) =>
  api.upload<{ rows: number }>(`${ROOT}/routes.csv`, new Blob([csv], { type: 'text/csv' }), {
    idempotencyKey,
  })
export const exportRoutes = () => api.file(`${ROOT}/routes.csv`)
export const listAudit = (cursor?: string) => api.get<Page<AuditEntry>>(`${ROOT}/audit`, { cursor })
