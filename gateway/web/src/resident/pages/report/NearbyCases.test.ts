import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { asked } from '../../components/confirm'
import { current } from '../../components/toast'
import type { ReportDraft } from './draft'
import NearbyCases from './NearbyCases.vue'

const router = vi.hoisted(() => ({ push: vi.fn(() => Promise.resolve()) }))
vi.mock('vue-router', async (original) => ({ ...(await original<object>()), useRouter: () => router }))

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

const nearby = (id: string) => ({
  ...{ id, number: id, category: '2001-02', text: `text of ${id}`, status: 'received', joined: 1 },
  ...{ distanceMetres: 12, reportedAt: '2026-11-30T00:00:00Z' },
})

const draft = () =>
  ({
    key: 'draft-key',
    text: ' 夜里味道很大 ',
    photos: [new Blob(['a']), new Blob(['b'])],
  }) as unknown as ReportDraft

let sent: { path: string; body: unknown; key: string | undefined }[]
let mineToo: boolean
let refuse: boolean

function answer(path: string): Response {
  if (path.includes('/nearby')) return json(200, { items: [nearby('own'), nearby('other')] })
  if (path.includes('/reports/mine')) return json(200, { items: [{ id: 'own' }], next: null })
  if (path.endsWith('/photos')) return json(201, { id: `photo-${sent.length}` })
  if (path.endsWith('/joins')) return refuse ? json(409, { title: '案件已结案' }) : json(201, {})
  return json(200, { ...nearby('other'), mine: mineToo })
}

beforeEach(() => {
  sent = []
  mineToo = refuse = false
  current.value = undefined
  router.push.mockClear()
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'POST') {
      const key = new Headers(init.headers).get('Idempotency-Key') ?? undefined
      sent.push({ path, key, body: typeof init.body === 'string' ? JSON.parse(init.body) : 'photo' })
    }
    return Promise.resolve(answer(path))
  })
})
afterEach(() => {
  asked.value?.answer(false)
  vi.unstubAllGlobals()
})

async function shown() {
  const list = mount(NearbyCases, {
    props: { place: { lng: 116.6, lat: 23.6, system: 'wgs84' }, category: '2001-02', draft: draft() },
  })
  await flushPromises()
  return list
}

async function tapAndAnswer(list: Awaited<ReturnType<typeof shown>>, yes: boolean) {
  await list.get('[data-testid=join-other]').trigger('click')
  asked.value?.answer(yes)
  await flushPromises()
}

it('should not offer to join what the reader has reported', async () => {
  const list = await shown()

  expect(list.find('[data-testid=join-other]').exists()).toBe(true)
  expect(list.find('[data-testid=join-own]').exists()).toBe(false)
})

it('should carry the words and photos of the draft to the case', async () => {
  const list = await shown()
  await tapAndAnswer(list, true)

  expect(sent.map((one) => one.key).slice(0, 2)).toEqual(['draft-key-photo-0', 'draft-key-photo-1'])
  expect(sent[2]).toMatchObject({
    path: '/api/complaint/cases/other/joins',
    body: { text: '夜里味道很大', photoIds: ['photo-1', 'photo-2'] },
  })
  expect(list.emitted('joined')).toHaveLength(1)
  expect(router.push).toHaveBeenCalledWith('/cases/other')
})

it('should send nothing and keep the draft when the reader thinks again', async () => {
  const list = await shown()
  await tapAndAnswer(list, false)

  expect(sent).toEqual([])
  expect(list.emitted('joined')).toBeUndefined()
})

it('should keep the draft and say why when the case does not take it', async () => {
  refuse = true
  const list = await shown()
  await tapAndAnswer(list, true)

  expect(list.emitted('joined')).toBeUndefined()
  expect(list.get('[role=alert]').text()).toContain('案件已结案')
  expect(current.value).toBeUndefined()
})

it('should not call it a success when the case turns out to be the reader’s own', async () => {
  mineToo = true
  const list = await shown()
  await tapAndAnswer(list, true)

  expect(sent).toEqual([])
  expect(list.emitted('joined')).toBeUndefined()
  expect(current.value?.text).toContain('草稿仍保留')
})
