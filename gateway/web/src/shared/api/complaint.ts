import { api, bearer } from '../client'
import { ApiError, readProblem } from '../problem'
import type { Page } from './gateway'

export interface Category {
  code: string
  name: string
  popularName: string
  limit?: string
}

export interface CategoryGroup {
  name: string
  items: Category[]
}

export interface Place {
  lng: number
  lat: number
  system: 'wgs84' | 'gcj02'
}

export type CaseStatus =
  'received' | 'verified' | 'filed' | 'dispatched' | 'handling' | 'handled' | 'closed' | 'voided'

export type Severity = 'normal' | 'urgent'

export interface NearbyCase {
  id: string
  number: string
  category: string
  categoryName?: string
  distanceMetres: number
  status: CaseStatus
  photoId?: string
  text?: string
  joined: number
  reportedAt: string
}

export interface Report {
  category: string
  text: string
  place?: Place
  address?: string
  area?: string
  photoIds: string[]
  contact?: { name?: string; phone: string }
  anonymous: boolean
  reportedAt?: string
}

/** What somebody adds to a case that somebody else has reported. */
export interface Join {
  text?: string
  photoIds?: string[]
}

export interface Filed {
  caseId: string
  number: string
  status: CaseStatus
  expectedAt?: string
}

export interface CaseCard {
  id: string
  number: string
  category: string
  categoryName: string
  status: CaseStatus
  severity?: Severity
  text?: string
  address?: string
  area?: string
  areaName?: string
  /** For staff and for whoever wrote the report. */
  place?: Place
  photoId?: string
  reportedAt: string
  due?: string
  dueState?: 'on-time' | 'at-risk' | 'overdue'
  /** Due in a year whose days off are not published yet. */
  dueUncertain?: boolean
  joined: number
  unit?: string
  unitName?: string
  supervision?: number
  sample?: boolean
}

export interface TimelineEntry {
  at: string
  action: string
  role: string
  /** Staff only. */
  actor?: string
  from?: CaseStatus
  to?: CaseStatus
  note?: string
  unitName?: string
  photoIds?: string[]
  /** Metres between the photo and the place, -1 without a position; left out within the limit. Staff only. */
  offPlace?: number
}

export interface CaseView extends CaseCard {
  photoIds: string[]
  expectedAt?: string
  timeline: TimelineEntry[]
  /** The reader wrote the report. */
  mine?: boolean
  /** The reader joined somebody else's case. */
  joinedByMe?: boolean
  mayReopen?: boolean
  /** What the reader may do now. */
  myActions?: ('withdraw' | 'reopen' | 'join' | 'withdraw-join')[]
}

export interface DeskCase extends CaseView {
  severity: Severity
  version: number
  actions: string[]
  suggestedUnit?: string
  source?: string
  area?: string
  /** What somebody added when they joined. */
  joins?: { at: string; text?: string; photoIds: string[] }[]
  handler?: string
  paused?: boolean
  reworks?: number
  extensionAsked?: string
  /** Masked. */
  contact?: string
}

export interface WorkingTime {
  amount: number
  unit: 'workhour' | 'workday'
}

export interface Act {
  action: string
  note?: string
  unit?: string
  severity?: Severity
  photoIds?: string[]
  place?: Place
  limit?: WorkingTime
  version: number
}

export interface ReporterAct {
  action: 'withdraw' | 'reopen' | 'withdraw-join'
  note?: string
}

export interface DeskFilter {
  status?: string
  area?: string
  category?: string
  unit?: string
  due?: string
  /** Instants. */
  from?: string
  to?: string
  /** The beginning of a number, or words of the text or the address. */
  q?: string
  group?: string
  /** west,south,east,north */
  bbox?: string
  sort?: string
  limit?: number
  cursor?: string
}

export interface DeskSummary {
  counts: Partial<Record<CaseStatus, number>>
  overdue: number
  atRisk: number
  supervised?: number
}

const ROOT = '/api/complaint'

export const listCategories = async () =>
  (await api.get<{ groups: CategoryGroup[] }>(`${ROOT}/categories`, {}, { anonymous: true })).groups
export const uploadPhoto = (photo: Blob, idempotencyKey: string) =>
  api.upload<{ id: string; width: number; height: number }>(`${ROOT}/photos`, photo, { idempotencyKey })
export const photoUrl = (id: string, size: 'thumb' | 'full' = 'thumb') => `${ROOT}/photos/${id}?size=${size}`
export const listNearby = async (place: Place, category: string) =>
  (await api.get<{ items: NearbyCase[] }>(`${ROOT}/cases/nearby`, { ...place, category })).items
export const fileReport = (report: Report, idempotencyKey: string) =>
  api.post<Filed>(`${ROOT}/reports`, report, { idempotencyKey })
export const joinCase = (id: string, join: Join, idempotencyKey: string) =>
  api.post<unknown>(`${ROOT}/cases/${id}/joins`, join, { idempotencyKey })
export const listMyReports = (cursor?: string) => api.get<Page<CaseCard>>(`${ROOT}/reports/mine`, { cursor })
/** Puts one's own words right. */
export const correctMyReport = (id: string, text: string, idempotencyKey: string) =>
  api.post<undefined>(`${ROOT}/reports/mine/${id}`, { text }, { idempotencyKey })
/** Deletes one's own words, photos and contact, and that the report is one's own; the case goes on. */
export const forgetMyReport = (id: string) => api.delete(`${ROOT}/reports/mine/${id}`)
export const readCase = (id: string) => api.get<CaseView>(`${ROOT}/cases/${id}`)
export const actAsReporter = (id: string, act: ReporterAct, idempotencyKey: string) =>
  api.post<CaseView>(`${ROOT}/cases/${id}/my-actions`, act, { idempotencyKey })
export const listDeskCases = (filter: DeskFilter) =>
  api.get<Page<CaseCard>>(`${ROOT}/desk/cases`, { ...filter })
export const readDeskCase = (id: string) => api.get<DeskCase>(`${ROOT}/desk/cases/${id}`)
export const actOnCase = (id: string, act: Act, idempotencyKey: string) =>
  api.post<DeskCase>(`${ROOT}/desk/cases/${id}/actions`, act, { idempotencyKey })
export const readDeskSummary = () => api.get<DeskSummary>(`${ROOT}/desk/summary`)
export const listUnits = async () =>
  (await api.get<{ items: { id: string; name: string }[] }>(`${ROOT}/units`)).items

/** Photos of unpublished cases need the token, which an `img` element cannot send. */
export async function fetchPhoto(id: string, size: 'thumb' | 'full', fresh = false): Promise<Blob> {
  const response = await fetch(photoUrl(id, size), {
    headers: bearer(),
    signal: AbortSignal.timeout(30_000),
    ...(fresh ? { cache: 'reload' as const } : {}),
  })
  if (!response.ok) throw new ApiError(await readProblem(response))
  return response.blob()
}
