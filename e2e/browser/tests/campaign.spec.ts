import { expect, test, type Locator, type Page } from '@playwright/test'
import { resident, staff } from './people'

test('the last place, the waiting list and the promotion', async ({ browser }) => {
  const scout = await resident(browser, 'browser-scout', '/campaigns')
  const shift = await scarcest(scout)
  const card = shift.getAttribute('data-testid')
  const places = Number(/\d+/.exec((await shift.getByTestId('seats-left').textContent()) ?? '')?.[0])
  const url = scout.url()

  const takers: Page[] = []
  for (let i = 0; i < places; i++) takers.push(await signUp(browser, `browser-taker-${i}`, url, (await card)!))
  for (const taker of takers) await expect(state(taker, (await card)!)).toContainText('已')
  const waiting = await signUp(browser, 'browser-waiting', url, (await card)!)
  await expect(state(waiting, (await card)!)).toContainText('1') // 候补第 1 位

  await takers[0]!.getByTestId((await card)!).getByTestId('cancel-sign-up').click()
  await takers[0]!.getByTestId('confirm-yes').click()

  await expect(state(waiting, (await card)!)).not.toContainText('候补') // promoted, seen live
  const desk = await staff(browser, 'office')
  await desk.getByTestId('nav-shifts').click()
  await expect(desk.getByTestId('shift-list')).toBeVisible()
})

function state(page: Page, card: string): Locator {
  return page.getByTestId(card).getByTestId('sign-up-state')
}

async function scarcest(page: Page): Promise<Locator> {
  await page.locator('[data-testid^="campaign-"]').first().click()
  const shifts = page.locator('[data-testid^="shift-"]').filter({ has: page.getByTestId('seats-left') })
  await expect(shifts.first()).toBeVisible()
  const texts = await shifts.getByTestId('seats-left').allTextContents()
  const left = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? '9999'))
  return shifts.nth(left.indexOf(Math.min(...left)))
}

async function signUp(browser: Parameters<typeof resident>[0], identity: string, url: string, card: string) {
  const page = await resident(browser, identity, new URL(url).pathname)
  await page.getByTestId(card).getByTestId('sign-up').click()
  await page.getByTestId('risk-accepted').check({ force: true })
  await page.getByTestId('birth-year').fill('1990')
  await page.getByTestId('sign-up-confirm').click()
  await expect(page.getByTestId(card).getByTestId('sign-up-state')).toBeVisible()
  return page
}
