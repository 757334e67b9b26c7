import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Wave } from '@shared/api/survey'
import { loadDraft, saveDraft } from '../../survey/draft'
import SurveyForm from './SurveyForm.vue'

vi.mock('vue-router', async (original) => ({
  ...(await original<object>()),
  useRoute: () => ({ query: {} }),
  useRouter: () => ({}),
}))

const wave = {
  id: 'w1',
  title: { 'zh-CN': '满意度调查' },
  closesAt: '2026-12-31T00:00:00Z',
  communities: [],
  questionnaire: {
    definition: { pages: [{ name: 'p1', elements: [{ type: 'comment', name: 'words', title: '意见' }] }] },
  },
} as unknown as Wave

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
})
afterEach(() => vi.unstubAllGlobals())

async function shown() {
  const form = mount(SurveyForm, { props: { wave }, global: { stubs: { RouterLink: RouterLinkStub } } })
  await flushPromises()
  return form
}

it('should not say that answers were restored when there were none', async () => {
  expect((await shown()).find('[data-testid=draft-restored]').exists()).toBe(false)
})

it('should say that answers were restored when there were some', async () => {
  saveDraft('nobody', 'w1', { ...loadDraft('nobody', 'w1'), answers: { words: '很好' } })

  expect((await shown()).find('[data-testid=draft-restored]').exists()).toBe(true)
})
