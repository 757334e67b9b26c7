import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../testing'

vi.setConfig({ testTimeout: 30_000 }) // loads the whole console
afterEach(() => vi.unstubAllGlobals())

const open = (address: string) => openConsole(address, () => signedIn('office'))

it('should find the filter again from the address', async () => {
  const { asked } = await open('/staff/cases?due=overdue&q=%E4%B9%89%E5%AE%89%E8%B7%AF')

  await vi.waitFor(
    () =>
      expect(asked.find((one) => one.startsWith('GET /api/complaint/desk/cases?'))).toMatch(
        /due=overdue.*q=%E4%B9%89/,
      ),
    { timeout: 20_000 },
  )
})

it('should write a chosen filter into the address, and follow the reader back', async () => {
  const { desk, router } = await open('/staff/cases')
  await desk.get('[data-testid="status-handled"]').trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ status: 'handled' }), {
    timeout: 20_000,
  })

  await router.push('/cases')
  await flushPromises()

  expect(desk.get('[data-testid="status-all"]').attributes('aria-pressed')).toBe('true')
  desk.unmount()
})
