import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { refresh } from '@shared/session'
import { arrived, discard, flush, queue, submit, type QueuedCheck, type QueuedReport } from './queue'
import { remove } from './store'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

const session = { accessToken: 't', expiresAt: '', actor: { id: 'me', kind: 'resident', roles: [] } }

const report = (id: string): QueuedReport => ({
  id,
  owner: 'me',
  kind: 'report',
  title: id,
  createdAt: `2026-11-23T00:00:0${id}Z`,
  state: 'waiting',
  photos: [new Blob(['a']), new Blob(['b'])],
  photoIds: [],
  report: { category: '2001-02', text: 'x', anonymous: true },
})

let network: (path: string) => Response
let asked: string[] = []

beforeEach(async () => {
  asked = []
  network = () => json(200, session)
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    try {
      return Promise.resolve(network(path))
    } catch (error) {
      return Promise.reject(error as Error)
    }
  })
  await refresh()
  asked = []
})

afterEach(async () => {
  for (const item of queue.value) await discard(item.id)
  vi.unstubAllGlobals()
})

const offline = () => {
  throw new TypeError('no network')
}
const online = (path: string) =>
  path.endsWith('/photos') ? json(201, { id: `p${asked.length}` }) : json(201, { caseId: 'c1', number: 'n' })

it('should keep what cannot be sent and send it later with its photos', async () => {
  network = offline
  expect((await submit(report('1'))).state).toBe('waiting')
  expect(queue.value).toHaveLength(1)

  network = online
  asked = []
  await flush()

  expect(asked).toEqual(['/api/complaint/photos', '/api/complaint/photos', '/api/complaint/reports'])
  expect(queue.value).toHaveLength(0)
  expect(arrived.value[0]).toMatchObject({ title: '1', filed: { number: 'n' } })
})

it('should not send photos again that have arrived', async () => {
  network = (path) => (path.endsWith('/reports') ? offline() : online(path))
  await submit(report('2'))

  network = online
  asked = []
  await flush()

  expect(asked).toEqual(['/api/complaint/reports'])
})

it('should keep a refused item visible with its reason and not repeat it', async () => {
  network = (path) => (path.endsWith('/reports') ? json(422, { rule: 'unknown-category' }) : online(path))
  const outcome = await submit(report('3'))

  expect(outcome).toMatchObject({ state: 'refused', problem: { rule: 'unknown-category' } })
  asked = []
  await flush()
  expect(asked).toEqual([])
  expect(queue.value[0]?.state).toBe('refused')
})

it('should hide the items of somebody else on a shared phone', async () => {
  network = offline
  await submit({ ...report('4'), owner: 'somebody else' })

  expect(queue.value).toHaveLength(0)
})

it('should never say that somebody left before it has said that they came', async () => {
  const check = (direction: 'in' | 'out', nonce: string): QueuedCheck => ({
    ...{ id: nonce, owner: 'me', kind: 'check', title: direction, state: 'waiting', shift: 's1', direction },
    createdAt: `2026-11-28T0${direction === 'in' ? 1 : 3}:00:00Z`,
    note: { nonce, at: '2026-11-28T01:00:00Z', code: 'QNJKTZG5' },
  })
  network = offline
  expect((await submit(check('in', 'nonce-in'))).state).toBe('waiting')

  network = () => json(200, { signUpId: 'u1', state: 'left', minutes: 120, booked: false })
  asked = []
  const outcome = await submit(check('out', 'nonce-out'))

  expect(asked).toEqual(['/api/campaign/shifts/s1/check-in', '/api/campaign/shifts/s1/check-out'])
  expect(outcome.state).toBe('sent')
  expect(queue.value).toHaveLength(0)
})

it('should send once and show once when several causes ask to flush at the same time', async () => {
  network = offline
  await submit(report('5'))
  network = online
  asked = []

  await Promise.all([flush(), flush(), flush()])
  await flush()

  expect(asked.filter((path) => path.endsWith('/reports'))).toHaveLength(1)
  expect(arrived.value.filter((one) => one.id === '5')).toHaveLength(1)
})

it('should leave what another tab has sent meanwhile', async () => {
  network = offline
  await submit(report('6'))
  await remove('queue', '6') // by the other tab, which shares the store
  network = online
  asked = []

  await flush()

  expect(asked).toEqual([])
  expect(queue.value).toHaveLength(0)
})

it('should ask a busy service again when it said, not before and not much later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const busy = () =>
    new Response('{}', { status: 503, headers: { 'Content-Type': 'application/json', 'Retry-After': '9' } })
  network = (path) => (path.endsWith('/photos') ? busy() : online(path))
  expect((await submit(report('7'))).state).toBe('waiting')

  network = online
  asked = []
  await flush()
  await vi.advanceTimersByTimeAsync(8_000)
  expect(asked).toEqual([])

  await vi.advanceTimersByTimeAsync(1_500)
  vi.useRealTimers()
  await vi.waitFor(() => expect(queue.value).toHaveLength(0))
})
