import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../../testing'

vi.setConfig({ testTimeout: 60_000 }) // loads the whole console
afterEach(() => vi.unstubAllGlobals())

const of = (...elements: object[]) => ({ pages: [{ name: 'page1', elements }] })
const ANSWERS = {
  '/api/survey/questionnaires/q/versions/2': of({ type: 'text', name: 'a', title: '甲' }),
  '/api/survey/questionnaires/q/versions/1': of({ type: 'text', name: 'b', title: '乙' }),
  '/api/survey/questionnaires/q': {
    ...{
      id: 'q',
      title: { 'zh-CN': '问卷' },
      published: 2,
      draft: true,
      updatedAt: '',
      revision: 3,
      ignored: [],
    },
    definition: of({ type: 'text', name: 'a', title: '甲改' }, { type: 'text', name: 'c', title: '丙' }),
  },
}

it('should tell what the draft asks differently from the version chosen', async () => {
  const { desk } = await openConsole('/staff/questionnaires/q', () => signedIn('office'), ANSWERS)
  await vi.waitFor(() => expect(desk.find('[data-testid="editor-compare"]').exists()).toBe(true))
  await desk.get('[data-testid="editor-compare"]').trigger('click')
  const said = () => document.querySelector('[data-testid="differences"]')?.textContent ?? ''
  await vi.waitFor(() => expect(said()).toContain('甲改'))
  expect(said()).toMatch(/changed.*words.*added.*丙/s)

  const version = document.querySelector<HTMLSelectElement>('[data-testid="compared-version"]')
  if (!version) throw new Error('no version to choose')
  version.value = '1'
  version.dispatchEvent(new Event('change'))
  await flushPromises()

  await vi.waitFor(() => expect(said()).toMatch(/removed.*乙/s))
  desk.unmount()
})
