import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../../testing'

vi.setConfig({ testTimeout: 60_000 }) // loads the whole console
afterEach(() => vi.unstubAllGlobals())

const account = (id: string, username: string) => ({
  ...{ id, username, name: username, roles: ['office'], disabled: false, secondFactor: true },
})
const ANSWERS = {
  '/api/staff/s2/reset': { staff: account('s2', 'office2'), password: 'hm7k-q2wd' },
  '/api/staff': { items: [account('s1', 'me'), account('s2', 'office2')] },
}

it('should ask before a password is reset and show the new one once', async () => {
  const { desk, asked } = await openConsole('/staff/accounts', () => signedIn('administrator'), ANSWERS)
  await vi.waitFor(() => expect(desk.find('[data-testid="reset-office2"]').exists()).toBe(true))
  await desk.get('[data-testid="reset-office2"]').trigger('click')
  await flushPromises()
  expect(asked).not.toContain('POST /api/staff/s2/reset')

  document.querySelector<HTMLElement>('[data-testid="account-confirm"]')?.click()

  await vi.waitFor(() =>
    expect(document.querySelector('[data-testid="once-password"]')?.textContent).toBe('hm7k-q2wd'),
  )
  desk.unmount()
})

it('should not let an administrator close the own account', async () => {
  const { desk } = await openConsole('/staff/accounts', () => signedIn('administrator'), ANSWERS)

  await vi.waitFor(() => expect(desk.find('[data-testid="disable-office2"]').exists()).toBe(true))
  expect(desk.find('[data-testid="disable-me"]').exists()).toBe(false)
  desk.unmount()
})
