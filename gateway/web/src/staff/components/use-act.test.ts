import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { publishCampaign } from '@shared/api/campaign'
import { setAccessToken } from '@shared/client'
import { useAct } from './use-act'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

type Reply = () => Promise<Response>
const lost: Reply = () => Promise.reject(new TypeError('failed'))
const done: Reply = () => Promise.resolve(json(200, {}))
const refusal =
  (status: number, rule: string): Reply =>
  () =>
    Promise.resolve(json(status, { rule, title: rule }))

/** A service at the edge of the program; it answers in turn and remembers the keys it was sent. */
function serve(...replies: Reply[]) {
  const keys: (string | null)[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (!path.startsWith('/api/campaign')) return Promise.resolve(json(401, {}))
    keys.push(new Headers(init.headers).get('Idempotency-Key'))
    return (replies.shift() ?? done)()
  })
  return keys
}

const reread = vi.fn()
const open = (name?: string) =>
  mount(
    defineComponent({
      setup() {
        const { problem, run } = useAct({ reread, ...(name ? { name } : {}) })
        const press = (about: string) => run((key) => publishCampaign(about, key), about)
        return () => [
          h('button', { id: 'a', onClick: () => press('a') }),
          h('button', { id: 'b', onClick: () => press('b') }),
          h('p', problem.value),
        ]
      },
    }),
  )

async function press(form: ReturnType<typeof open>, id = 'a') {
  await form.get(`#${id}`).trigger('click')
  await flushPromises()
}

beforeEach(() => {
  sessionStorage.clear()
  reread.mockReset()
})
afterEach(() => {
  vi.unstubAllGlobals()
  setAccessToken(undefined)
})

it('should send the same command again when its answer was lost, and another after it went through', async () => {
  const keys = serve(lost, done, done)
  const form = open()

  for (let time = 0; time < 3; time++) await press(form)

  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

it('should read the thing again and say that pressing again is safe when the answer was lost', async () => {
  serve(lost)
  const form = open()

  await press(form)

  expect(reread).toHaveBeenCalledOnce()
  expect(form.text()).toMatch(/再按一次不会重复提交|nothing twice/)
})

it('should not read again when the service refused', async () => {
  serve(refusal(422, 'invalid'))
  const form = open()

  await press(form)

  expect(reread).not.toHaveBeenCalled()
  expect(form.text()).toContain('invalid')
})

it('should keep the keys of different things apart', async () => {
  const keys = serve(lost, done, done)
  const form = open()

  await press(form, 'a')
  await press(form, 'b')
  await press(form, 'a')

  expect(keys[1]).not.toBe(keys[0])
  expect(keys[2]).toBe(keys[0])
})

it('should keep the key of a kept form when the page is loaded anew', async () => {
  const keys = serve(lost, done)
  const before = open('campaign')
  await press(before)
  before.unmount()

  await press(open('campaign'))

  expect(keys[1]).toBe(keys[0])
})

it('should tell that the first attempt went through when its key meets other content', async () => {
  const keys = serve(lost, refusal(409, 'idempotency-key-reused'), done)
  const form = open()

  await press(form)
  await press(form)

  expect(form.text()).toMatch(/其实已经办成|did go through/)
  expect(reread).toHaveBeenCalledTimes(2)
  await press(form)
  expect(keys[2]).not.toBe(keys[0])
})
