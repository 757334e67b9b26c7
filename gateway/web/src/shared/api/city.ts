import { api } from '../client'
import type { CaseStatus, Place } from './complaint'
import type { Page } from './gateway'

/** A case as everybody may see it. */
export interface PublicCase {
  id: string
  number: string
  category: string
  categoryName: string
  status: CaseStatus
  text?: string
  area: string
  areaName: string
  place?: Place
  before?: string
  after?: string
  reportedAt: string
  closedAt?: string
  joined: number
  unitName?: string
  sample: boolean
}

export interface PublicCaseFilter {
  status?: string | undefined
  area?: string | undefined
  cursor?: string | undefined
  limit?: number
}

export interface Cluster {
  geometry?: { coordinates: [number, number] }
  properties: { count: number; open: number; caseId?: string }
}

export interface PublishedRanking {
  month: string
  by: 'district' | 'town' | 'unit'
  frozenAt: string
}

export interface RankingRow {
  rank: number
  key: string
  name: string
  toClose: number
  onTime: number
  raw?: number
  score: number
  low?: number
  high?: number
}

export interface PublicRanking extends PublishedRanking {
  formula: string
  rows: RankingRow[]
  appeals: { name: string; text: string; upheld?: boolean; reason?: string }[]
}

export interface BoardLine {
  id: string
  kind: 'red' | 'black'
  unitName: string
  title: string
  reason: string
  reply?: string
  photoIds: string[]
  publishedAt?: string
}

const ROOT = '/api/complaint'

export const listPublicCases = (filter: PublicCaseFilter) =>
  api.get<Page<PublicCase>>(`${ROOT}/cases`, { ...filter })
export const listClusters = (bbox: string, zoom: number, status?: string) =>
  api.get<{ total: number; features: Cluster[] }>(`${ROOT}/cases/clusters`, { bbox, zoom, status })
export const listRankings = async () =>
  (await api.get<{ items: PublishedRanking[] }>(`${ROOT}/rankings`)).items
export const readRanking = (month: string, by: string) =>
  api.get<PublicRanking>(`${ROOT}/rankings/${month}`, { by })
export const listBoard = (kind: 'red' | 'black', cursor?: string) =>
  api.get<Page<BoardLine>>(`${ROOT}/board`, { kind, cursor })

export const OPEN_DATA = {
  csv: `${ROOT}/open-data/cases.csv`,
  geojson: `${ROOT}/open-data/cases.geojson`,
  open311: '/open311/v2/discovery.json',
}
