import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Page } from './gateway'

export interface CampaignCard {
  id: string
  kind: string
  title: LocalText
  area: string
  startsAt: string
  endsAt: string
  place?: string | null
  status: string
  seatsLeft: number
}

export type SignUpState = 'confirmed' | 'waiting' | 'cancelled'

export interface Shift {
  id: string
  startsAt: string
  endsAt: string
  place?: string | null
  capacity: number
  taken: number
  waiting: number
  cutOffAt?: string | null
  mine?: { signUpId: string; state: SignUpState; position?: number | null } | null
}

export interface Campaign extends CampaignCard {
  description: LocalText
  riskNotice: LocalText
  requirements?: unknown
  shifts: Shift[]
}

export interface SignUpRequest {
  riskAccepted: boolean
  birthYear?: number
  guardian?: { name: string; phone: string }
}

export interface SignUp {
  id: string
  shiftId: string
  state: SignUpState
  position?: number | null
}

export interface MySignUp extends SignUp {
  campaign: { id: string; title: LocalText }
  startsAt: string
  endsAt: string
  place?: string | null
}

export interface DeskShift {
  id: string
  campaign: { id: string; title: LocalText }
  startsAt: string
  endsAt: string
  capacity: number
  taken: number
  waiting: number
  status: string
}

export interface DeskSignUp {
  id: string
  state: SignUpState
  sequence: number
  position?: number | null
  name?: string | null
  at: string
}

const ROOT = '/api/campaign'

export const listCampaigns = (cursor?: string) => api.get<Page<CampaignCard>>(`${ROOT}/campaigns`, { cursor })
export const readCampaign = (id: string) => api.get<Campaign>(`${ROOT}/campaigns/${id}`)
export const signUp = (shift: string, request: SignUpRequest, idempotencyKey: string) =>
  api.post<SignUp>(`${ROOT}/shifts/${shift}/sign-ups`, request, { idempotencyKey })
export const cancelSignUp = (id: string, idempotencyKey: string) =>
  api.post<SignUp>(`${ROOT}/sign-ups/${id}/cancel`, {}, { idempotencyKey })
export const listMySignUps = (cursor?: string) => api.get<Page<MySignUp>>(`${ROOT}/sign-ups/mine`, { cursor })
export const listDeskShifts = (from?: string, cursor?: string) =>
  api.get<Page<DeskShift>>(`${ROOT}/desk/shifts`, { from, cursor })
export const listDeskSignUps = async (shift: string) =>
  (await api.get<{ items: DeskSignUp[] }>(`${ROOT}/desk/shifts/${shift}/sign-ups`)).items
export const setCapacity = (shift: string, capacity: number, reason: string, idempotencyKey: string) =>
  api.post<DeskShift>(`${ROOT}/desk/shifts/${shift}/capacity`, { capacity, reason }, { idempotencyKey })
