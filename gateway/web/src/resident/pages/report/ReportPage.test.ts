import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { asked } from '../../components/confirm'
import { put, read } from '../../outbox/store'
import ReportPage from './ReportPage.vue'

const kept = vi.hoisted(() => new Map<string, unknown>())
vi.mock('../../outbox/store', () => ({
  put: (_: string, key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  read: (_: string, key: string) => Promise.resolve(kept.get(key)),
  remove: (_: string, key: string) => Promise.resolve(void kept.delete(key)),
  readAll: () => Promise.resolve([]),
}))
vi.mock('vue-router', async (original) => ({
  ...(await original<object>()),
  useRoute: () => ({ query: {} }),
  useRouter: () => ({}),
}))

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(
      path.includes('/categories')
        ? Response.json({ groups: [{ name: '公厕', items: [] }] })
        : Response.json({ items: [] }),
    ),
  )
})

async function page() {
  const shown = mount(ReportPage, {
    attachTo: document.body,
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
  await flushPromises()
  return shown
}

it('should put the focus on the first thing missing and list all of them', async () => {
  const report = await page()
  expect(report.find('[data-testid=error-summary]').exists()).toBe(false)

  await report.get('form').trigger('submit')
  await flushPromises()

  expect(document.activeElement?.closest('#field-place')).not.toBeNull()
  expect(report.get('[data-testid=error-summary]').findAll('li')).toHaveLength(3)
  report.unmount()
})

it('should throw a restored draft away only after asking', async () => {
  await put('drafts', 'report.nobody', { text: '巷口垃圾', photos: [] })
  const report = await page()
  const words = () => (report.get('[data-testid=report-text]').element as HTMLTextAreaElement).value
  expect(words()).toBe('巷口垃圾')

  await report.get('[data-testid=draft-discard]').trigger('click')
  asked.value?.answer(true)
  await flushPromises()

  expect(words()).toBe('')
  expect(await read('drafts', 'report.nobody')).toMatchObject({ text: '' })
  report.unmount()
})
