import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Page } from './gateway'

const ROOT = '/api/evaluation'

/** Who answers for a line. */
export interface Owner {
  unit: string
  post?: string
  person?: string
  leader?: string
}

export interface Outlook {
  data: {
    of: number
    expected: number
    /** Points entered by the office so far. */
    known: number
    met: number
    missed: number
    withoutValue: number
    withoutRule: number
  }
  documents: { of: number; expected: number; kinds: number; accepted: number; late: number }
  duties: { open: number; overdue: number }
}

export interface IndicatorRule {
  direction: 'at-least' | 'at-most'
  threshold: number
  points?: number
}

export interface Indicator {
  code: string
  group: string
  name: LocalText
  field?: string
  unit: string
  rule?: IndicatorRule
  ownRule: boolean
  source: string
  owner?: Owner
  state: 'met' | 'missed' | 'no-value' | 'no-rule'
  expected: number
  possible: number
  values: { year: number; value: number; source: string; document?: string; at: string }[]
}

export const readOutlook = () => api.get<Outlook>(`${ROOT}/outlook`)
export const listIndicators = async () => (await api.get<{ items: Indicator[] }>(`${ROOT}/indicators`)).items
export const setIndicatorRule = (code: string, rule: IndicatorRule) =>
  api.put<Indicator>(`${ROOT}/indicators/${code}/rule`, rule)
export const setIndicatorOwner = (code: string, owner: Owner) =>
  api.put<Indicator>(`${ROOT}/indicators/${code}/owner`, owner)
export const enterIndicatorValue = (
  code: string,
  year: number,
  value: { value: number; source: string; document?: string },
) => api.put<Indicator>(`${ROOT}/indicators/${code}/values/${year}`, value)
/** The national field names with their values, as a file. */
export const exportNationalForm = () => api.file(`${ROOT}/national-form`)

export const FILING_KINDS = [
  'recommendation',
  'work-report',
  'work-plan',
  'implementation-plan',
  'regulations',
  'organisation',
  'geography-and-population',
  'development',
  'area-list',
  'plan-and-traffic-map',
  'other',
] as const

export interface FilingVersion {
  number: number
  name: string
  mediaType: string
  sha256: string
  size: number
  at: string
  judgement?: { accepted: boolean; note?: string; at: string }
}

export interface FilingDocument {
  kind: string
  owner?: Owner
  dueOn?: string
  state: 'missing' | 'late' | 'in-review' | 'returned' | 'accepted'
  versions: FilingVersion[]
}

export const listDocuments = async () =>
  (await api.get<{ items: FilingDocument[] }>(`${ROOT}/documents`)).items
export const planDocument = (kind: string, plan: { owner: Owner; dueOn: string }) =>
  api.put<FilingDocument>(`${ROOT}/documents/${kind}/plan`, plan)
export const handInDocument = (kind: string, file: File, idempotencyKey: string) =>
  api.upload<FilingDocument>(
    `${ROOT}/documents/${kind}/versions`,
    new Blob([file], { type: 'application/octet-stream' }),
    { query: { name: file.name }, idempotencyKey },
  )
export const judgeDocument = (
  kind: string,
  judgement: { accepted: boolean; note?: string },
  idempotencyKey: string,
) => api.post<FilingDocument>(`${ROOT}/documents/${kind}/judgement`, judgement, { idempotencyKey })
export const downloadDocument = (kind: string, number: number) =>
  api.file(`${ROOT}/documents/${kind}/versions/${number}`)
export const downloadBundle = () => api.file(`${ROOT}/documents.zip`)

export interface Duty {
  id: string
  title: string
  about?: string
  owner: Owner
  dueOn: string
  state: 'open' | 'reported' | 'done'
  overdue: boolean
  level: number
  answerBy?: string
  history: {
    step: 'assigned' | 'reported' | 'accepted' | 'returned' | 'supervised' | 'answered'
    at: string
    words?: string
    told?: string
    answerBy?: string
  }[]
}

export interface DutyFilter {
  unit?: string
  state?: string
  dueBefore?: string
  notDone?: string
}

export const listDuties = (filter: DutyFilter, cursor?: string) =>
  api.get<Page<Duty>>(`${ROOT}/duties`, { ...filter, cursor })
export const readDuty = (id: string) => api.get<Duty>(`${ROOT}/duties/${id}`)
export const assignDuty = (
  duty: { title: string; about?: string; owner: Owner; dueOn: string },
  idempotencyKey: string,
) => api.post<Duty>(`${ROOT}/duties`, duty, { idempotencyKey })
export const reportDuty = (id: string, words: string, idempotencyKey: string) =>
  api.post<Duty>(`${ROOT}/duties/${id}/report`, { words }, { idempotencyKey })
export const judgeDuty = (id: string, judgement: { done: boolean; words?: string }, idempotencyKey: string) =>
  api.post<Duty>(`${ROOT}/duties/${id}/judgement`, judgement, { idempotencyKey })
export const superviseDuty = (
  id: string,
  order: { told: string; answerBy: string; words: string },
  idempotencyKey: string,
) => api.post<Duty>(`${ROOT}/duties/${id}/orders`, order, { idempotencyKey })
export const answerSupervision = (id: string, words: string, idempotencyKey: string) =>
  api.post<Duty>(`${ROOT}/duties/${id}/answers`, { words }, { idempotencyKey })

export interface RegisterCheck {
  id: string
  name: LocalText
  category: string
}

export interface Register {
  id: string
  name: LocalText
  everyDays: number
  checks: RegisterCheck[]
  places: number
}

export interface Patrol {
  id: string
  failed: string[]
  note?: string
  at: string
}

export interface RegisteredPlace {
  id: string
  type: string
  name: string
  area: string
  address?: string
  place?: { lng: number; lat: number }
  unit?: string
  closed: boolean
  looked: number
  patrols: Patrol[]
}

export interface Coverage {
  register: string
  month: string
  towns: { area: string; name: string; places: number; looked: number }[]
}

interface PlaceWish {
  name: string
  area: string
  address?: string
  place?: { lng: number; lat: number }
}

export const listRegisters = async () => (await api.get<{ items: Register[] }>(`${ROOT}/registers`)).items
export const listPlaces = (type: string, area?: string, cursor?: string) =>
  api.get<Page<RegisteredPlace>>(`${ROOT}/registers/${type}/places`, { area, cursor })
export const addPlace = (type: string, place: PlaceWish, idempotencyKey: string) =>
  api.post<RegisteredPlace>(`${ROOT}/registers/${type}/places`, place, { idempotencyKey })
export const readCoverage = (type: string, month: string) =>
  api.get<Coverage>(`${ROOT}/registers/${type}/coverage`, { month })
export const readPlace = (id: string) => api.get<RegisteredPlace>(`${ROOT}/places/${id}`)
export const editPlace = (
  id: string,
  place: {
    name: string
    address?: string
    place?: { lng: number; lat: number }
    unit?: string
    closed?: boolean
  },
) => api.put<RegisteredPlace>(`${ROOT}/places/${id}`, place)
export const patrolPlace = (
  id: string,
  patrol: { id: string; failed: string[]; note?: string },
  idempotencyKey: string,
) => api.post<RegisteredPlace>(`${ROOT}/places/${id}/patrols`, patrol, { idempotencyKey })
