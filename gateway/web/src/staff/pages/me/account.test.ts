import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { json, openConsole, signedIn } from '../../testing'
import { deviceOf } from './device'

vi.setConfig({ testTimeout: 60_000 }) // loads the whole console
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const ACCOUNT = {
  staff: {
    id: 's1',
    username: 'office',
    name: '值班员',
    roles: ['office'],
    disabled: false,
    secondFactor: false,
  },
  firstPassword: true,
  recoveryCodesLeft: 0,
  leastPassword: 12,
}
const ENROLMENT = {
  secret: 'JBSWY3DP',
  uri: 'otpauth://totp/x',
  picture: 'data:image/svg+xml;base64,x',
  ownPassword: false,
}
const AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
const SIGN_INS = {
  items: [
    {
      id: 'a1',
      address: '10.0.0.1',
      agent: AGENT,
      openedAt: '2026-11-27T01:00:00Z',
      seenAt: '2026-11-27T02:00:00Z',
      current: true,
    },
    {
      id: 'b2',
      address: '10.0.0.2',
      agent: '',
      openedAt: '2026-11-26T01:00:00Z',
      seenAt: '2026-11-26T02:00:00Z',
      current: false,
    },
  ],
}
const ANSWERS = {
  '/api/session/staff/second-factor/code': { codes: ['abcde-fghjk', 'mnpqr-stuvw'] },
  '/api/session/staff/second-factor': ENROLMENT,
  '/api/session/staff/sign-ins': SIGN_INS,
  '/api/staff/me': ACCOUNT,
}
const at = (id: string) => `[data-testid="${id}"]`

it('should lead from password over picture and code to recovery codes shown once', async () => {
  const { desk, asked } = await openConsole('/staff/me', () => signedIn('office'), ANSWERS)
  await vi.waitFor(() => expect(desk.find(at('factor-enrol')).exists()).toBe(true))
  await desk.get(at('factor-enrol')).trigger('click')
  expect(asked).not.toContain('POST /api/session/staff/second-factor')

  await desk.get(at('factor-password')).setValue('secret')
  await desk.get(at('factor-next')).trigger('submit')
  await flushPromises()
  expect(desk.get(`${at('enrolment')} img`).attributes('src')).toBe(ENROLMENT.picture)

  await desk.get(at('factor-code')).setValue('123456')
  await desk.get(at('factor-finish')).trigger('submit')
  await flushPromises()
  expect(desk.get(at('recovery-codes')).text()).toContain('abcde-fghjk')

  await desk.get(at('codes-kept')).trigger('click')
  expect(desk.find(at('recovery-codes')).exists()).toBe(false)
  desk.unmount()
})

it('should name devices and end another but not this one', async () => {
  const { desk, asked } = await openConsole('/staff/me', () => signedIn('office'), ANSWERS)
  await vi.waitFor(() => expect(desk.findAll(at('sign-in'))).toHaveLength(2))

  expect(desk.findAll(at('sign-in'))[0]?.text()).toContain('Chrome · Windows')
  expect(desk.find(at('end-a1')).exists()).toBe(false)
  await desk.get(at('end-b2')).trigger('click')
  await flushPromises()
  expect(asked).toContain('DELETE /api/session/staff/sign-ins/b2')
  desk.unmount()
})

it('should offer a password of one’s own until it is put off', async () => {
  const { desk } = await openConsole('/staff/me', () => signedIn('office'), ANSWERS)
  await vi.waitFor(() => expect(desk.find(at('first-password')).exists()).toBe(true))

  await desk.get(at('first-password-later')).trigger('click')

  expect(desk.find(at('first-password')).exists()).toBe(false)
  desk.unmount()
})

it('should ask for code and own password at a first sign-in and show the codes before going on', async () => {
  const sent: Record<string, string>[] = []
  const { desk } = await openConsole('/staff/sign-in', () => new Response(null, { status: 204 }))
  const refuse = (rule: string) => json(401, { type: `/problems/${rule}`, title: rule, status: 401, rule })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path === '/api/session/staff/enrolment')
      return Promise.resolve(json(200, { ...ENROLMENT, ownPassword: true }))
    if (path !== '/api/session/staff') return Promise.resolve(json(200, { items: [] }))
    const body = JSON.parse(String(init.body)) as Record<string, string>
    sent.push(body)
    if (!body['totp']) return Promise.resolve(refuse('second-factor-enrolment'))
    const actor = { id: 's1', kind: 'staff', name: '值班员', roles: ['office'] }
    const session = {
      accessToken: 'a',
      expiresAt: '2099-01-01T00:00:00Z',
      actor,
      recoveryCodes: ['abcde-fghjk'],
    }
    return Promise.resolve(json(200, session))
  })
  const type = async (id: string, text: string) => {
    const found = desk.get(at(id))
    await (found.element.tagName === 'INPUT' ? found : found.get('input')).setValue(text)
  }
  await type('username', 'office')
  await type('password', 'first')
  await desk.get('form').trigger('submit')
  await vi.waitFor(() => expect(desk.find(at('enrolment')).exists()).toBe(true))

  await type('totp', '123456')
  await type('password-fresh', 'lychee tram 88')
  await type('password-again', 'lychee tram 88')
  await desk.get('form').trigger('submit')
  await vi.waitFor(() => expect(desk.find(at('recovery-codes')).exists()).toBe(true))

  expect(sent.at(-1)).toEqual({
    username: 'office',
    password: 'first',
    totp: '123456',
    new: 'lychee tram 88',
  })
  desk.unmount()
})

it('should know browsers and systems by their signs', () => {
  expect(deviceOf(AGENT)).toBe('Chrome · Windows')
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0')).toBe(
    'WeChat · iOS',
  )
  expect(deviceOf('Java-http-client/25')).toBe('')
})
