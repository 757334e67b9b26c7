import type { Locator, Page } from '@playwright/test'
import { expect, test } from './people.ts'
import { accessible } from './pages.ts'

test('the last place, the waiting list and the promotion', async ({ resident }) => {
  const scout = await resident('browser-scout', '/campaigns')
  const shift = await scarcest(scout)
  const places = Number(/\d+/.exec((await shift.getByTestId('seats-left').textContent()) ?? '')?.[0])
  const id = (await shift.getAttribute('data-testid'))!
  const path = new URL(scout.url()).pathname

  await shift.getByTestId('sign-up').click()
  await expect(scout.getByTestId('risk-accepted')).toBeVisible()
  await accessible(scout, 'campaign: sign-up form')
  const takers: Page[] = []
  for (let i = 0; i < places; i++) takers.push(await signUp(await resident(`browser-taker-${i}`, path), id))
  for (const taker of takers) await expect(state(taker, id)).toHaveText('报名成功')
  const waiting = await signUp(await resident('browser-waiting', path), id)
  await expect(state(waiting, id)).toHaveText('候补第 1 位')
  await accessible(waiting, 'campaign: on the waiting list')

  await takers[0]!.getByTestId(id).getByTestId('cancel-sign-up').click()
  await accessible(takers[0]!, 'campaign: asked whether to cancel')
  await takers[0]!.getByTestId('confirm-yes').click()

  await expect(state(waiting, id)).toHaveText('报名成功') // promoted, seen live
  await waiting.goto('/me/inbox')
  await expect(waiting.getByTestId('notice').first()).toContainText('候补')
  await accessible(waiting, 'inbox')
})

function state(page: Page, shift: string): Locator {
  return page.getByTestId(shift).getByTestId('sign-up-state')
}

async function scarcest(page: Page): Promise<Locator> {
  await page.locator('[data-testid^="campaign-"]').first().click()
  const shifts = page.locator('section[data-testid^="shift-"]')
  await expect(shifts.first()).toBeVisible()
  const texts = await shifts.getByTestId('seats-left').allTextContents()
  const left = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? '9999'))
  return shifts.nth(left.indexOf(Math.min(...left)))
}

async function signUp(page: Page, shift: string): Promise<Page> {
  await page.getByTestId(shift).getByTestId('sign-up').click()
  await page.getByTestId('risk-accepted').check()
  await page.getByTestId('birth-year').fill('1990')
  await page.getByTestId('sign-up-confirm').click()
  await expect(state(page, shift)).toBeVisible()
  return page
}
