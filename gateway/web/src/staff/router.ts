import { createRouter, createWebHistory } from 'vue-router'
import { actor, sessionDoubt, sessionReady } from '@shared/session'

export const router = createRouter({
  history: createWebHistory('/staff/'),
  routes: [
    { path: '/sign-in', component: () => import('./pages/signin/SignInPage.vue'), meta: { open: true } },
    { path: '/', redirect: '/monitor' },
    { path: '/monitor', component: () => import('./pages/monitor/MonitorPage.vue') },
    { path: '/cases', component: () => import('./pages/cases/CasesPage.vue') },
    { path: '/shifts', component: () => import('./pages/shifts/ShiftsPage.vue') },
    { path: '/campaigns', component: () => import('./pages/campaigns/CampaignsPage.vue') },
    { path: '/ledger', component: () => import('./pages/ledger/LedgerPage.vue') },
    { path: '/ranking', component: () => import('./pages/ranking/RankingPage.vue') },
    { path: '/map', component: () => import('./pages/map/MapPage.vue') },
    { path: '/hours', component: () => import('./pages/hours/HoursPage.vue') },
    { path: '/exports', component: () => import('./pages/exports/ExportsPage.vue') },
    { path: '/questionnaires', component: () => import('./pages/questionnaires/QuestionnairesPage.vue') },
    { path: '/questionnaires/:id', component: () => import('./pages/questionnaires/QuestionnairePage.vue') },
    { path: '/waves', component: () => import('./pages/waves/WavesPage.vue') },
    { path: '/:rest(.*)*', redirect: '/monitor' },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta['open']) return true
  await sessionReady()
  if (actor.value?.kind === 'staff') return true
  // A service that does not answer has not said no: the page stays, and asks again.
  return sessionDoubt.value ? true : { path: '/sign-in', query: { return: to.fullPath } }
})
