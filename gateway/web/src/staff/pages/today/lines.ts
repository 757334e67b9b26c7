import { dateTime, monthBefore } from '@shared/format'
import { localized } from '@shared/i18n'
import { listOpenHours } from '@shared/api/attendance'
import { listDeskShifts } from '@shared/api/campaign'
import { readDeskSummary, type DeskSummary } from '@shared/api/complaint'
import type { Role } from '@shared/api/gateway'
import { readRanking } from '@shared/api/ledger'
import { listWaves } from '@shared/api/survey'
import { mayPlan, mayTakeData } from '../../frame/desks'
import { t } from '../../i18n'

/** One thing that waits for this person, and the link that does it. */
export interface Line {
  id: string
  tone: 'danger' | 'warn' | 'calm'
  n: number
  title: string
  detail: string
  to: string
  act: string
}

const cases = (query: string) => `/cases?${query}`

type CaseLine = [id: string, tone: Line['tone'], n: number, act: string, to: string]

function caseLines(found: DeskSummary, roles: readonly Role[]): CaseLine[] {
  const n = (status: keyof DeskSummary['counts']) => found.counts[status] ?? 0
  const late: CaseLine[] = [
    ['overdue', 'danger', found.overdue, 'see', cases('due=overdue')],
    ['atrisk', 'warn', found.atRisk, 'see', cases('due=at-risk')],
  ]
  const handle: CaseLine[] = [
    ['dispatched', 'calm', n('dispatched'), 'accept', cases('status=dispatched')],
    ['handling', 'calm', n('handling'), 'finish', cases('status=handling')],
  ]
  const check: CaseLine[] = [
    ['handled', 'calm', n('handled'), 'check', cases('status=handled')],
    ['received', 'calm', n('received'), 'verify', cases('status=received')],
  ]
  const plan: CaseLine[] = [
    ['received', 'calm', n('received'), 'batch', cases('status=received')],
    ['verified', 'calm', n('verified'), 'batch', cases('status=verified')],
    ['filed', 'calm', n('filed'), 'batch', cases('status=filed')],
    ['handled', 'calm', n('handled'), 'check', cases('status=handled')],
  ]
  if (mayPlan(roles)) return [...late, ...plan]
  if (roles.includes('handler')) return [...late, ...handle]
  return roles.includes('inspector') ? [...late, ...check] : late
}

async function ofCases(roles: readonly Role[]): Promise<Line[]> {
  const found = await readDeskSummary()
  return caseLines(found, roles).map(([id, tone, n, act, to]) => ({
    id,
    tone,
    n,
    title: t(`today.${id}` as 'today.overdue'),
    detail: t(`today.${id}.what` as 'today.overdue.what'),
    to,
    act: t(`today.${act}` as 'today.see'),
  }))
}

async function ofHours(): Promise<Line[]> {
  const open = await listOpenHours()
  const late = open.filter((one) => one.overdue).length
  return [line('hours', late ? 'danger' : 'calm', open.length, t('today.hours.what', { n: late }), '/hours')]
}

async function ofShifts(): Promise<Line[]> {
  const { items } = await listDeskShifts(new Date().toISOString())
  const waiting = items.reduce((sum, one) => sum + one.waiting, 0)
  return [line('shifts', 'calm', waiting, t('today.shifts.what'), '/shifts')]
}

async function ofRanking(): Promise<Line[]> {
  const month = monthBefore(new Date())
  const found = await readRanking(month, 'district')
  const n = found.frozenAt || found.rows.length === 0 ? 0 : 1
  return [line('ranking', 'warn', n, t('today.ranking.what', { month }), '/ranking')]
}

async function ofWaves(): Promise<Line[]> {
  const { items } = await listWaves()
  return items
    .filter(({ status }) => status === 'open')
    .map((one) => ({
      ...line(`wave-${one.id}`, 'calm', 1, t('today.wave.what', { at: dateTime(one.closesAt) }), '/waves'),
      title: t('today.wave', { name: localized(one.title) }),
      act: t('today.field'),
    }))
}

const line = (id: string, tone: Line['tone'], n: number, detail: string, to: string): Line => ({
  id,
  tone,
  n,
  title: id.startsWith('wave') ? '' : t(`today.${id}` as 'today.hours'),
  detail,
  to,
  act: t('today.see'),
})

const ORDER = { danger: 0, warn: 1, calm: 2 }

/** What waits, most urgent first; a service that is away leaves its part out and is named by the page. */
export async function readLines(roles: readonly Role[]): Promise<{ lines: Line[]; away: number }> {
  const asked = [ofCases(roles)]
  if (mayPlan(roles)) asked.push(ofHours(), ofShifts(), ofRanking())
  if (mayTakeData(roles)) asked.push(ofWaves())
  const found = await Promise.allSettled(asked)
  const lines = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  return {
    lines: lines.filter(({ n }) => n > 0).sort((a, b) => ORDER[a.tone] - ORDER[b.tone]),
    away: found.filter(({ status }) => status === 'rejected').length,
  }
}
