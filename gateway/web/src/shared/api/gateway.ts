import { api } from '../client'
import { ApiError, localProblem, readProblem } from '../problem'
import { language, type LocalText } from '../i18n'

export type Role = 'administrator' | 'office' | 'handler' | 'inspector' | 'analyst'

export interface Actor {
  id: string
  kind: 'resident' | 'staff'
  name?: string
  roles: Role[]
  unit?: string
}

export interface Session {
  accessToken: string
  expiresAt: string
  actor: Actor
  /** Shown this once, where an authenticator has just been enrolled. */
  recoveryCodes?: string[]
}

export interface Credentials {
  username: string
  password: string
  totp?: string
  /** One of the recovery codes, instead of a one-time code. */
  recovery?: string
  /** A password of one's own, where a first one lets nobody in. */
  new?: string
}

/** A new secret for an authenticator app, and its otpauth address. */
export interface Enrolment {
  secret: string
  uri: string
  /** The address as a QR code, in a data address. */
  picture: string
  /** A password of one's own is needed to come in. */
  ownPassword: boolean
}

/** What `wx.config` needs on one page. */
export interface JsSdk {
  appId: string
  timestamp: number
  nonceStr: string
  signature: string
}

export interface Area {
  code: string
  name: string
  level: 'city' | 'district' | 'town' | 'community'
  parent?: string
  /** The areas above, nearest first; only when one area is read. */
  path?: Area[]
}

export interface SystemInfo {
  mode: 'local' | 'production'
  wechat: 'stand-in' | 'real'
  version: string
  sampleData: boolean
  totpRequired?: boolean
}

export interface Notice {
  id: string
  kind: string
  title: LocalText
  body: LocalText
  link?: string
  at: string
  read: boolean
}

/** How many messages of one kind may still come in WeChat. */
export interface MessageConsent {
  kind: string
  template: string
  left: number
}

export interface Page<T> {
  items: T[]
  next?: string | null
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Accept-Language': language.value, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => {
    throw new ApiError(localProblem('offline'))
  })
  if (!response.ok) throw new ApiError(await readProblem(response))
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** These do not go through `api`: their 401 means what it says and must not start another refresh. */
export const refreshSession = (kind: Actor['kind']) =>
  ask<Session | undefined>(`/api/session/refresh?kind=${kind}`)
export const startStaffSession = (credentials: Credentials) => ask<Session>('/api/session/staff', credentials)
export const enrolSecondFactor = (credentials: Credentials) =>
  ask<Enrolment>('/api/session/staff/enrolment', credentials)

export const signOut = (kind: Actor['kind']) => api.delete(`/api/session?kind=${kind}`)

/** Where a resident signs in; the browser leaves the page and comes back to `path`. */
export const wechatSignInUrl = (path: string) =>
  `/api/session/wechat/start?return=${encodeURIComponent(path)}`

export const listAreas = async (parent?: string) =>
  (await api.get<{ items: Area[] }>('/api/areas', { parent, limit: 100 }, { anonymous: true })).items
export const readArea = (code: string) => api.get<Area>(`/api/areas/${code}`, {}, { anonymous: true })
export const readSystem = () => api.get<SystemInfo>('/api/system', {}, { anonymous: true })
export const signJsSdk = (url: string) => api.get<JsSdk>('/api/wechat/js-sdk', { url })
export const readInbox = (cursor?: string) =>
  api.get<Page<Notice> & { unread: number }>('/api/inbox', { cursor })
const consents = '/api/inbox/messages'
export const readMessageConsents = async () => (await api.get<{ items: MessageConsent[] }>(consents)).items
/** What the person has just accepted in WeChat's dialogue: one message more of each. */
export const grantMessages = async (templates: string[]) =>
  (await api.post<{ items: MessageConsent[] }>(consents, { templates })).items
export const markRead = (id: string) => api.post<undefined>(`/api/inbox/${id}/read`)
