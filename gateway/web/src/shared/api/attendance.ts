import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Page } from './gateway'
import type { Attendance } from './volunteer'

/** Somebody with a place, and whether they came. */
export interface AttendanceLine {
  signUpId: string
  seats: number
  name?: string
  attendance?: Attendance
}

/** A shift whose hours are not in the book. */
export interface OpenHours {
  shiftId: string
  title: LocalText
  endedAt: string
  dueAt: string
  overdue: boolean
}

export interface HoursProof {
  intact: boolean
  lines?: number
  hash?: string
  brokenAt?: number
  damage?: 'changed' | 'missing' | 'reordered'
}

const DESK = '/api/campaign/desk'

export const readCheckInCode = (shift: string) =>
  api.get<{ code: string; validUntil: string }>(`${DESK}/shifts/${shift}/code`)
export const listAttendance = (shift: string, cursor?: string) =>
  api.get<Page<AttendanceLine>>(`${DESK}/shifts/${shift}/attendance`, { cursor, limit: 100 })
/** Without times somebody is marked absent. */
export const correctAttendance = (
  signUp: string,
  times: { checkedInAt?: string; checkedOutAt?: string },
  idempotencyKey: string,
) => api.post<Attendance>(`${DESK}/sign-ups/${signUp}/attendance`, times, { idempotencyKey })
export const bookHours = (shift: string, idempotencyKey: string) =>
  api.post<{ people: number; minutes: number }>(`${DESK}/shifts/${shift}/hours`, undefined, {
    idempotencyKey,
  })
export const correctHours = (
  signUp: string,
  correction: { minutes: number; reason: string },
  idempotencyKey: string,
) =>
  api.post<{ sequence: number; minutes: number }>(`${DESK}/sign-ups/${signUp}/hours`, correction, {
    idempotencyKey,
  })
export const listOpenHours = async () =>
  (await api.get<{ items: OpenHours[] }>(`${DESK}/hours/open`, { limit: 100 })).items
export const verifyHours = () => api.get<HoursProof>(`${DESK}/hours/verify`)
/** Days such as 2026-11-23, both included. */
export const exportHours = (from: string, to: string) => api.file(`${DESK}/hours.csv`, { from, to })
