import { createRouter, createWebHistory } from 'vue-router'
import { actor, sessionReady } from '@shared/session'

export const router = createRouter({
  history: createWebHistory('/staff/'),
  routes: [
    { path: '/sign-in', component: () => import('./pages/signin/SignInPage.vue'), meta: { open: true } },
    { path: '/', redirect: '/monitor' },
    { path: '/monitor', component: () => import('./pages/monitor/MonitorPage.vue') },
    { path: '/cases', component: () => import('./pages/cases/CasesPage.vue') },
    { path: '/shifts', component: () => import('./pages/shifts/ShiftsPage.vue') },
    { path: '/campaigns', component: () => import('./pages/campaigns/CampaignsPage.vue') },
    { path: '/waves', component: () => import('./pages/waves/WavesPage.vue') },
    { path: '/:rest(.*)*', redirect: '/monitor' },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta['open']) return true
  await sessionReady()
  return actor.value?.kind === 'staff' ? true : { path: '/sign-in', query: { return: to.fullPath } }
})
