import { beforeAll, describe, expect, it } from 'vitest'
import { setLanguage } from './i18n'
import { explain, isPassing, localProblem, readProblem, retryAfter } from './problem'

beforeAll(() => setLanguage('zh-CN'))

describe('readProblem', () => {
  it('should read problem+json', async () => {
    const body = {
      type: '/problems/already-answered',
      title: '已填写',
      status: 409,
      rule: 'already-answered',
    }
    const response = new Response(JSON.stringify(body), {
      status: 409,
      headers: { 'Content-Type': 'application/problem+json' },
    })

    expect(await readProblem(response)).toMatchObject({
      rule: 'already-answered',
      status: 409,
      title: '已填写',
    })
  })

  it('should make a problem of an answer that is none', async () => {
    const problem = await readProblem(new Response('<h1>Bad gateway</h1>', { status: 502 }))

    expect(problem).toMatchObject({ rule: 'unreadable', status: 502 })
  })

  it('should tell how long to wait', async () => {
    const problem = await readProblem(new Response('', { status: 429, headers: { 'Retry-After': '7' } }))

    expect(explain(problem)).toBe('现在人有点多，请在 7 秒后再试')
  })
})

describe('retryAfter', () => {
  it('should read seconds and dates', () => {
    const now = Date.parse('2026-11-23T00:00:00Z')

    expect(retryAfter('12')).toBe(12)
    expect(retryAfter('Mon, 23 Nov 2026 00:00:30 GMT', now)).toBe(30)
    expect(retryAfter('soon')).toBeUndefined()
    expect(retryAfter(null)).toBeUndefined()
  })
})

it('should try again later only where later may help', () => {
  expect([0, 401, 429, 503].every((status) => isPassing(localProblem('busy', status)))).toBe(true)
  expect([400, 403, 409, 422].some((status) => isPassing(localProblem('busy', status)))).toBe(false)
})
