import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../testing'

vi.setConfig({ testTimeout: 30_000 }) // loads the whole console
afterEach(() => vi.unstubAllGlobals())

const INBOX = {
  unread: 3,
  items: [
    {
      id: 'n1',
      kind: 'desk-dispatched',
      title: { 'zh-CN': '有新案件派给本单位' },
      body: { 'zh-CN': '请尽快处置' },
      link: '/staff/map',
      at: '2026-11-30T01:00:00Z',
      read: false,
    },
  ],
}

const open = (address: string, role: string) =>
  openConsole(address, () => signedIn(role), { '/api/inbox': INBOX })

it('should begin a handler today and offer no desk that refuses them', async () => {
  const { desk, router } = await open('/staff/', 'handler')

  expect(router.currentRoute.value.path).toBe('/today')
  expect(desk.find('[data-testid="nav-cases"]').exists()).toBe(true)
  expect(desk.find('[data-testid="nav-shifts"]').exists()).toBe(false)
  expect(desk.find('[data-testid="nav-exports"]').exists()).toBe(false)
})

it('should tell how many messages wait, in the frame and at hand', async () => {
  const { desk } = await open('/staff/shifts', 'office')

  expect(desk.get('[data-testid="bell"]').text()).toContain('3')
  expect(desk.get('[data-testid="bar-inbox"]').text()).toContain('3')
})

it('should open what a message speaks of and mark it read', async () => {
  const { desk, router, asked } = await open('/staff/inbox', 'handler')

  await desk.get('[data-testid="notice"]').trigger('click')
  await flushPromises()

  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/map'), { timeout: 20_000 })
  expect(asked).toContain('POST /api/inbox/n1/read')
})

it('should name each page and move the focus to its heading', async () => {
  const { desk, router } = await open('/staff/shifts', 'office')
  const before = document.title

  await router.push('/me')
  await flushPromises()

  expect(document.title).not.toBe(before)
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'), { timeout: 20_000 })
  desk.unmount()
})

it('should show an analyst the surveys without a button to plan one', async () => {
  const { desk } = await open('/staff/waves', 'analyst')

  expect(desk.find('[data-testid="wave-list"]').exists()).toBe(true)
  expect(desk.find('[data-testid="new-wave"]').exists()).toBe(false)
})
