import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { areas, campaign, categories, notices, openLink, rate, reportedCase, wave } from './mock-data.ts'

type Reply = [status: number, body?: unknown]
type Handler = (match: RegExpMatchArray, query: URLSearchParams, body: Record<string, unknown>) => Reply

let signedIn: 'resident' | 'staff' | undefined
let answers = 41

const session = (): Reply => {
  if (!signedIn) return [204]
  const staff = {
    id: 'staff-1',
    kind: 'staff',
    name: '陈工',
    roles: ['administrator', 'office', 'handler', 'inspector'],
  }
  const actor = signedIn === 'staff' ? staff : { id: 'resident-1', kind: 'resident', roles: [] }
  return [200, { accessToken: 'dev', expiresAt: new Date(Date.now() + 600_000).toISOString(), actor }]
}

const page = (items: unknown[]) => ({ items, next: null })
const mine = () =>
  campaign.shifts
    .filter((shift) => shift.mine)
    .map((shift) => ({
      ...shift,
      ...(shift.mine as object | null),
      id: `u-${shift.id}`,
      shiftId: shift.id,
      campaign,
    }))

const results = (area: string): Reply => [
  200,
  {
    ...{
      wave: 'w1',
      area,
      n: answers,
      asOf: new Date().toISOString(),
      formula: 'top2',
      target: 0.9,
      verdict: 'nominal',
    },
    ...{
      awareness: rate(0.88, answers),
      participation: rate(0.42, answers),
      satisfaction: rate(0.91, 12),
      label: openLink,
    },
  },
]

const monitorRow = (area: (typeof areas)[number], at: number) => ({
  area,
  n: 400 - at * 190,
  awareness: rate(0.9 - at * 0.05, 400 - at * 190),
  participation: rate(0.5, 400 - at * 190),
  satisfaction: rate(0.94 - at * 0.03, 400 - at * 190),
  verdict: ['proven', 'nominal', 'suppressed'][at] ?? 'not-met',
})

const deskShift = () => campaign.shifts.map((shift) => ({ ...shift, campaign, status: 'open' }))

const ROUTES: [string, RegExp, Handler][] = [
  ['POST', /^\/api\/session\/refresh$/, session],
  [
    'POST',
    /^\/api\/session\/staff$/,
    (_, __, body) => {
      if (body['username'] === 'totp' && !body['totp']) {
        return [
          401,
          {
            type: '/problems/second-factor-needed',
            title: '请输入动态口令',
            status: 401,
            rule: 'second-factor-needed',
          },
        ]
      }
      signedIn = 'staff'
      return session()
    },
  ],
  ['DELETE', /^\/api\/session$/, () => ((signedIn = undefined), [204])],
  [
    'GET',
    /^\/api\/areas$/,
    (_, query) => [200, page(areas.filter((one) => (one.parent ?? '') === (query.get('parent') ?? '')))],
  ],
  ['GET', /^\/api\/areas\/(\d+)$/, ([, code]) => [200, areas.find((one) => one.code === code)]],
  [
    'GET',
    /^\/api\/system$/,
    () => [200, { mode: 'local', wechat: 'stand-in', version: '0.1.0', sampleData: true }],
  ],
  ['GET', /^\/api\/inbox$/, () => [200, { ...page(notices), unread: 1 }]],
  ['GET', /^\/api\/survey\/waves\/open$/, () => [200, { items: [wave] }]],
  ['GET', /^\/api\/survey\/waves$/, () => [200, page([wave])]],
  ['GET', /^\/api\/survey\/waves\/w1$/, () => [200, wave]],
  [
    'GET',
    /^\/api\/survey\/questionnaires$/,
    () => [200, page([{ id: 'q1', title: wave.title, published: 1, draft: false }])],
  ],
  [
    'GET',
    /^\/api\/campaign\/desk\/campaigns$/,
    () => [200, page([{ ...campaign, status: 'published', sample: true }])],
  ],
  [
    'POST',
    /^\/api\/survey\/waves\/w1\/answers$/,
    (_, __, body) => {
      answers++
      return [201, { receipt: 'r1', community: body['community'] }]
    },
  ],
  ['GET', /^\/api\/survey\/waves\/w1\/results$/, (_, query) => results(query.get('area') ?? '')],
  [
    'GET',
    /^\/api\/survey\/monitor$/,
    (_, query) => [
      200,
      {
        wave: 'w1',
        parent: query.get('parent'),
        rows: areas.filter((one) => one.parent === query.get('parent')).map(monitorRow),
        label: openLink,
        target: 0.9,
      },
    ],
  ],
  ['GET', /^\/api\/complaint\/categories$/, () => [200, categories]],
  ['POST', /^\/api\/complaint\/photos$/, () => [201, { id: 'p1', width: 10, height: 10 }]],
  [
    'GET',
    /^\/api\/complaint\/cases\/nearby$/,
    () => [200, { items: [{ ...reportedCase, id: 'k2', distanceMetres: 42 }] }],
  ],
  [
    'POST',
    /^\/api\/complaint\/reports$/,
    () => [
      201,
      { caseId: 'k1', number: reportedCase.number, status: 'received', expectedAt: reportedCase.due },
    ],
  ],
  ['POST', /^\/api\/complaint\/cases\/k2\/joins$/, () => [201, {}]],
  ['GET', /^\/api\/complaint\/reports\/mine$/, () => [200, page([reportedCase])]],
  ['GET', /^\/api\/complaint\/(?:desk\/)?cases\/k[12]$/, () => [200, reportedCase]],
  ['GET', /^\/api\/complaint\/desk\/cases$/, () => [200, page([reportedCase])]],
  [
    'POST',
    /^\/api\/complaint\/desk\/cases\/k1\/actions$/,
    () => [200, { ...reportedCase, status: 'handled', actions: ['approve-close', 'rework'] }],
  ],
  [
    'GET',
    /^\/api\/complaint\/desk\/summary$/,
    () => [200, { counts: { received: 3, handling: 1 }, overdue: 1, atRisk: 1 }],
  ],
  ['GET', /^\/api\/complaint\/units$/, () => [200, { items: [{ id: 'u1', name: '湘桥环卫所' }] }]],
  ['GET', /^\/api\/campaign\/campaigns$/, () => [200, page([campaign])]],
  ['GET', /^\/api\/campaign\/campaigns\/c1$/, () => [200, campaign]],
  [
    'POST',
    /^\/api\/campaign\/shifts\/(\w+)\/sign-ups$/,
    ([, id]) => {
      const shift = campaign.shifts.find((one) => one.id === id) as Record<string, unknown> &
        (typeof campaign.shifts)[number]
      const full = shift.taken >= shift.capacity
      const made = {
        signUpId: `u-${id}`,
        state: full ? 'waiting' : 'confirmed',
        ...(full ? { position: shift.waiting + 1 } : {}),
      }
      Object.assign(shift, { mine: made }, full ? { waiting: shift.waiting + 1 } : { taken: shift.taken + 1 })
      return [201, { id: made.signUpId, shiftId: id, ...made }]
    },
  ],
  [
    'POST',
    /^\/api\/campaign\/sign-ups\/u-(\w+)\/cancel$/,
    ([, id]) => {
      Object.assign(campaign.shifts.find((one) => one.id === id) ?? {}, { mine: null })
      return [200, { id, state: 'cancelled' }]
    },
  ],
  ['GET', /^\/api\/campaign\/sign-ups\/mine$/, () => [200, page(mine())]],
  ['GET', /^\/api\/campaign\/desk\/shifts$/, () => [200, page(deskShift())]],
  [
    'GET',
    /^\/api\/campaign\/desk\/shifts\/\w+\/sign-ups$/,
    () => [
      200,
      {
        items: [
          { id: 'a', state: 'confirmed', sequence: 1, name: '林同学', at: reportedCase.reportedAt },
          { id: 'b', state: 'waiting', sequence: 2, position: 1, at: reportedCase.reportedAt },
        ],
      },
    ],
  ],
]

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
  } catch {
    return {}
  }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname === '/api/session/wechat/start') {
    signedIn = 'resident'
    response.writeHead(302, { Location: url.searchParams.get('return') ?? '/' }).end()
    return
  }
  const route = ROUTES.find(([method, pattern]) => method === request.method && pattern.test(url.pathname))
  const missing: Reply = [
    404,
    { type: '/problems/not-found', title: '没有找到', status: 404, rule: 'not-found' },
  ]
  const match = route?.[1] && url.pathname.match(route[1])
  const [status, body] = route && match ? route[2](match, url.searchParams, await readJson(request)) : missing
  const type = status >= 400 ? 'application/problem+json' : 'application/json'
  response.writeHead(status, { 'Content-Type': type }).end(body === undefined ? '' : JSON.stringify(body))
}

/** Answers /api in `vite dev` when no gateway is named, so that pages can be worked on alone. */
export function mockApi(): Plugin {
  return {
    name: 'cleancity-mock-api',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/')) void answer(request, response)
        else next()
      })
    },
  }
}
