import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

const signedIn = {
  accessToken: 'a',
  expiresAt: '2099-01-01T00:00:00Z',
  actor: { id: 's1', kind: 'staff', name: '值班员', roles: ['office'] },
}

let session: () => Response

/** The console opened anew at its list of shifts. */
async function openConsole() {
  vi.stubGlobal('fetch', (path: string) => {
    if (path.startsWith('/api/session/refresh')) return Promise.resolve(session())
    if (path.startsWith('/api/live')) return new Promise(() => undefined)
    return Promise.resolve(json(200, { items: [], counts: {}, overdue: 0, atRisk: 0, unread: 0 }))
  })
  window.history.replaceState({}, '', '/staff/shifts')
  const [{ default: App }, { router }] = await Promise.all([import('./App.vue'), import('./router')])
  const console = mount(App, { global: { plugins: [router] } })
  await router.isReady()
  await flushPromises()
  return { console, router }
}

vi.setConfig({ testTimeout: 30_000 }) // loads the whole console
beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

it('should keep the page and go on when the session service was only busy', async () => {
  session = () => json(503, {})
  const { console, router } = await openConsole()
  expect(router.currentRoute.value.path).toBe('/shifts')
  expect(console.find('[data-testid="session-doubt"]').exists()).toBe(true)

  session = () => json(200, signedIn)
  await console.get('[data-testid="session-retry"]').trigger('click')
  await flushPromises()

  expect(router.currentRoute.value.path).toBe('/shifts')
  expect(console.find('[data-testid="session-doubt"]').exists()).toBe(false)
  expect(console.get('[data-testid="staff-name"]').text()).toContain('值班员')
})

it('should ask to sign in when the service says that nobody is', async () => {
  session = () => json(401, {})
  const { console, router } = await openConsole()

  expect(router.currentRoute.value.fullPath).toContain('/sign-in?return=/shifts')
  expect(console.find('[data-testid="session-doubt"]').exists()).toBe(false)
})

it('should ask to sign in once a service that was busy says that nobody is', async () => {
  session = () => json(503, {})
  const { console, router } = await openConsole()

  session = () => json(401, {})
  await console.get('[data-testid="session-retry"]').trigger('click')
  await flushPromises()

  expect(router.currentRoute.value.path).toBe('/sign-in')
})
