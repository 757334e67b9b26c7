import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Place } from './complaint'
import type { Page } from './gateway'

export interface CampaignCard {
  id: string
  kind: string
  title: LocalText
  area: string
  startsAt: string
  endsAt: string
  place: string
  status: 'draft' | 'published' | 'completed' | 'cancelled'
  seatsLeft: number
  sample: boolean
}

/** `offered`: a place to be taken by a certain time; `requested`: the organiser has yet to look at it. */
export type SignUpState =
  'confirmed' | 'offered' | 'waiting' | 'requested' | 'denied' | 'expired' | 'cancelled'
export type ShiftStatus = 'draft' | 'open' | 'cancelled' | 'completed'

export interface Shift {
  id: string
  startsAt: string
  endsAt: string
  place: string
  capacity: number
  taken: number
  waiting: number
  /** Whether the line still takes somebody. */
  waitingOpen: boolean
  cutOffAt: string
  status: ShiftStatus
  mine?: { signUpId: string; state: SignUpState; position?: number; offeredUntil?: string }
  rules: SeatRules
}

/** How a shift gives its places. */
export interface SeatRules {
  approval: boolean
  /** How long whoever moves up has to accept; 0 moves them up at once. */
  offerMinutes: number
  reservedForTeams: number
  keptForTeams: number
  reservedUntil?: string
}

/** Something the organiser wants to know of everybody. */
export interface CampaignQuestion {
  name: string
  kind: 'text' | 'single' | 'multiple'
  title: LocalText
  required?: boolean
  options?: { value: string; label: LocalText }[]
}

export interface Requirements {
  dangerous: boolean
  /** 0 when there is none. */
  minimumAge: number
  guardianUnder: number
  insured: boolean
  training?: LocalText
  /** A day such as 2026-11-27. */
  trainingOn?: string
  /** Each must be declared. */
  skills: string[]
  questions: CampaignQuestion[]
}

export interface Campaign extends CampaignCard {
  /** The meeting point; without one nobody can check in by their position. */
  point?: Place
  description: LocalText
  riskNotice: LocalText
  requirements: Requirements
  shifts: Shift[]
}

export interface Guardian {
  name: string
  phone: string
}

export interface Volunteer {
  name?: string
  birthYear?: number
  guardian?: Guardian
}

/** The members come besides the one who signs up: all or none. */
export interface Team {
  name: string
  members: (Volunteer & { name: string })[]
  /** The team wants to stand on the board of teams. */
  listed?: boolean
}

export interface SignUpRequest extends Volunteer {
  riskAccepted: boolean
  team?: Team
  skills?: string[]
  trained?: boolean
  answers?: Record<string, string[]>
}

export interface SignUp {
  id: string
  shiftId: string
  state: SignUpState
  position?: number
  offeredUntil?: string
}

export interface MySignUp extends SignUp {
  /** Why the organiser did not approve it. */
  note?: string
  /** The shift was moved since; leaving it is never late. */
  moved: boolean
  overlaps: boolean
  campaign: { id: string; title: LocalText }
  startsAt: string
  endsAt: string
  place: string
}

export interface DeskShift {
  id: string
  campaign: { id: string; title: LocalText }
  startsAt: string
  endsAt: string
  place: string
  capacity: number
  taken: number
  waiting: number
  /** Requests to decide. */
  asked: number
  status: ShiftStatus
}

export interface DeskSignUp {
  id: string
  state: SignUpState
  sequence: number
  position?: number
  seats: number
  name?: string
  birthYear?: number
  guardian?: Guardian
  team?: Team
  skills: string[]
  trained: boolean
  answers: Record<string, string[]>
  overlaps: boolean
  at: string
}

export const CAMPAIGN_KINDS = [
  'cleaning-day',
  'pest-control',
  'smoke-free-patrol',
  'shop-front-duty',
  'health-talk',
  'civility',
] as const

export interface CampaignDraft {
  kind: (typeof CAMPAIGN_KINDS)[number]
  title: LocalText
  description: LocalText
  riskNotice: LocalText
  area: string
  place: string
  point?: Place
  minimumAge?: number
  pesticide?: boolean
  insurance?: { insurer: string; policy: string }
  training?: { title: LocalText; heldOn: string }
  shifts: {
    startsAt: string
    endsAt: string
    cutOffAt?: string
    capacity: number
    approval?: boolean
    offerMinutes?: number
    reservedForTeams?: number
  }[]
}

const ROOT = '/api/campaign'

export const listCampaigns = (cursor?: string) => api.get<Page<CampaignCard>>(`${ROOT}/campaigns`, { cursor })
export const readCampaign = (id: string) => api.get<Campaign>(`${ROOT}/campaigns/${id}`)
export const signUp = (shift: string, request: SignUpRequest, idempotencyKey: string) =>
  api.post<SignUp>(`${ROOT}/shifts/${shift}/sign-ups`, request, { idempotencyKey })
export const cancelSignUp = (id: string, idempotencyKey: string) =>
  api.post<SignUp>(`${ROOT}/sign-ups/${id}/cancel`, undefined, { idempotencyKey })
/** Takes the place on offer; declining it is cancelling. */
export const acceptOffer = (id: string, idempotencyKey: string) =>
  api.post<SignUp>(`${ROOT}/sign-ups/${id}/accept`, undefined, { idempotencyKey })
export const listMySignUps = (cursor?: string) => api.get<Page<MySignUp>>(`${ROOT}/sign-ups/mine`, { cursor })
export const listDeskCampaigns = (cursor?: string) =>
  api.get<Page<CampaignCard>>(`${ROOT}/desk/campaigns`, { cursor })
export const createCampaign = (draft: CampaignDraft, idempotencyKey: string) =>
  api.post<Campaign>(`${ROOT}/desk/campaigns`, draft, { idempotencyKey })
export const publishCampaign = (id: string, idempotencyKey: string) =>
  api.post<Campaign>(`${ROOT}/desk/campaigns/${id}/publish`, undefined, { idempotencyKey })
export const cancelCampaign = (id: string, reason: string, idempotencyKey: string) =>
  api.post<Campaign>(`${ROOT}/desk/campaigns/${id}/cancel`, { reason }, { idempotencyKey })
export const listDeskShifts = (from?: string, cursor?: string) =>
  api.get<Page<DeskShift>>(`${ROOT}/desk/shifts`, { from, cursor })
export const listDeskSignUps = (shift: string, cursor?: string) =>
  api.get<Page<DeskSignUp>>(`${ROOT}/desk/shifts/${shift}/sign-ups`, { cursor, limit: 100 })
export const setCapacity = (shift: string, capacity: number, reason: string, idempotencyKey: string) =>
  api.post<DeskShift>(`${ROOT}/desk/shifts/${shift}/capacity`, { capacity, reason }, { idempotencyKey })
export const decideSignUp = (
  id: string,
  decision: { approved: boolean; reason?: string },
  idempotencyKey: string,
) => api.post<SignUp>(`${ROOT}/desk/sign-ups/${id}/decision`, decision, { idempotencyKey })
export const reorderLine = (
  id: string,
  place: { position: number; reason: string },
  idempotencyKey: string,
) => api.post<SignUp>(`${ROOT}/desk/sign-ups/${id}/position`, place, { idempotencyKey })
export const moveShift = (
  shift: string,
  move: { startsAt: string; endsAt: string; place?: string; reason: string },
  idempotencyKey: string,
) => api.post<DeskShift>(`${ROOT}/desk/shifts/${shift}/move`, move, { idempotencyKey })
