import { api } from '../client'
import type { Page, Role } from './gateway'

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
