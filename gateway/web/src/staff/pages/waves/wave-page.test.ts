import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../../testing'

const wave = {
  id: 'w1',
  title: { 'zh-CN': '十二月调查' },
  status: 'planned',
  opensAt: '2099-01-01T00:00:00Z',
  closesAt: '2099-02-01T00:00:00Z',
  target: 0.9,
  formula: 'top2',
  sample: false,
  design: { kind: 'open-link' },
  questionnaire: { id: 'q', version: 1 },
}
const answers = {
  '/api/survey/waves/open': { items: [] },
  '/api/survey/waves/w1/quotas': { items: [] },
  '/api/survey/waves/w1': { ...wave, population: { 'zh-CN': '居民' }, questionnaire: { definition: {} } },
  '/api/survey/waves': { items: [wave] },
  '/api/areas': { items: [] },
}

const open = async (role: string) => {
  const console = await openConsole('/staff/waves/w1', () => signedIn(role), answers)
  await vi.waitFor(() => expect(console.desk.find('[data-testid="wave-page"]').exists()).toBe(true), 20_000)
  await flushPromises()
  return console
}

beforeEach(() => localStorage.setItem('cleancity.language', 'zh-CN'))
afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

it('should ask before opening, and warn that an undrawn wave can never prove the target', async () => {
  const { desk, asked } = await open('office')

  await desk.get('[data-testid="wave-open"]').trigger('click')
  await vi.waitFor(() => expect(document.querySelector('[data-testid="open-undrawn"]')).not.toBeNull())

  expect(document.querySelector('[data-testid="open-early"]')).not.toBeNull()
  expect(asked.some((one) => one.startsWith('POST /api/survey'))).toBe(false)
  document.querySelector<HTMLElement>('[data-testid="wave-open-confirm"]')?.click()
  await vi.waitFor(() => expect(asked).toContain('POST /api/survey/waves/w1/open'))
  desk.unmount()
}, 60_000)

it('should show an analyst the plan and no command', async () => {
  const { desk } = await open('analyst')

  expect(desk.find('[data-testid="wave-open"]').exists()).toBe(false)
  expect(desk.find('[data-testid="tab-sheets"]').exists()).toBe(false)
  expect(desk.find('[data-testid="tab-quality"]').exists()).toBe(true)
  desk.unmount()
}, 60_000)
