import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Area, Page } from './gateway'
import type { Rating, WaveStatus } from './survey'

/** Where somebody interviews, and how far they are. */
export interface MyAssignment {
  id: string
  wave: string
  title: LocalText
  status: WaveStatus
  closesAt: string
  community: Area
  town: string
  wanted: number
  done: number
}

/** What can come of an attempt besides an interview (AAPOR). */
export const OUTCOMES = [
  'non-contact',
  'refusal',
  'partial',
  'ineligible',
  'unknown-eligibility',
  'unknown-household',
  'other',
] as const
export type AttemptOutcome = (typeof OUTCOMES)[number]

export interface Attempt {
  key: string
  /** Number on the interviewer's list; never a name or an address. */
  contact: string
  outcome: AttemptOutcome
  at: string
}

export type Interview = Rating & { contact: string; startedAt: string }

export interface WantedAssignment {
  community: string
  interviewer: string
  wanted: number
}

export type Assignment = WantedAssignment & { id: string; wave: string; done: number; assignedAt: string }

const ROOT = '/api/survey'
const assignments = (wave: string) => `${ROOT}/waves/${wave}/assignments`

export const listMyAssignments = (cursor?: string) =>
  api.get<Page<MyAssignment>>(`${ROOT}/assignments/mine`, { cursor, limit: 100 })
export const sendInterview = (assignment: string, interview: Interview, idempotencyKey: string) =>
  api.post<{ receipt: string }>(`${ROOT}/assignments/${assignment}/interviews`, interview, { idempotencyKey })
export const sendAttempt = (assignment: string, attempt: Attempt) =>
  api.post<{ recorded: number; known: number }>(
    `${ROOT}/assignments/${assignment}/attempts`,
    { items: [attempt] },
    { idempotencyKey: attempt.key },
  )
export const listAssignments = (wave: string, cursor?: string) =>
  api.get<Page<Assignment>>(assignments(wave), { cursor, limit: 100 })
export const proposeAssignments = async (
  wave: string,
  of: { interviewers: string[]; wanted?: number },
  idempotencyKey: string,
) =>
  (await api.post<{ items: WantedAssignment[] }>(`${assignments(wave)}/proposal`, of, { idempotencyKey }))
    .items
export const assignInterviewers = (wave: string, items: WantedAssignment[], idempotencyKey: string) =>
  api.post<Page<Assignment>>(assignments(wave), { items }, { idempotencyKey })
