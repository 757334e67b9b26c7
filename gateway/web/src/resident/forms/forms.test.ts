import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import ShiftSignUp from '../pages/campaigns/SignUpForm.vue'
import { ApiError, localProblem } from '@shared/problem'
import { useAttempt } from './use-attempt'

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
})

const form = () =>
  mount(ShiftSignUp, {
    attachTo: document.body,
    props: {
      riskNotice: '注意安全',
      shift: {
        id: 's1',
        startsAt: '2026-12-05T01:00:00Z',
        endsAt: '2026-12-05T03:00:00Z',
        place: '',
        rules: {},
      },
      requirements: {
        dangerous: false,
        minimumAge: 0,
        guardianUnder: 18,
        insured: true,
        skills: [],
        questions: [],
      },
    } as never,
  })

it('should mark what is wrong, say it beside the field, and put the focus there', async () => {
  const sheet = form()
  const risk = sheet.get('[data-testid=risk-accepted]')
  expect(sheet.find('[data-testid=error-summary]').exists()).toBe(false)
  expect(risk.attributes('aria-invalid')).toBe('false')

  await sheet.get('form').trigger('submit')
  await flushPromises()

  expect(document.activeElement).toBe(risk.element)
  expect(risk.attributes('aria-invalid')).toBe('true')
  expect(sheet.get('#error-risk').text()).toContain('风险')
  expect(sheet.get('[data-testid=error-summary]').text()).toContain('1')

  await risk.setValue(true)
  expect(risk.attributes('aria-invalid')).toBe('false')
  expect(sheet.find('[data-testid=error-summary]').exists()).toBe(false)
})

it('should keep the key while the answer is unknown, and take a new one after a refusal', async () => {
  const { attempt } = useAttempt()
  const keys: string[] = []
  const fail = (status: number) => (key: string) => {
    keys.push(key)
    return Promise.reject(new ApiError(localProblem('x', status)))
  }
  await attempt(fail(0))
  await attempt(fail(409))
  await attempt(fail(0))

  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[1])
})
