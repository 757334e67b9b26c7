import type { Page } from '@playwright/test'

/** A page by its address, or an address that is found through the services. */
export interface Shot {
  name: string
  at: string | ((page: Page) => Promise<string | undefined>)
}

const plain = (paths: string[]): Shot[] =>
  paths.map((at) => ({ name: at.replace(/^\//, '').replaceAll(/[/?=]/g, '-') || 'home', at }))

/** The first of a list, asked with the session of the page. */
export const firstOf =
  (list: string, kind: 'staff' | 'resident', address: (id: string) => string, key = 'id') =>
  async (page: Page) => {
    const id = await page.evaluate(
      async ([path, who, name]) => {
        const session = (await (
          await fetch(`/api/session/refresh?kind=${who}`, { method: 'POST' })
        ).json()) as {
          accessToken: string
        }
        const reply = await fetch(path!, { headers: { Authorization: `Bearer ${session.accessToken}` } })
        return ((await reply.json()) as { items?: Record<string, string>[] }).items?.[0]?.[name!]
      },
      [list, kind, key],
    )
    return id && address(id)
  }

export const STAFF: Shot[] = [
  ...plain([
    '/today',
    '/cases',
    '/map',
    '/hot-spots',
    '/ledger',
    '/monitor',
    '/waves',
    '/questionnaires',
    '/campaigns',
    '/campaigns/calendar',
    '/campaigns/teams',
    '/shifts',
    '/hours',
    '/mosquito',
    '/shops',
    '/examination',
    '/inspections',
    '/inspections/import',
    '/inspections/compare',
    '/losses',
    '/sheets',
    '/sheets/edit',
    '/ranking',
    '/ranking/rules',
    '/spots',
    '/board',
    '/duties',
    '/indicators',
    '/filing',
    '/registers',
    '/exports',
    '/accounts',
    '/limits',
    '/holidays',
    '/routes',
    '/audit',
    '/system',
    '/inbox',
    '/me',
  ]),
  {
    name: 'case',
    at: firstOf('/api/complaint/desk/cases?limit=1', 'staff', (id) => `/cases/${id}`, 'number'),
  },
  { name: 'wave', at: firstOf('/api/survey/waves?limit=1', 'staff', (id) => `/waves/${id}`) },
  { name: 'wave-results', at: firstOf('/api/survey/waves?limit=1', 'staff', (id) => `/waves/${id}/results`) },
  {
    name: 'questionnaire',
    at: firstOf('/api/survey/questionnaires', 'staff', (id) => `/questionnaires/${id}`),
  },
  {
    name: 'campaign',
    at: firstOf('/api/campaign/desk/campaigns?limit=1', 'staff', (id) => `/campaigns/${id}`),
  },
]

export const RESIDENT: Shot[] = [
  ...plain([
    '/',
    '/report',
    '/campaigns',
    '/city',
    '/city/cases',
    '/city/map',
    '/city/ranking',
    '/city/board',
    '/city/data',
    '/verify',
    '/me',
    '/me/inbox',
    '/me/reports',
    '/me/sign-ups',
    '/me/hours',
    '/me/display',
    '/me/data',
    '/me/privacy',
    '/me/follow-ups',
  ]),
  { name: 'survey', at: firstOf('/api/survey/waves/open', 'resident', (id) => `/surveys/${id}`) },
  {
    name: 'campaign',
    at: firstOf('/api/campaign/campaigns?limit=1', 'resident', (id) => `/campaigns/${id}`),
  },
  { name: 'case', at: firstOf('/api/complaint/cases?limit=1', 'resident', (id) => `/cases/${id}`) },
]
