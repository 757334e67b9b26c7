import { afterEach, expect, it, vi } from 'vitest'
import { useBulk } from './bulk'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

afterEach(() => vi.unstubAllGlobals())

/** Cases at the edge of the program: what each is told, and what it answers. */
function serve(answer: (path: string, body: string) => Response) {
  const told: { path: string; key: string | null; body: string }[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path.startsWith('/api/session')) return Promise.resolve(json(401, {}))
    const body = String(init.body ?? '')
    if (init.method === 'POST')
      told.push({ path, key: new Headers(init.headers).get('Idempotency-Key'), body })
    return Promise.resolve(answer(path, body))
  })
  return told
}
const TWO = [
  { id: 'a', number: '1' },
  { id: 'b', number: '2' },
]
const card = (id: string) => ({
  id,
  status: 'received',
  version: 1,
  suggestedUnit: id === 'a' ? 'u' : undefined,
})
const about = (path: string) => path.split('/cases/')[1]?.charAt(0) ?? ''

it('should take each case all the way to its suggested unit, and say which has none', async () => {
  const told = serve((path) => json(200, card(about(path))))
  const bulk = useBulk(TWO)

  await bulk.run('forward', '')

  expect(told.map(({ body }) => (JSON.parse(body) as { action: string }).action)).toEqual([
    'verify',
    'file',
    'dispatch',
  ])
  expect(bulk.rows.map(({ state }) => state)).toEqual(['done', 'refused'])
  expect(bulk.rows[1]?.why).toMatch(/单位|unit/)
})

it('should go on with the others when one is refused, and repeat none that is done', async () => {
  let refuse = true
  const told = serve((path, body) =>
    body && about(path) === 'a' && refuse
      ? json(422, { rule: 'illegal-transition', title: '不能办理' })
      : json(200, card(about(path))),
  )
  const bulk = useBulk(TWO)

  await bulk.run('supervise', '请尽快处置')
  expect(bulk.rows.map(({ state }) => state)).toEqual(['refused', 'done'])
  refuse = false
  await bulk.run('supervise', '请尽快处置')

  expect(bulk.done.value).toBe(2)
  expect(told.map(({ path }) => about(path))).toEqual(['a', 'b', 'a'])
  expect(told[2]?.key).toBe(told[0]?.key)
})
