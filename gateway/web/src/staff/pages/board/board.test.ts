import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../../testing'

vi.setConfig({ testTimeout: 60_000 }) // loads the whole console
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const LISTING = {
  ...{
    id: 'b1',
    version: 1,
    kind: 'black',
    unit: 'u1',
    unitName: '市城综局',
    title: '占道经营反复',
    reason: '立案 6 起',
  },
  ...{
    caseIds: ['c1'],
    photoIds: [],
    status: 'noticed',
    replyUntil: '2026-12-07T10:00:00Z',
    actions: ['reply'],
  },
  timeline: [
    { at: '2026-12-01T01:00:00Z', action: 'propose', role: 'office', actor: '值班员', to: 'candidate' },
  ],
}

it('should let a unit reply, and do nothing else, while its term runs', async () => {
  const { desk, asked } = await openConsole('/staff/board/b1', () => signedIn('handler'), {
    '/api/complaint/desk/board/b1': LISTING,
  })
  await vi.waitFor(() => expect(desk.find('[data-testid="act-reply"]').exists()).toBe(true))
  expect(desk.find('[data-testid="act-publish"]').exists()).toBe(false)

  await desk.get('[data-testid="listing-note"]').setValue('已增派巡查')
  await desk.get('[data-testid="listing-note"]').trigger('submit')
  await flushPromises()

  expect(asked).toContain('POST /api/complaint/desk/board/b1/actions')
  desk.unmount()
})

it('should not propose a unit for the black list without a case', async () => {
  const { desk } = await openConsole('/staff/board', () => signedIn('office'))
  await desk.get('[data-testid="propose"]').trigger('click')
  await flushPromises()

  const save = document.querySelector('[data-testid="listing-save"]')
  expect(save?.hasAttribute('disabled')).toBe(true)
  expect(document.querySelector('[data-testid="listing-bare"]')).not.toBeNull()
  desk.unmount()
})
