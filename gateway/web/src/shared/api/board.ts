import { api } from '../client'
import type { Page } from './gateway'

export const LISTING_KINDS = ['black', 'red'] as const
export type ListingKind = (typeof LISTING_KINDS)[number]
export const LISTING_STATUSES = [
  'candidate',
  'noticed',
  'replied',
  'published',
  'withdrawn',
  'dropped',
] as const
export type ListingStatus = (typeof LISTING_STATUSES)[number]
export type ListingAction = 'notify' | 'reply' | 'publish' | 'drop' | 'withdraw'

export interface ListingStep {
  at: string
  action: string
  role: string
  actor: string
  from?: ListingStatus
  to: ListingStatus
  note?: string
}

export interface Listing {
  id: string
  version: number
  kind: ListingKind
  unit: string
  unitName: string
  title: string
  reason: string
  caseIds: string[]
  photoIds: string[]
  status: ListingStatus
  replyUntil?: string
  reply?: string
  publishedAt?: string
  expiresAt?: string
  /** What the reader may do now. */
  actions: ListingAction[]
  timeline: ListingStep[]
}

/** An entry as everybody sees it. */
export interface BoardEntry {
  id: string
  kind: ListingKind
  unit: string
  unitName: string
  title: string
  reason: string
  photoIds: string[]
  reply?: string
  publishedAt?: string
  expiresAt?: string
}

export interface ListingProposal {
  kind: ListingKind
  unit: string
  title: string
  reason: string
  caseIds: string[]
  photoIds: string[]
}

export interface ListingAct {
  action: ListingAction
  note?: string
  /** Working days. */
  replyDays?: number
  version: number
}

export interface ListingFilter {
  kind?: string
  status?: string
  unit?: string
}

const DESK = '/api/complaint/desk/board'

export const listBoard = (kind: ListingKind, cursor?: string) =>
  api.get<Page<BoardEntry>>('/api/complaint/board', { kind, cursor })
export const listListings = (filter: ListingFilter, cursor?: string) =>
  api.get<Page<Listing>>(DESK, { ...filter, cursor })
export const getListing = (id: string) => api.get<Listing>(`${DESK}/${id}`)
export const proposeListing = (proposal: ListingProposal, idempotencyKey: string) =>
  api.post<Listing>(DESK, proposal, { idempotencyKey })
export const actOnListing = (id: string, act: ListingAct, idempotencyKey: string) =>
  api.post<Listing>(`${DESK}/${id}/actions`, act, { idempotencyKey })
