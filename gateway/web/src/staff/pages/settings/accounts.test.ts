import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../../testing'

vi.setConfig({ testTimeout: 60_000 }) // loads the whole console
afterEach(() => vi.unstubAllGlobals())

const account = (id: string, username: string) => ({
  ...{ id, username, name: username, roles: ['office'], disabled: false, secondFactor: true },
})
const change = (id: string, askedBy: string) => ({
  ...{ id, staff: 's2', from: ['office'], roles: ['office', 'inspector'], reason: '兼任核查', askedBy },
  ...{ askedAt: '2026-11-27T01:00:00Z', state: 'open' },
})
const ANSWERS = {
  '/api/staff/role-changes': { items: [change('c1', 's1'), change('c2', 's2')] },
  '/api/staff/s2/roles': change('c3', 's1'),
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

it('should let somebody else confirm, and the one who asked only take it back', async () => {
  const { desk, asked } = await openConsole('/staff/accounts', () => signedIn('administrator'), ANSWERS)
  await vi.waitFor(() => expect(desk.find('[data-testid="role-changes"]').exists()).toBe(true))
  expect(desk.find('[data-testid="confirm-c1"]').exists()).toBe(false)

  await desk.get('[data-testid="confirm-c2"]').trigger('click')
  await flushPromises()
  expect(asked).not.toContain('POST /api/staff/role-changes/c2/confirm')
  document.querySelector<HTMLElement>('[data-testid="confirm-c2-confirm"]')?.click()

  await vi.waitFor(() => expect(asked).toContain('POST /api/staff/role-changes/c2/confirm'))
  await desk.get('[data-testid="reject-c1"]').trigger('click')
  await vi.waitFor(() => expect(asked).toContain('POST /api/staff/role-changes/c1/reject'))
  desk.unmount()
})

it('should say that a change waits for another administrator', async () => {
  const { desk, asked } = await openConsole('/staff/accounts', () => signedIn('administrator'), ANSWERS)
  await vi.waitFor(() => expect(desk.find('[data-testid="roles-office2"]').exists()).toBe(true))
  await desk.get('[data-testid="roles-office2"]').trigger('click')
  await flushPromises()
  const field = document.querySelector<HTMLInputElement>('[data-testid="role-reason"]')
  if (field) field.value = '兼任核查'
  field?.dispatchEvent(new Event('input'))
  document.querySelector<HTMLElement>('[data-testid="role-ask"]')?.click()

  await vi.waitFor(() => expect(asked).toContain('POST /api/staff/s2/roles'))
  await vi.waitFor(() =>
    expect(desk.get('[data-testid="roles-said"]').text()).toContain('another administrator'),
  )
  desk.unmount()
})
