import { afterEach, expect, it, vi } from 'vitest'
import { api, onUnauthenticated, setAccessToken, withQuery } from './client'
import { ApiError } from './problem'

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })

/** A server at the edge of the program: answers in turn and remembers what it was asked. */
function serve(...answers: Response[]) {
  const asked: Headers[] = []
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
    asked.push(new Headers(init.headers))
    return Promise.resolve(answers.shift())
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
  setAccessToken(undefined)
})

it('should renew the session once when the token has lapsed', async () => {
  setAccessToken('old')
  onUnauthenticated(async () => {
    setAccessToken('new')
    return true
  })
  const asked = serve(json(401, {}), json(200, { ok: true }))

  expect(await api.get('/api/x')).toEqual({ ok: true })
  expect(asked.map((headers) => headers.get('Authorization'))).toEqual(['Bearer old', 'Bearer new'])
})

it('should give up after the second 401', async () => {
  onUnauthenticated(() => Promise.resolve(true))
  const asked = serve(json(401, {}), json(401, {}))

  await expect(api.get('/api/x')).rejects.toBeInstanceOf(ApiError)
  expect(asked).toHaveLength(2)
})

it('should repeat a refused POST only when it has a key', async () => {
  const busy = () => json(503, {}, { 'Retry-After': '0' })
  const keyed = serve(busy(), json(201, { id: 1 }))
  expect(await api.post('/api/x', {}, { idempotencyKey: 'k' })).toEqual({ id: 1 })
  expect(keyed.map((headers) => headers.get('Idempotency-Key'))).toEqual(['k', 'k'])

  const plain = serve(busy())
  await expect(api.post('/api/x', {})).rejects.toBeInstanceOf(ApiError)
  expect(plain).toHaveLength(1)
})

it('should say offline when nothing answers', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))

  await expect(api.get('/api/x')).rejects.toMatchObject({ problem: { rule: 'offline', status: 0 } })
})

it('should leave out empty query values', () => {
  expect(withQuery('/a', { x: 1, y: undefined, z: '' })).toBe('/a?x=1')
  expect(withQuery('/a')).toBe('/a')
})
