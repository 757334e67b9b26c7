import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Page } from './gateway'
import type { Place } from './complaint'

/** One of code and place; made when the person pressed the button, however late it is sent. */
export interface CheckNote {
  nonce: string
  at: string
  code?: string
  place?: Place
}

export interface Attendance {
  signUpId: string
  state: 'present' | 'left' | 'absent'
  checkedInAt?: string
  checkedOutAt?: string
  checkedInBy?: string
  checkedOutBy?: string
  minutes: number
  booked: boolean
  appeal?: string
}

export type Direction = 'in' | 'out'

export interface HoursLine {
  sequence: number
  kind: 'served' | 'correction'
  title: LocalText
  from: string
  to: string
  minutes: number
  recordedAt: string
  reason?: string
}

/** Stars at 100, 300, 600, 1,000 and 1,500 hours; only for those who asked to see theirs. */
export interface Level {
  stars: number
  nextAtMinutes?: number
}

export type MyHours = Page<HoursLine> & { totalMinutes: number; level?: Level }

export interface Proof {
  number: string
  minutes: number
  services: number
  pdf: string
  token: string
}

/** Days are plain dates, e.g. 2026-11-23. */
export interface VerifiedProof {
  number: string
  name: string
  minutes: number
  services: number
  from: string
  to: string
  issuedOn: string
  issuer: string
  stands: boolean
  minutesNow: number
}

const ROOT = '/api/campaign'

export const noteAttendance = (shift: string, direction: Direction, note: CheckNote) =>
  api.post<Attendance>(`${ROOT}/shifts/${shift}/check-${direction}`, note, { idempotencyKey: note.nonce })
export const appealAbsence = (signUp: string, text: string, idempotencyKey: string) =>
  api.post<undefined>(`${ROOT}/sign-ups/${signUp}/appeal`, { text }, { idempotencyKey })
export const listMyHours = (cursor?: string) => api.get<MyHours>(`${ROOT}/hours/mine`, { cursor })
export const showLevel = (shown: boolean, idempotencyKey: string) =>
  api.post<undefined>(`${ROOT}/hours/level`, { shown }, { idempotencyKey })
export const issueProof = (name: string, idempotencyKey: string) =>
  api.post<Proof>(`${ROOT}/hours/proofs`, { name }, { idempotencyKey })
export const readProof = (proof: Proof) => api.file(proof.pdf)
export const verifyProof = (number: string, token: string) =>
  api.get<VerifiedProof>(`${ROOT}/verify/${encodeURIComponent(number)}`, { token })
export const readMyCalendar = () => api.get<{ path: string }>(`${ROOT}/calendars/mine`)
export const campaignCalendar = (campaign: string) => `${ROOT}/campaigns/${campaign}/calendar.ics`
