import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { languageReady } from '@shared/i18n'
import { actor, sessionDoubt, sessionReady } from '@shared/session'
import type { MessageKey } from './i18n'
import { examRoutes } from './routes-exam'

declare module 'vue-router' {
  interface RouteMeta {
    name?: MessageKey
    /** For anybody, signed in or not. */
    open?: boolean
  }
}

/** Every part of the console on one page, while it is being built. */
const STYLE = { name: 'style.title' as const }

export const router = createRouter({
  history: createWebHistory('/staff/'),
  routes: [
    {
      path: '/sign-in',
      component: () => import('./pages/signin/SignInPage.vue'),
      meta: { open: true, name: 'signin.title' },
    },
    // Decided once it is known who is there.
    { path: '/', component: { render: () => null } },
    {
      path: '/today',
      component: () => import('./pages/today/TodayPage.vue'),
      meta: { name: 'nav.today' },
    },
    {
      path: '/monitor/:tab?',
      component: () => import('./pages/monitor/MonitorPage.vue'),
      meta: { name: 'nav.monitor' },
    },
    { path: '/cases', component: () => import('./pages/cases/CasesPage.vue'), meta: { name: 'nav.cases' } },
    {
      path: '/cases/:reference',
      component: () => import('./pages/cases/CasePage.vue'),
      meta: { name: 'nav.cases' },
    },
    {
      path: '/hot-spots',
      component: () => import('./pages/hotspots/HotSpotsPage.vue'),
      meta: { name: 'nav.hot-spots' },
    },
    {
      path: '/shifts',
      component: () => import('./pages/shifts/ShiftsPage.vue'),
      meta: { name: 'nav.shifts' },
    },
    {
      path: '/campaigns',
      component: () => import('./pages/campaigns/CampaignsPage.vue'),
      meta: { name: 'nav.campaigns' },
    },
    {
      path: '/campaigns/calendar',
      component: () => import('./pages/campaigns/CalendarPage.vue'),
      meta: { name: 'nav.campaigns' },
    },
    {
      path: '/campaigns/teams',
      component: () => import('./pages/campaigns/TeamsPage.vue'),
      meta: { name: 'nav.campaigns' },
    },
    {
      path: '/campaigns/:id/:tab?',
      component: () => import('./pages/campaigns/CampaignPage.vue'),
      meta: { name: 'nav.campaigns' },
    },
    {
      path: '/mosquito',
      component: () => import('./pages/patrol/MosquitoPage.vue'),
      meta: { name: 'nav.mosquito' },
    },
    {
      path: '/shops',
      component: () => import('./pages/patrol/ShopsPage.vue'),
      meta: { name: 'nav.shops' },
    },
    {
      path: '/ledger',
      component: () => import('./pages/ledger/LedgerPage.vue'),
      meta: { name: 'nav.ledger' },
    },
    {
      path: '/ranking',
      component: () => import('./pages/ranking/RankingPage.vue'),
      meta: { name: 'nav.ranking' },
    },
    { path: '/map', component: () => import('./pages/map/MapPage.vue'), meta: { name: 'nav.map' } },
    { path: '/hours', component: () => import('./pages/hours/HoursPage.vue'), meta: { name: 'nav.hours' } },
    {
      path: '/exports',
      component: () => import('./pages/exports/ExportsPage.vue'),
      meta: { name: 'nav.exports' },
    },
    {
      path: '/questionnaires',
      component: () => import('./pages/questionnaires/QuestionnairesPage.vue'),
      meta: { name: 'nav.questionnaires' },
    },
    {
      path: '/questionnaires/:id',
      component: () => import('./pages/questionnaires/QuestionnairePage.vue'),
      meta: { name: 'nav.questionnaires' },
    },
    { path: '/waves', component: () => import('./pages/waves/WavesPage.vue'), meta: { name: 'nav.waves' } },
    {
      path: '/waves/:id/:tab?',
      component: () => import('./pages/waves/WavePage.vue'),
      meta: { name: 'nav.waves' },
    },
    {
      path: '/duties',
      component: () => import('./pages/duties/DutiesPage.vue'),
      meta: { name: 'nav.duties' },
    },
    {
      path: '/indicators',
      component: () => import('./pages/indicators/IndicatorsPage.vue'),
      meta: { name: 'nav.indicators' },
    },
    {
      path: '/filing',
      component: () => import('./pages/filing/FilingPage.vue'),
      meta: { name: 'nav.filing' },
    },
    {
      path: '/registers',
      component: () => import('./pages/registers/RegistersPage.vue'),
      meta: { name: 'nav.registers' },
    },
    {
      path: '/inbox',
      component: () => import('./pages/inbox/InboxPage.vue'),
      meta: { name: 'inbox.title' },
    },
    { path: '/me', component: () => import('./pages/me/MePage.vue'), meta: { name: 'nav.me' } },
    ...(import.meta.env.DEV
      ? [{ path: '/style', component: () => import('./pages/style/StylePage.vue'), meta: STYLE }]
      : []),
    ...examRoutes,
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  await sessionReady()
  if (actor.value?.kind === 'staff') return to.path === '/' ? '/today' : true
  // A service that does not answer has not said no: the page stays, and asks again.
  return sessionDoubt.value ? true : { path: '/sign-in', query: { return: to.fullPath } }
})

/** A page may bring texts of its own: they are there, in the reader's language, before it is shown. */
router.beforeResolve(() => languageReady())

/** A screen reader must hear the new page: move the focus to its heading. */
router.afterEach((to, from) => {
  if (!from.matched.length || to.matched[0] === from.matched[0]) return
  void nextTick(() => {
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus()
  })
})
