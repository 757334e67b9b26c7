import type { Router } from 'vue-router'
import { confirm } from './components/confirm'
import { t } from './i18n'

const STORED = 'cleancity.reloaded'

const reachable = () =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  )

/** True once for each page, so that a page that stays broken is not loaded over and over. */
function firstTime(path: string): boolean {
  if (sessionStorage.getItem(STORED) === path) return false
  sessionStorage.setItem(STORED, path)
  return true
}

/** Loaded anew rather than asked for again: a browser may remember that a file could not be had. */
async function load(path: string): Promise<boolean> {
  const there = await reachable()
  if (there) window.location.assign(path)
  return there
}

async function askToRetry(path: string): Promise<void> {
  while (await confirm({ title: t('app.stuck'), text: t('app.stuckwhy'), yes: t('app.retry') })) {
    if (await load(path)) return
  }
}

/**
 * A page's files cannot be loaded without a network, nor by a tab that is older than what the server has now. The
 * second mends itself by loading the page anew; the first is said, with a way to try again.
 */
export function recover(router: Router): void {
  router.onError(async (_error, to) => {
    if (firstTime(to.fullPath) && (await load(to.fullPath))) return
    await askToRetry(to.fullPath)
  })
  router.afterEach((to) => {
    if (sessionStorage.getItem(STORED) === to.fullPath) sessionStorage.removeItem(STORED)
  })
}
