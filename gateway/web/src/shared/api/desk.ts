import { api } from '../client'
import type { CaseCard, DeskCase, Place } from './complaint'
import type { Page } from './gateway'

/** One entry of the hash-chained book that a case has made. */
export interface LedgerEntry {
  book: string
  sequence: number
  type: string
  at: string
  data: string
  previousHash: string
  hash: string
}

export interface Contact {
  name?: string
  phone: string
}

/** A place where the same kind of problem comes back. */
export interface HotSpot {
  id: string
  group: string
  area: string
  areaName: string
  place?: Place
  address?: string
  cases: number
  caseIds: string[]
  firstAt: string
  lastAt: string
  campaigns?: { campaignId: string; at: string; bags: number; spots: number }[]
  sample?: boolean
}

/** A rectangle in the pixels of the full-size photo. */
export interface Mark {
  x: number
  y: number
  width: number
  height: number
}

const ROOT = '/api/complaint'
const one = (id: string) => `${ROOT}/desk/cases/${id}`

export const listLedgerEntries = async (id: string) =>
  (await api.get<{ items: LedgerEntry[] }>(`${one(id)}/ledger`)).items
export const revealContact = async (id: string, reason: string, idempotencyKey: string) =>
  (await api.post<{ items: Contact[] }>(`${one(id)}/contact`, { reason }, { idempotencyKey })).items
export const findByContact = async (phone: string, reason: string, idempotencyKey: string) =>
  (
    await api.post<{ items: CaseCard[] }>(
      `${ROOT}/desk/cases/by-contact`,
      { phone, reason },
      { idempotencyKey },
    )
  ).items
export const listHotSpots = (area?: string, cursor?: string) =>
  api.get<Page<HotSpot>>(`${ROOT}/desk/hot-spots`, { area, cursor })
export const mergeCase = (id: string, into: string, note: string, idempotencyKey: string) =>
  api.post<DeskCase>(`${one(id)}/merge`, { into, ...(note ? { note } : {}) }, { idempotencyKey })
export const unmergeCase = (id: string, note: string, idempotencyKey: string) =>
  api.post<DeskCase>(`${one(id)}/unmerge`, note ? { note } : {}, { idempotencyKey })
/** No mark at all says that somebody has looked and found nothing to cover. */
export const blurPhoto = (id: string, marks: Mark[], idempotencyKey: string) =>
  api.post<undefined>(`${ROOT}/photos/${id}/blur`, { marks }, { idempotencyKey })
