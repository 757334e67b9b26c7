import { api } from '../client'
import type { CaseStatus, DeskFilter } from './complaint'
import type { Page } from './gateway'

export interface LedgerRow {
  id: string
  number: string
  source: string
  categoryName: string
  areaName: string
  address?: string
  text: string
  status: CaseStatus
  unitName?: string
  person?: string
  reportedAt: string
  due?: string
  dueState?: 'on-time' | 'at-risk' | 'overdue'
  measure?: string
  /** Photos and notes that show the work. */
  evidence: number
  finishedAt?: string
  /** 销号. */
  struckOffAt?: string
  reworks: number
  supervision: number
  sample?: boolean
}

/** What a walk along a book's hash chain found. */
export interface BookProof {
  book: string
  intact: boolean
  entries?: number
  head?: string
  brokenAt?: number
  damage?: 'changed' | 'missing' | 'reordered'
}

export const RANKED = ['district', 'town', 'unit'] as const
export type RankedBy = (typeof RANKED)[number]

export interface RankingRow {
  rank: number
  key: string
  name: string
  received: number
  toClose: number
  onTime: number
  /** Shares, 0..1. */
  raw?: number
  score: number
  low?: number
  high?: number
}

/** An objection against a line of a final ranking, and what came of it. */
export interface Appeal {
  at: string
  key: string
  text: string
  actor: string
  decision?: { at: string; upheld: boolean; reason: string; actor: string }
}

export interface Ranking {
  month: string
  by: RankedBy
  formula: string
  frozenAt?: string
  ledgerSequence?: number
  ledgerHash?: string
  rows: RankingRow[]
  appeals: Appeal[]
}

export interface Cluster {
  geometry?: { coordinates: [lng: number, lat: number] }
  properties: { count: number; open: number; caseId?: string }
}

export interface Clusters {
  /** As many as a list with the same filter has cases. */
  total: number
  features: Cluster[]
}

export interface Figures {
  received: number
  filed: number
  toClose: number
  closed: number
  closeRate?: number
  onTimeRate?: number
  overdueRate?: number
  medianHours?: number
}

export interface Statistics {
  total: Figures
  rows: { key: string; name: string; figures: Figures }[]
}

const ROOT = '/api/complaint'
const ranking = (month: string) => `${ROOT}/desk/rankings/${month}`

export const listLedger = (filter: DeskFilter) =>
  api.get<Page<LedgerRow>>(`${ROOT}/desk/ledger`, { ...filter })
export const verifyLedger = async () =>
  (await api.get<{ items: BookProof[] }>(`${ROOT}/desk/ledger/verify`)).items
export const readRanking = (month: string, by: RankedBy) => api.get<Ranking>(ranking(month), { by })
export const freezeRanking = (month: string, by: RankedBy, idempotencyKey: string) =>
  api.post<Ranking>(`${ranking(month)}/freeze?by=${by}`, undefined, { idempotencyKey })
export const decideAppeal = (
  month: string,
  by: RankedBy,
  number: number,
  decision: { upheld: boolean; reason: string },
  idempotencyKey: string,
) => api.post<Ranking>(`${ranking(month)}/appeals/${number}/decision?by=${by}`, decision, { idempotencyKey })
export const appealRanking = (
  month: string,
  by: RankedBy,
  appeal: { key: string; text: string },
  idempotencyKey: string,
) => api.post<unknown>(`${ranking(month)}/appeals?by=${by}`, appeal, { idempotencyKey })
export const listClusters = (filter: DeskFilter, bbox: string, zoom: number) =>
  api.get<Clusters>(`${ROOT}/cases/clusters`, { ...filter, bbox, zoom })
export const readStatistics = (filter: DeskFilter, by: string) =>
  api.get<Statistics>(`${ROOT}/desk/statistics`, { ...filter, by })
/** A table of what the filter lets through, e.g. `ledger.csv`. */
export const exportCases = (file: string, filter: DeskFilter) =>
  api.file(`${ROOT}/desk/exports/${file}`, { ...filter })
