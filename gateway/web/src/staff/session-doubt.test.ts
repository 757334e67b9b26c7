import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { json, openConsole, signedIn } from './testing'

vi.setConfig({ testTimeout: 30_000 }) // loads the whole console
afterEach(() => vi.unstubAllGlobals())

let session: () => Response

const open = () => openConsole('/staff/shifts', () => session())

it('should keep the page and go on when the session service was only busy', async () => {
  session = () => json(503, {})
  const { desk, router } = await open()
  expect(router.currentRoute.value.path).toBe('/shifts')
  expect(desk.find('[data-testid="session-doubt"]').exists()).toBe(true)

  session = () => signedIn('office')
  await desk.get('[data-testid="session-retry"]').trigger('click')
  await flushPromises()

  expect(router.currentRoute.value.path).toBe('/shifts')
  expect(desk.find('[data-testid="session-doubt"]').exists()).toBe(false)
  expect(desk.get('[data-testid="staff-name"]').text()).toContain('值班员')
})

it('should ask to sign in when the service says that nobody is', async () => {
  session = () => json(401, {})
  const { desk, router } = await open()

  expect(router.currentRoute.value.fullPath).toContain('/sign-in?return=/shifts')
  expect(desk.find('[data-testid="session-doubt"]').exists()).toBe(false)
})

it('should ask to sign in once a service that was busy says that nobody is', async () => {
  session = () => json(503, {})
  const { desk, router } = await open()

  session = () => json(401, {})
  await desk.get('[data-testid="session-retry"]').trigger('click')
  await flushPromises()

  expect(router.currentRoute.value.path).toBe('/sign-in')
})
