import { origin, password } from './people.ts'

const QUARTER_MS = 15 * 60_000
/** Time enough to sign up before the shift begins. */
const AHEAD_MS = 5 * 60_000

export const MEETING_POINT = { lng: 116.6321, lat: 23.6612 } // where the phones of these tests are

interface Made {
  campaign: string
  shift: string
}

async function post<T>(path: string, token: string, body?: unknown): Promise<T> {
  const reply = await fetch(`${origin()}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as T
}

/** A published campaign with one shift that volunteers may check in to already. */
export async function shiftAboutToBegin(
  title: string,
  capacity: number,
  more: { campaign?: object; shift?: object } = {},
): Promise<Made> {
  const { accessToken } = await post<{ accessToken: string }>('/api/session/staff', '', {
    username: 'office',
    password: password('office'),
  })
  const starts = Math.ceil((Date.now() + AHEAD_MS) / QUARTER_MS) * QUARTER_MS
  const at = (ms: number) => new Date(ms).toISOString()
  const draft = {
    kind: 'cleaning-day',
    title: { 'zh-CN': title },
    description: { 'zh-CN': '清理背街小巷' },
    riskNotice: { 'zh-CN': '请戴手套' },
    area: '445102010',
    place: '牌坊街南门集合点',
    point: MEETING_POINT,
    ...more.campaign,
    shifts: [
      {
        startsAt: at(starts),
        endsAt: at(starts + 8 * QUARTER_MS),
        cutOffAt: at(starts),
        capacity,
        ...more.shift,
      },
    ],
  }
  const made = await post<{ id: string; shifts: { id: string }[] }>(
    '/api/campaign/desk/campaigns',
    accessToken,
    draft,
  )
  await post(`/api/campaign/desk/campaigns/${made.id}/publish`, accessToken)
  return { campaign: made.id, shift: made.shifts[0]!.id }
}
