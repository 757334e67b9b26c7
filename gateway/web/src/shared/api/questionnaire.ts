import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Page } from './gateway'
import type { QuestionnaireCard } from './survey'

/** SurveyJS JSON; what the editor does not touch stays as it is. */
export type Definition = Record<string, unknown>

export interface QuestionnaireView extends QuestionnaireCard {
  updatedAt: string
  /** To be given back on saving, so that nobody saves over another's changes. */
  revision: number
  definition: Definition
  /** Pointers of properties that only say how the form looks. */
  ignored: string[]
}

const ROOT = '/api/survey/questionnaires'

export const pageQuestionnaires = (cursor?: string) => api.get<Page<QuestionnaireCard>>(ROOT, { cursor })
export const readQuestionnaire = (id: string) => api.get<QuestionnaireView>(`${ROOT}/${id}`)
export const readVersion = (id: string, number: number) =>
  api.get<Definition>(`${ROOT}/${id}/versions/${number}`)
export const createQuestionnaire = (definition: Definition, idempotencyKey: string) =>
  api.post<QuestionnaireView>(ROOT, { definition }, { idempotencyKey })
export const saveQuestionnaire = (
  id: string,
  draft: { definition: Definition; revision: number },
  idempotencyKey: string,
) => api.post<QuestionnaireView>(`${ROOT}/${id}/draft`, draft, { idempotencyKey })
export const publishQuestionnaire = (id: string, idempotencyKey: string) =>
  api.post<QuestionnaireView>(`${ROOT}/${id}/publish`, undefined, { idempotencyKey })
export const cloneQuestionnaire = (id: string, idempotencyKey: string) =>
  api.post<QuestionnaireView>(`${ROOT}/${id}/clone`, undefined, { idempotencyKey })

/** Where the editor leaves a definition for the residents' client to show. */
export const PREVIEWED = 'cleancity.preview'

export interface Size {
  answers: number
  invitations: number
  note: LocalText
  /** For a margin: of a simple random sample of an unlimited population. */
  unlimited?: number
  /** For a proof: the smallest observed rate that proves the target. */
  minimumRate?: number
  chance?: number
}

type Numbers = Record<string, number | undefined>

export const sizeForMargin = (of: Numbers) => api.get<Size>('/api/survey/planning/margin', of)
export const sizeForProof = (of: Numbers) => api.get<Size>('/api/survey/planning/proof', of)

export interface NewSample {
  area: string
  strata: 'district' | 'town'
  communities: number
  answers: number
  responseRate?: number
}

export interface SamplePlan {
  area: string
  strata: 'district' | 'town'
  algorithm: string
  seed: number
  drawnAt: string
  frameSource: string
  answersPerCommunity: number
  invitationsPerCommunity: number
  answers: number
  invitations: number
  psus: { community: string; stratum: string; probability: number; size: number }[]
}

export interface FieldLine {
  community: string
  name: string
  town: string
  wanted: number
  got: number
  shortfall: number
  due: number
  behind: number
}

export type FieldBoard = Page<FieldLine> & {
  elapsed: number
  communities: number
  wanted: number
  got: number
  due: number
  lagging: number
}

const wave = (id: string) => `/api/survey/waves/${id}`

export const readSample = (of: string) => api.get<SamplePlan>(`${wave(of)}/sample`)
export const drawSample = (of: string, sample: NewSample, idempotencyKey: string) =>
  api.post<SamplePlan>(`${wave(of)}/sample`, sample, { idempotencyKey })
export const readField = (of: string, area: string, cursor?: string, perCommunity?: number) =>
  api.get<FieldBoard>(`${wave(of)}/field`, { area, cursor, perCommunity })
