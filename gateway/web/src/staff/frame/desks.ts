import type { Role } from '@shared/api/gateway'

/** Which desks a role may use, as the services allow; a desk that would answer with a refusal is not offered. */
export type Desk =
  | 'today'
  | 'cases'
  | 'map'
  | 'hot-spots'
  | 'ledger'
  | 'ranking'
  | 'monitor'
  | 'waves'
  | 'questionnaires'
  | 'interviews'
  | 'campaigns'
  | 'shifts'
  | 'hours'
  | 'mosquito'
  | 'shops'
  | 'exports'
  | 'examination'
  | 'inspections'
  | 'losses'
  | 'sheets'
  | 'board'
  | 'spots'
  | 'accounts'
  | 'limits'
  | 'holidays'
  | 'routes'
  | 'audit'
  | 'system'
  | 'duties'
  | 'indicators'
  | 'filing'
  | 'registers'

export interface Group {
  /** A group of one desk has no heading. */
  name: 'today' | 'cases' | 'opinion' | 'campaigns' | 'exam' | 'files' | 'settings'
  desks: Desk[]
}

const ALL: Role[] = ['administrator', 'office', 'handler', 'inspector', 'analyst']
const PLANNERS: Role[] = ['administrator', 'office']
const READERS: Role[] = [...PLANNERS, 'analyst']
const ADMINISTRATOR: Role[] = ['administrator']

const USED_BY: Record<Desk, Role[]> = {
  today: ALL,
  cases: ALL,
  map: ALL,
  'hot-spots': ALL,
  ledger: ALL,
  ranking: ALL,
  monitor: ALL,
  waves: READERS,
  questionnaires: READERS,
  interviews: ALL,
  campaigns: [...READERS, 'inspector'],
  shifts: [...READERS, 'inspector'],
  hours: PLANNERS,
  mosquito: ALL,
  shops: [...PLANNERS, 'handler', 'inspector'],
  exports: [...READERS, 'inspector'],
  examination: ALL,
  inspections: ALL,
  losses: ALL,
  sheets: ALL,
  board: ALL,
  spots: ALL,
  accounts: ADMINISTRATOR,
  limits: ALL,
  holidays: ALL,
  routes: READERS,
  audit: ADMINISTRATOR,
  system: READERS,
  duties: ALL,
  indicators: ALL,
  filing: ALL,
  registers: ALL,
}

const GROUPS: Group[] = [
  { name: 'today', desks: ['today'] },
  { name: 'cases', desks: ['cases', 'map', 'hot-spots', 'ledger'] },
  { name: 'opinion', desks: ['monitor', 'waves', 'questionnaires', 'interviews'] },
  { name: 'campaigns', desks: ['campaigns', 'shifts', 'hours', 'mosquito', 'shops'] },
  {
    name: 'exam',
    desks: [
      'examination',
      'inspections',
      'losses',
      'sheets',
      'ranking',
      'spots',
      'board',
      'duties',
      'indicators',
      'filing',
      'registers',
    ],
  },
  { name: 'files', desks: ['exports'] },
  { name: 'settings', desks: ['accounts', 'limits', 'holidays', 'routes', 'audit', 'system'] },
]

/** What a thumb reaches on a phone, most used first; the rest is one step away under "me". */
const AT_HAND: Record<Role, Desk[]> = {
  handler: ['today', 'cases', 'interviews'],
  inspector: ['today', 'cases', 'registers'],
  office: ['today', 'cases', 'monitor'],
  administrator: ['today', 'cases', 'monitor'],
  analyst: ['today', 'monitor', 'waves'],
}

const any = (roles: readonly Role[], of: Role[]) => roles.some((role) => of.includes(role))

export const mayUse = (desk: Desk, roles: readonly Role[]): boolean => any(roles, USED_BY[desk])

/** Planning, publishing and closing are the office's; others only read. */
export const mayPlan = (roles: readonly Role[]): boolean => any(roles, PLANNERS)
/** Faces and number plates are covered by whoever looks at evidence. */
export const mayRedact = (roles: readonly Role[]): boolean => any(roles, [...PLANNERS, 'inspector'])
/** Answers, results and hours leave the house only through these. */
export const mayTakeData = (roles: readonly Role[]): boolean => any(roles, READERS)

export const groupsOf = (roles: readonly Role[]): Group[] =>
  GROUPS.map(({ name, desks }) => ({ name, desks: desks.filter((desk) => mayUse(desk, roles)) })).filter(
    ({ desks }) => desks.length > 0,
  )

export const atHand = (roles: readonly Role[]): Desk[] => {
  const main = (Object.keys(AT_HAND) as Role[]).find((role) => roles.includes(role))
  return main ? AT_HAND[main] : []
}

/** The group a desk stands in, for the trail above a page. */
export const groupOf = (desk: string): Group | undefined =>
  GROUPS.find(({ desks }) => desks.some((one) => one === desk))
