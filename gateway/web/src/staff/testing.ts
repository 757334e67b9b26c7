import { flushPromises, mount } from '@vue/test-utils'
import { vi } from 'vitest'

export const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

export const signedIn = (role: string) =>
  json(200, {
    accessToken: 'a',
    expiresAt: '2099-01-01T00:00:00Z',
    actor: { id: 's1', kind: 'staff', name: '值班员', roles: [role] },
  })

const NOTHING = { items: [], counts: {}, groups: [], overdue: 0, atRisk: 0, unread: 0 }

const MINE = {
  staff: {
    id: 's1',
    username: 'office',
    name: '值班员',
    roles: ['office'],
    disabled: false,
    secondFactor: true,
  },
  firstPassword: false,
  recoveryCodesLeft: 10,
  leastPassword: 10,
}

/**
 * The console opened anew at an address, against services that answer at the edge of the program: the session as
 * given, other paths by their beginning, everything else with nothing.
 */
export async function openConsole(
  address: string,
  session: () => Response,
  answers: Record<string, unknown> = {},
) {
  const asked: string[] = []
  const known: Record<string, unknown> = { '/api/staff/me': MINE, ...answers }
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push(`${init.method ?? 'GET'} ${path}`)
    if (path.startsWith('/api/session/refresh')) return Promise.resolve(session())
    if (path.startsWith('/api/live')) return new Promise(() => undefined)
    const found = Object.keys(known).find((one) => path.startsWith(one))
    return Promise.resolve(json(200, found ? known[found] : NOTHING))
  })
  vi.resetModules()
  window.history.replaceState({}, '', address)
  const [{ default: App }, { router }] = await Promise.all([import('./App.vue'), import('./router')])
  const desk = mount(App, { global: { plugins: [router] }, attachTo: document.body })
  await router.isReady()
  await flushPromises()
  return { desk, router, asked }
}
