import type { RouteRecordRaw } from 'vue-router'

/** The examination and the settings. */
export const examRoutes: RouteRecordRaw[] = [
  {
    path: '/examination',
    component: () => import('./pages/exam/ExaminationPage.vue'),
    meta: { name: 'nav.examination' },
  },
  {
    path: '/inspections',
    component: () => import('./pages/inspections/InspectionsPage.vue'),
    meta: { name: 'nav.inspections' },
  },
  {
    path: '/inspections/import',
    component: () => import('./pages/inspections/ImportPage.vue'),
    meta: { name: 'import.title' },
  },
  {
    path: '/inspections/compare',
    component: () => import('./pages/inspections/ComparePage.vue'),
    meta: { name: 'compare.title' },
  },
  {
    path: '/inspections/:id',
    component: () => import('./pages/inspections/InspectionPage.vue'),
    meta: { name: 'nav.inspections' },
  },
  {
    path: '/losses',
    component: () => import('./pages/inspections/LossesPage.vue'),
    meta: { name: 'nav.losses' },
  },
  {
    path: '/sheets',
    component: () => import('./pages/sheets/SheetsPage.vue'),
    meta: { name: 'nav.sheets' },
  },
  {
    path: '/sheets/edit',
    component: () => import('./pages/sheets/SheetEditPage.vue'),
    meta: { name: 'sheets.edit' },
  },
  {
    path: '/board',
    component: () => import('./pages/board/BoardPage.vue'),
    meta: { name: 'nav.board' },
  },
  {
    path: '/board/:id',
    component: () => import('./pages/board/ListingPage.vue'),
    meta: { name: 'nav.board' },
  },
  {
    path: '/spots',
    component: () => import('./pages/rankings/SpotsPage.vue'),
    meta: { name: 'nav.spots' },
  },
  {
    path: '/ranking/rules',
    component: () => import('./pages/rankings/RulesPage.vue'),
    meta: { name: 'rules.title' },
  },
  {
    path: '/accounts',
    component: () => import('./pages/settings/AccountsPage.vue'),
    meta: { name: 'nav.accounts' },
  },
  {
    path: '/limits',
    component: () => import('./pages/settings/LimitsPage.vue'),
    meta: { name: 'nav.limits' },
  },
  {
    path: '/holidays',
    component: () => import('./pages/settings/HolidaysPage.vue'),
    meta: { name: 'nav.holidays' },
  },
  {
    path: '/routes',
    component: () => import('./pages/settings/RoutesPage.vue'),
    meta: { name: 'nav.routes' },
  },
  {
    path: '/audit',
    component: () => import('./pages/settings/AuditPage.vue'),
    meta: { name: 'nav.audit' },
  },
  {
    path: '/system',
    component: () => import('./pages/settings/SystemPage.vue'),
    meta: { name: 'nav.system' },
  },
  {
    path: '/password',
    component: () => import('./pages/settings/PasswordPage.vue'),
    meta: { name: 'password.title' },
  },
]
