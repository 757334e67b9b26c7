import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError, localProblem } from '@shared/problem'
import { actor, refresh, signOut } from '@shared/session'
import { forgetKept, kept } from './kept'

let network: () => Promise<Response>
const me = { accessToken: 't', expiresAt: '', actor: { id: 'me', kind: 'resident', roles: [] } }
const away = () => Promise.reject(new ApiError(localProblem('offline')))

beforeEach(async () => {
  network = () => Promise.resolve(Response.json(me))
  vi.stubGlobal('fetch', () => network())
  await refresh()
})
afterEach(() => vi.unstubAllGlobals())

it('should show what was last seen when nobody answers, and say so when nothing was', async () => {
  await kept('reports', () => Promise.resolve(['a']))

  expect(await kept('reports', away)).toEqual(['a'])
  await expect(kept('inbox', away)).rejects.toThrow()
})

it('should not hide what a service says behind what was last seen', async () => {
  await kept('reports', () => Promise.resolve(['a']))
  const gone = () => Promise.reject(new ApiError(localProblem('unreadable', 404)))

  await expect(kept('reports', gone)).rejects.toThrow()
})

it('should keep nothing of whoever has signed out, nor take the next for them', async () => {
  await kept('reports', () => Promise.resolve(['a']))
  network = () => Promise.resolve(new Response(null, { status: 204 }))
  await signOut()
  await forgetKept('me')
  expect(actor.value).toBeUndefined()

  network = () => Promise.reject(new TypeError('no network'))
  await refresh()
  expect(actor.value).toBeUndefined()
})
