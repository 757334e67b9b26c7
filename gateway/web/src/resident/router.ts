import { nextTick } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { actor, sessionKind, sessionReady } from '@shared/session'
import type { MessageKey } from './i18n'
// Part of what every page loads first: most begin here, and one request more costs a phone more than its few bytes.
import HomePage from './pages/home/HomePage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    title?: MessageKey
    /** Shows the tab bar. */
    tab?: boolean
    /** Only for somebody who is signed in. */
    signedIn?: boolean
    /** Only for staff, who sign in at their console. */
    staff?: boolean
    /** For whoever the page was loaded for, resident or interviewer. */
    anybody?: boolean
  }
}

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: HomePage, meta: { tab: true } },
    {
      path: '/sign-in',
      component: () => import('./pages/signin/SignInPage.vue'),
      meta: { title: 'signin.title' },
    },
    {
      path: '/surveys/:id',
      component: () => import('./pages/survey/SurveyPage.vue'),
      meta: { title: 'survey.title', signedIn: true },
    },
    {
      path: '/surveys/:id/thanks',
      component: () => import('./pages/survey/ThanksPage.vue'),
      meta: { title: 'survey.result' },
    },
    {
      path: '/report',
      component: () => import('./pages/report/ReportPage.vue'),
      meta: { title: 'report.title', tab: true, signedIn: true },
    },
    {
      path: '/report/filed/:id',
      component: () => import('./pages/report/FiledPage.vue'),
      meta: { title: 'report.filed', signedIn: true },
    },
    {
      path: '/cases/:id',
      component: () => import('./pages/cases/CasePage.vue'),
      meta: { title: 'case.title' },
    },
    {
      path: '/campaigns',
      component: () => import('./pages/campaigns/CampaignsPage.vue'),
      meta: { title: 'campaigns.title', tab: true },
    },
    {
      path: '/campaigns/:id',
      component: () => import('./pages/campaigns/CampaignPage.vue'),
      meta: { title: 'campaigns.detail' },
    },
    {
      path: '/campaigns/:campaign/shifts/:shift/check',
      component: () => import('./pages/attendance/CheckPage.vue'),
      meta: { title: 'check.title', signedIn: true },
    },
    {
      path: '/verify/:number?',
      component: () => import('./pages/verify/VerifyPage.vue'),
      meta: { title: 'verify.title' },
    },
    {
      path: '/me/hours',
      component: () => import('./pages/hours/HoursPage.vue'),
      meta: { title: 'hours.title', signedIn: true },
    },
    {
      path: '/me/follow-ups',
      component: () => import('./pages/followups/FollowUpsPage.vue'),
      meta: { title: 'followup.title', signedIn: true },
    },
    {
      path: '/follow-ups/:id',
      component: () => import('./pages/followups/FollowUpPage.vue'),
      meta: { title: 'followup.rate', signedIn: true },
    },
    {
      path: '/interviews',
      component: () => import('./pages/interviews/InterviewsPage.vue'),
      meta: { title: 'interview.title', staff: true },
    },
    {
      path: '/interviews/:id',
      component: () => import('./pages/interviews/InterviewPage.vue'),
      meta: { title: 'interview.title', staff: true },
    },
    {
      path: '/city',
      component: () => import('./pages/city/CityPage.vue'),
      meta: { title: 'city.title' },
    },
    {
      path: '/city/cases',
      component: () => import('./pages/city/WallPage.vue'),
      meta: { title: 'city.wall' },
    },
    {
      path: '/city/map',
      component: () => import('./pages/city/MapPage.vue'),
      meta: { title: 'city.map' },
    },
    {
      path: '/city/ranking/:month?',
      component: () => import('./pages/city/RankingPage.vue'),
      meta: { title: 'city.ranking' },
    },
    {
      path: '/city/board',
      component: () => import('./pages/city/BoardPage.vue'),
      meta: { title: 'city.board' },
    },
    {
      path: '/city/data',
      component: () => import('./pages/city/DataPage.vue'),
      meta: { title: 'city.data' },
    },
    {
      path: '/preview',
      component: () => import('./pages/preview/PreviewPage.vue'),
      meta: { title: 'preview.title' },
    },
    { path: '/me', component: () => import('./pages/me/MePage.vue'), meta: { title: 'me.title', tab: true } },
    {
      path: '/me/inbox',
      component: () => import('./pages/me/InboxPage.vue'),
      meta: { title: 'inbox.title', signedIn: true },
    },
    {
      path: '/me/reports',
      component: () => import('./pages/me/MyReportsPage.vue'),
      meta: { title: 'me.reports', signedIn: true },
    },
    {
      path: '/me/sign-ups',
      component: () => import('./pages/me/MySignUpsPage.vue'),
      meta: { title: 'me.signups', signedIn: true },
    },
    {
      path: '/me/queue',
      component: () => import('./pages/me/QueuePage.vue'),
      meta: { title: 'queue.title', anybody: true },
    },
    {
      path: '/me/display',
      component: () => import('./pages/me/DisplayPage.vue'),
      meta: { title: 'display.title' },
    },
    {
      path: '/me/data',
      component: () => import('./pages/me/MyDataPage.vue'),
      meta: { title: 'mydata.title', signedIn: true },
    },
    {
      path: '/me/privacy',
      component: () => import('./pages/me/PrivacyPage.vue'),
      meta: { title: 'privacy.title' },
    },
    {
      path: '/:rest(.*)*',
      component: () => import('./pages/home/NotFoundPage.vue'),
      meta: { title: 'app.notfound', anybody: true },
    },
  ],
})

function leave(address: string): false {
  window.location.assign(address)
  return false
}

router.beforeEach(async (to) => {
  // WeChat's own fragment survives the redirects of sign-in; no page of ours uses one.
  if (to.hash === '#wechat_redirect') return { path: to.path, query: to.query, replace: true }
  // Residents' and interviewers' pages speak for different people: on the way over the page is loaded anew.
  const wanted = to.meta.staff ? 'staff' : 'resident'
  if (wanted !== sessionKind && !to.meta.anybody) return leave(to.fullPath)
  if (!to.meta.signedIn && !to.meta.staff) return true
  await sessionReady()
  if (to.meta.staff && !actor.value) return leave(`/staff/sign-in?return=${encodeURIComponent(to.fullPath)}`)
  return actor.value ? true : { path: '/sign-in', query: { return: to.fullPath } }
})

/** A screen reader must hear the new page: move the focus to its heading. */
router.afterEach((_to, from) => {
  if (from.matched.length) void nextTick(() => document.querySelector<HTMLElement>('h1')?.focus())
})
