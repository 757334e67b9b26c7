import { api } from '../client'
import type { Page } from './gateway'

/** A file with answers that left the house. */
export interface ExportEntry {
  id: string
  wave: string
  kind: string
  staff: string
  at: string
}

export const listExports = (cursor?: string) => api.get<Page<ExportEntry>>('/api/survey/exports', { cursor })
