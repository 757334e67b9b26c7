import { api } from '../client'
import type { Enrolment, Page, Role } from './gateway'

export interface Staff {
  id: string
  username: string
  name: string
  roles: Role[]
  unit?: string
  disabled: boolean
  secondFactor: boolean
}

export interface NewStaff {
  username: string
  name: string
  roles: Role[]
  unit?: string
}

export interface StaffWithPassword {
  staff: Staff
  /** Shown this once. */
  password: string
}

/** Every account (administrators only). */
export const listStaff = async () => (await api.get<Page<Staff>>('/api/staff', { limit: 100 })).items
export const listStaffPage = (cursor?: string) => api.get<Page<Staff>>('/api/staff', { cursor, limit: 100 })
export const createStaff = (account: NewStaff) => api.post<StaffWithPassword>('/api/staff', account)
export const disableStaff = (id: string) => api.post<Staff>(`/api/staff/${id}/disable`)
export const enableStaff = (id: string) => api.post<Staff>(`/api/staff/${id}/enable`)
export const resetStaff = (id: string) => api.post<StaffWithPassword>(`/api/staff/${id}/reset`)
export const changePassword = (old: string, fresh: string) =>
  api.post<undefined>('/api/session/staff/password', { old, new: fresh })

/** One's own account. */
export interface MyAccount {
  staff: Staff
  /** Somebody else has seen the password. */
  firstPassword: boolean
  recoveryCodesLeft: number
  /** Characters that a new password needs. */
  leastPassword: number
}

export interface SignIn {
  id: string
  address: string
  agent: string
  openedAt: string
  seenAt: string
  /** This browser's. */
  current: boolean
}

export const readMyAccount = () => api.get<MyAccount>('/api/staff/me')
export const beginSecondFactor = (password: string) =>
  api.post<Enrolment>('/api/session/staff/second-factor', { password })
export const completeSecondFactor = async (totp: string) =>
  (await api.post<{ codes: string[] }>('/api/session/staff/second-factor/code', { totp })).codes
export const renewRecoveryCodes = async (password: string) =>
  (await api.post<{ codes: string[] }>('/api/session/staff/recovery-codes', { password })).codes
export const listMySignIns = async () =>
  (await api.get<{ items: SignIn[] }>('/api/session/staff/sign-ins')).items
export const endMySignIn = (id: string) => api.delete(`/api/session/staff/sign-ins/${id}`)
export const endMyOtherSignIns = () => api.delete('/api/session/staff/sign-ins')

/** Other roles for an account, asked for by one administrator and decided by another. */
export interface RoleChange {
  id: string
  staff: string
  from: Role[]
  roles: Role[]
  unit?: string
  reason: string
  askedBy: string
  askedAt: string
  state: 'open' | 'confirmed' | 'rejected'
  decidedBy?: string
  decidedAt?: string
}

export interface WantedRoles {
  roles: Role[]
  unit?: string
  reason: string
}

/** What was done to an account; `reason` is the reason given, the user name, or the address it came from. */
export interface StaffAuditEntry {
  sequence: number
  at: string
  actor: string
  action: string
  subject: string
  reason: string
}

export interface AuditVerified {
  intact: boolean
  entries: number
  hash?: string
  brokenAt?: number
}

export const askRoleChange = (id: string, wanted: WantedRoles) =>
  api.post<RoleChange>(`/api/staff/${id}/roles`, wanted)
export const listRoleChanges = async () =>
  (await api.get<{ items: RoleChange[] }>('/api/staff/role-changes')).items
export const decideRoleChange = (id: string, how: 'confirm' | 'reject') =>
  api.post<RoleChange>(`/api/staff/role-changes/${id}/${how}`)
export const listStaffAudit = (cursor?: string) =>
  api.get<Page<StaffAuditEntry>>('/api/staff/audit', { cursor, limit: 50 })
export const verifyStaffAudit = () => api.get<AuditVerified>('/api/staff/audit/verification')
