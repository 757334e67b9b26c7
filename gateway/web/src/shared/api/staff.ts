import { api } from '../client'
import type { Page } from './gateway'

export interface Staff {
  id: string
  username: string
  name: string
  disabled: boolean
}

/** Every account (administrators only). */
export const listStaff = async () => (await api.get<Page<Staff>>('/api/staff', { limit: 100 })).items
