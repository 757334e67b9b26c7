import { api } from '../client'
import type { CaseStatus } from './complaint'
import type { Page } from './gateway'

export interface ExamSection {
  code: string
  name: string
  points: number
  last?: number
  expected?: number
  /** From the desks of indicators and documents where neither an inspection nor the office has said. */
  basis: 'inspection' | 'stated' | 'unknown' | 'desk'
  source?: string
}

/** Points that one unit can get back at one item of the sheet. */
export interface Gain {
  item: string
  itemName: string
  unit: string
  unitName: string
  persons: string[]
  points: number
  steps: number
  due?: string
  unproven: number
  cases: { id: string; number: string; status: CaseStatus }[]
}

export interface Examination {
  points: number
  /** Only when every part is known. */
  expected?: number
  low: number
  high: number
  passLine: number
  passLineStated: boolean
  inspection?: { id: string; name: string; level: string; date: string }
  sections: ExamSection[]
  gains: Gain[]
}

export interface Expectation {
  passLine?: number
  sections: { section: string; points: number; source: string }[]
  reason: string
}

export interface Inspection {
  id: string
  name: string
  level: string
  date: string
  findings: number
  lost: number
}

export interface Loss {
  inspection: string
  inspectionId: string
  level: string
  date: string
  number: number
  item: string
  itemName: string
  lost: number
  text: string
  areaName: string
  address?: string
  unit: string
  unitName: string
  person?: string
  caseId?: string
  caseNumber?: string
  status?: CaseStatus
  due?: string
  dueState?: 'on-time' | 'at-risk' | 'overdue'
}

export interface Losses {
  lost: number
  items: Loss[]
}

export interface InspectionReport extends Inspection {
  /** Points whose findings are struck off. */
  back: number
  items: Loss[]
}

export interface ScoredItem {
  code: string
  name: string
  parent?: string
  points: number
  lost: number
  findings: number
  weak: boolean
}

export interface Scoring {
  inspection?: string
  inspectionName?: string
  date?: string
  items: ScoredItem[]
}

export interface WeakIndicator {
  inspection: string
  code: string
  name: string
  points: number
  lost: number
  /** Of ten. */
  score: number
  findings: number
  units: string[]
}

export interface SheetItem {
  code: string
  name: string
  parent?: string
  points: number
}

export interface Sheet {
  from: string
  total: number
  items: SheetItem[]
}

export interface ImportPreview {
  rows: number
  faults: { row: number; column: string; message: string }[]
  /** What was not read or put right by itself. */
  notes?: string[]
}

export interface ImportAs {
  name: string
  level: string
  date: string
}

const ROOT = '/api/complaint/desk'
const LONG_MS = 60_000

export const readExamination = () => api.get<Examination>(`${ROOT}/examination`)
export const stateExpectation = (body: Expectation, idempotencyKey: string) =>
  api.post<Examination>(`${ROOT}/examination`, body, { idempotencyKey })
export const listInspections = (cursor?: string) =>
  api.get<Page<Inspection>>(`${ROOT}/inspections`, { cursor, limit: 50 })
export const getInspection = (id: string) => api.get<InspectionReport>(`${ROOT}/inspections/${id}`)
/** The body says by its first bytes whether it is a spreadsheet or CSV. */
const asFile = (file: Blob) => new Blob([file], { type: 'application/octet-stream' })
export const previewInspection = (file: Blob, idempotencyKey: string) =>
  api.upload<ImportPreview>(`${ROOT}/inspections/preview`, asFile(file), {
    idempotencyKey,
    timeoutMs: LONG_MS,
  })
export const importInspection = ({ name, level, date }: ImportAs, file: Blob, idempotencyKey: string) =>
  api.upload<Inspection>(
    `${ROOT}/inspections?${new URLSearchParams({ name, level, date }).toString()}`,
    asFile(file),
    { idempotencyKey, timeoutMs: LONG_MS },
  )
export const readScoring = (inspection?: string) => api.get<Scoring>(`${ROOT}/scoring`, { inspection })
/** The sheet that holds on a day. */
export const readSheetOn = (on: string) => api.get<Scoring>(`${ROOT}/scoring`, { on })
export const listWeakIndicators = async (inspection?: string) =>
  (await api.get<{ items: WeakIndicator[] }>(`${ROOT}/scoring/weak`, { inspection })).items
export const listItemLosses = (item: string, inspection?: string) =>
  api.get<Losses>(`${ROOT}/scoring/${encodeURIComponent(item)}/losses`, { inspection })
export const listUnitLosses = (unit: string) =>
  api.get<Losses>(`${ROOT}/units/${encodeURIComponent(unit)}/losses`)
export const listSheets = async () => (await api.get<{ items: Sheet[] }>(`${ROOT}/scoring/sheets`)).items
export const setSheet = (sheet: Omit<Sheet, 'total'> & { reason: string }, idempotencyKey: string) =>
  api.post<Sheet>(`${ROOT}/scoring/sheets`, sheet, { idempotencyKey })
