import { api, bearer, withQuery } from '../client'
import type { LocalText } from '../i18n'
import { ApiError, readProblem } from '../problem'
import type { CampaignCard, CampaignDraft } from './campaign'
import type { Page } from './gateway'

export type Moment = 'before' | 'after'

export interface CampaignPhoto {
  id: string
  moment: Moment
  width: number
  height: number
  at: string
}

export interface CampaignResults {
  people: number
  minutes: number
  report?: {
    bags: number
    spots: number
    beforePhotoIds: string[]
    afterPhotoIds: string[]
    complaints: number
  }
}

export interface CampaignReport {
  bags: number
  spots: number
  beforePhotoIds: string[]
  afterPhotoIds: string[]
  note?: string
}

/** Who put whom elsewhere in the line, and why. */
export interface LineChange {
  at: string
  by: string
  signUpId: string
  from: number
  to: number
  reason: string
}

export interface Template {
  kind: CampaignDraft['kind']
  title: LocalText
  description: LocalText
  riskNotice: LocalText
}

export interface TeamLine {
  rank: number
  team: string
  minutes: number
  services: number
}

const ROOT = '/api/campaign'
const desk = (id: string) => `${ROOT}/desk/campaigns/${id}`

export const listCampaignsBy = (status: string, cursor?: string, limit = 20) =>
  api.get<Page<CampaignCard>>(`${ROOT}/desk/campaigns`, { status, cursor, limit })
export const listCampaignPhotos = (id: string, cursor?: string) =>
  api.get<Page<CampaignPhoto>>(`${desk(id)}/photos`, { cursor, limit: 100 })
export const addCampaignPhoto = (id: string, moment: Moment, photo: Blob, idempotencyKey: string) =>
  api.upload<CampaignPhoto>(`${desk(id)}/photos?moment=${moment}`, photo, { idempotencyKey })
export async function showCampaignPhoto(id: string, size: 'thumb' | 'full'): Promise<Blob> {
  const response = await fetch(withQuery(`${ROOT}/photos/${id}`, { size }), { headers: bearer() })
  if (!response.ok) throw new ApiError(await readProblem(response))
  return response.blob()
}
export const readCampaignResults = (id: string) => api.get<CampaignResults>(`${ROOT}/campaigns/${id}/results`)
export const reportCampaign = (id: string, report: CampaignReport, idempotencyKey: string) =>
  api.post<unknown>(`${desk(id)}/report`, report, { idempotencyKey })
export const downloadReport = (id: string) => api.file(`${desk(id)}/report.pdf`)

export const listLineChanges = (shift: string, cursor?: string) =>
  api.get<Page<LineChange>>(`${ROOT}/desk/shifts/${shift}/line-changes`, { cursor })
export const broadcast = (shift: string, message: LocalText, urgent: boolean, idempotencyKey: string) =>
  api.post<undefined>(`${ROOT}/desk/shifts/${shift}/broadcast`, { message, urgent }, { idempotencyKey })

export const listTemplates = async () =>
  (await api.get<Page<Template>>(`${ROOT}/desk/templates`, { limit: 100 })).items
export const createEverywhere = (draft: CampaignDraft, idempotencyKey: string) =>
  api.post<{ ids: string[] }>(`${ROOT}/desk/campaigns/everywhere`, draft, {
    idempotencyKey,
    timeoutMs: 120_000,
  })
export const listTeams = (cursor?: string) => api.get<Page<TeamLine>>(`${ROOT}/teams`, { cursor })
