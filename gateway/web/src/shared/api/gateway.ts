import { api } from '../client'
import { ApiError, readProblem } from '../problem'
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

export interface Page<T> {
  items: T[]
  next?: string | null
}

/** Not through `api`: a 401 here means "nobody is signed in" and must not start another refresh. */
export async function refreshSession(): Promise<Session> {
  const response = await fetch('/api/session/refresh', {
    method: 'POST',
    headers: { 'Accept-Language': language.value },
    signal: AbortSignal.timeout(15_000),
  })
  if (!response.ok) throw new ApiError(await readProblem(response))
  return (await response.json()) as Session
}

/** Also outside `api`: a wrong password is a 401 that no refresh can mend. */
export async function startStaffSession(username: string, password: string, totp?: string): Promise<Session> {
  const response = await fetch('/api/session/staff', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language.value },
    body: JSON.stringify({ username, password, ...(totp ? { totp } : {}) }),
    signal: AbortSignal.timeout(15_000),
  })
  if (!response.ok) throw new ApiError(await readProblem(response))
  return (await response.json()) as Session
}

export const signOut = () => api.delete('/api/session')

/** Where a resident signs in; the browser leaves the page and comes back to `path`. */
export const wechatSignInUrl = (path: string) =>
  `/api/session/wechat/start?return=${encodeURIComponent(path)}`

export const listAreas = async (parent?: string) =>
  (await api.get<{ items: Area[] }>('/api/areas', { parent, limit: 100 })).items
export const readArea = (code: string) => api.get<Area>(`/api/areas/${code}`)
export const readSystem = () => api.get<SystemInfo>('/api/system')
export const readInbox = (cursor?: string) =>
  api.get<Page<Notice> & { unread: number }>('/api/inbox', { cursor })
export const markRead = (id: string) => api.post<undefined>(`/api/inbox/${id}/read`)
