import { defineAsyncComponent, type Component } from 'vue'
import type { Role } from '@shared/api/gateway'
import type { StaffWave } from '@shared/api/survey'

const PLANNERS: Role[] = ['administrator', 'office']
const DATA: Role[] = [...PLANNERS, 'analyst']
const FIELD: Role[] = [...DATA, 'inspector']
const ALL: Role[] = [...FIELD, 'handler']

/** The parts of a wave's page in the order of its life, and whom the service shows them. */
const TABS = {
  plan: { of: FIELD, page: () => import('./tabs/PlanTab.vue') },
  quotas: { of: FIELD, page: () => import('./tabs/QuotasTab.vue') },
  sheets: { of: [...PLANNERS, 'inspector'], page: () => import('./tabs/SheetsTab.vue') },
  people: { of: DATA, page: () => import('./tabs/PeopleTab.vue') },
  field: { of: FIELD, page: () => import('./tabs/FieldTab.vue') },
  quality: { of: FIELD, page: () => import('./tabs/QualityTab.vue') },
  results: { of: ALL, page: () => import('./tabs/ResultsTab.vue') },
  followups: { of: ALL, page: () => import('./tabs/FollowUpsTab.vue') },
  exports: { of: DATA, page: () => import('./tabs/ExportsTab.vue') },
} satisfies Record<string, { of: Role[]; page: () => Promise<unknown> }>

export type TabName = keyof typeof TABS

const pages = new Map<TabName, Component>()
export function pageOf(tab: TabName): Component {
  const made = pages.get(tab) ?? defineAsyncComponent(TABS[tab].page as () => Promise<Component>)
  pages.set(tab, made)
  return made
}

/** A follow-up wave has no sample and no field work: it asks who reported something, or took part. */
export function tabsOf(wave: StaffWave | undefined, roles: readonly Role[]): TabName[] {
  if (!wave) return []
  const fits = (tab: TabName) =>
    wave.design.kind === 'follow-up'
      ? tab === 'followups' || tab === 'exports'
      : tab !== 'followups' && (tab !== 'people' || wave.design.kind === 'probability')
  const mine = (tab: TabName) => roles.some((role) => (TABS[tab].of as Role[]).includes(role))
  return (Object.keys(TABS) as TabName[]).filter((tab) => fits(tab) && mine(tab))
}

/** Where its page opens: at the plan, in the field, or at what came of it. */
export function firstTab(wave: StaffWave): TabName {
  if (wave.design.kind === 'follow-up') return 'followups'
  return wave.status === 'open' ? 'field' : wave.status === 'closed' ? 'results' : 'plan'
}
