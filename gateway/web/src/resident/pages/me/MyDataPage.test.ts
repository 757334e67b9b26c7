import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { asked } from '../../components/confirm'
import MyDataPage from './MyDataPage.vue'

let deleted: string[]

beforeEach(() => {
  deleted = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'DELETE') {
      deleted.push(path)
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    if (path.includes('/session/refresh')) return Promise.resolve(new Response(null, { status: 204 }))
    const items = deleted.length ? [] : [{ id: 'k1', number: '20261201-000001-1', category: '2001-02' }]
    return Promise.resolve(Response.json({ items }))
  })
})

it('should delete what somebody wrote only after asking, and show that it is gone', async () => {
  const page = mount(MyDataPage, { global: { stubs: { RouterLink: RouterLinkStub } } })
  await flushPromises()

  await page.get('[data-testid=my-data-forget]').trigger('click')
  asked.value?.answer(false)
  await flushPromises()
  expect(deleted).toEqual([])

  await page.get('[data-testid=my-data-forget]').trigger('click')
  asked.value?.answer(true)
  await flushPromises()
  expect(deleted).toEqual(['/api/complaint/reports/mine/k1'])
  expect(page.find('[data-testid=my-data-report]').exists()).toBe(false)
})
