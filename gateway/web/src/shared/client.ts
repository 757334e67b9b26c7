import { language } from './i18n'
import { ApiError, localProblem, readProblem } from './problem'

type Query = Record<string, string | number | undefined>

export interface Call {
  query?: Query
  /** Same key, same effect: a repeated POST answers with the first answer. */
  idempotencyKey?: string
  timeoutMs?: number
  /** The same for every reader: asked without a name, so that it waits for no sign-in and may be kept on the device. */
  anonymous?: boolean
}

const PATIENCE_SECONDS = 5
const ATTEMPTS = 3

let accessToken: string | undefined
let renew: () => Promise<boolean> = () => Promise.resolve(false)
let identified: () => Promise<unknown> = () => Promise.resolve()

export function setAccessToken(token: string | undefined): void {
  accessToken = token
}

export function bearer(): Record<string, string> {
  return accessToken ? { Authorization: `Bearer ${accessToken}` } : {}
}

/** Registers how a lapsed access token is renewed (the session module does this once). */
export function onUnauthenticated(handler: () => Promise<boolean>): void {
  renew = handler
}

/** Registers what every request waits for, so that even the first is asked in the reader's name. */
export function onFirstRequest(ready: () => Promise<unknown>): void {
  identified = ready
}

export function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  if (pairs.length === 0) return path
  return `${path}?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()}`
}

async function once(
  method: string,
  path: string,
  body: BodyInit | undefined,
  type: string | undefined,
  call: Call,
) {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language.value,
    ...(call.anonymous ? {} : bearer()),
    ...(type ? { 'Content-Type': type } : {}),
    ...(call.idempotencyKey ? { 'Idempotency-Key': call.idempotencyKey } : {}),
  }
  try {
    return await fetch(withQuery(path, call.query), {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(call.timeoutMs ?? 15_000),
    })
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError'
    throw new ApiError(localProblem(late ? 'timeout' : 'offline'))
  }
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

async function send(
  method: string,
  path: string,
  body: BodyInit | undefined,
  type: string | undefined,
  call: Call,
): Promise<Response> {
  if (!call.anonymous) await identified()
  let renewed = false
  for (let attempt = 1; ; attempt++) {
    const response = await once(method, path, body, type, call)
    if (response.ok) return response
    if (response.status === 401 && !renewed) {
      renewed = true
      if (await renew()) continue
    }
    const problem = await readProblem(response)
    const wait = problem.retryAfterSeconds
    const repeatable = method === 'GET' || call.idempotencyKey !== undefined
    const passing = response.status === 429 || response.status === 503
    if (!passing || !repeatable || wait === undefined || wait > PATIENCE_SECONDS || attempt >= ATTEMPTS) {
      throw new ApiError(problem)
    }
    await pause(wait)
  }
}

async function request<T>(
  method: string,
  path: string,
  body: BodyInit | undefined,
  type: string | undefined,
  call: Call,
): Promise<T> {
  const response = await send(method, path, body, type, call)
  return (response.status === 204 ? undefined : await response.json()) as T
}

export const api = {
  get: <T>(path: string, query: Query = {}, call: Call = {}) =>
    request<T>('GET', path, undefined, undefined, { ...call, query }),
  post: <T>(path: string, body?: unknown, call: Call = {}) =>
    body === undefined
      ? request<T>('POST', path, undefined, undefined, call)
      : request<T>('POST', path, JSON.stringify(body), 'application/json', call),
  upload: <T>(path: string, blob: Blob, call: Call = {}) =>
    request<T>('POST', path, blob, blob.type, { timeoutMs: 60_000, ...call }),
  put: <T>(path: string, body: unknown, call: Call = {}) =>
    request<T>('PUT', path, JSON.stringify(body), 'application/json', call),
  /** A file; a link of its own could not carry the access token. */
  file: async (path: string, query: Query = {}): Promise<Blob> =>
    (await send('GET', path, undefined, undefined, { query, timeoutMs: 120_000 })).blob(),
  delete: (path: string) => request<undefined>('DELETE', path, undefined, undefined, {}),
}
