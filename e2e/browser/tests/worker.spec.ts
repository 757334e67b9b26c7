import type { Browser, Page } from '@playwright/test'
import { expect, origin, test } from './people.ts'
import { accessible, settled } from './pages.ts'
import { photo } from './photo.ts'
import { Road } from './road.ts'

/** A phone that has been here before: signed in, the pages kept by their service worker. */
async function phone(browser: Browser, road: Road, identity: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: await road.open(), serviceWorkers: 'allow' })
  const page = await context.newPage()
  await page.goto(`/api/session/wechat/start?return=/&identity=${identity}`)
  await settled(page)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.reload() // from here on the worker answers
  await settled(page)
  return page
}

async function fill(page: Page, words: string) {
  await page.getByTestId('group-垃圾').click()
  await page.locator('[data-testid^="category-"]').first().click()
  await page.getByTestId('photo-input').setInputFiles(photo('litter.png'))
  await page.getByTestId('locate').click()
  await page.getByTestId('report-text').fill(words)
  await expect(page.getByTestId('photo-remove-0')).toBeVisible()
}

test('pages opened anew without a network know their reader and show what was last seen', async ({
  browser,
}) => {
  const road = new Road(origin())
  const page = await phone(browser, road, 'browser-underground')
  await page.goto('/report')
  await fill(page, '地铁口的垃圾桶满了')
  await page.getByTestId('report-submit').click()
  const number = (await page.getByTestId('case-number').textContent())!
  await page.goto('/me/reports')
  await expect(page.getByTestId('my-report').first()).toContainText(number)

  road.state = 'cut'
  await page.reload()
  await expect(page.getByTestId('my-report').first()).toContainText(number)
  await page.goto('/')
  await expect(page.getByTestId('home-my-reports')).toBeVisible() // who was signed in still is
  await expect(page.getByTestId('sign-in-link')).toHaveCount(0)
  await accessible(page, 'home without a network')

  await page.goto('/report')
  await fill(page, '站台上有人乱扔纸')
  await page.getByTestId('report-submit').click()
  await expect(page.getByTestId('queued')).toContainText('站台上有人乱扔纸')
  await expect(page.getByTestId('queued-state')).toContainText('排队中')
  await page.reload()
  await expect(page.getByTestId('queued')).toContainText('站台上有人乱扔纸') // still theirs

  road.state = 'open'
  road.asked.length = 0
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByTestId('sent').getByTestId('case-number')).toHaveText(/\d{8}-\d+-\d/)
  expect(road.asked.filter((one) => one === 'POST /api/complaint/reports')).toHaveLength(1)
  await page.context().close()
  road.close()
})

test('what a busy service refuses says so and is sent when the service said, without a word', async ({
  browser,
}) => {
  const road = new Road(origin())
  const page = await phone(browser, road, 'browser-rush-hour')
  await page.goto('/report')
  await fill(page, '早高峰路口积水')
  road.state = { busy: 7 }
  await page.getByTestId('report-submit').click()
  await expect(page.getByTestId('queued')).toContainText('人有点多')

  road.state = 'open'
  await expect(page.getByTestId('sent')).toBeVisible({ timeout: 12_000 }) // the next round comes after 20 s
  await page.context().close()
  road.close()
})

test('a newer version is offered and taken by one press', async ({ browser }) => {
  const road = new Road(origin())
  const page = await phone(browser, road, 'browser-updater')
  await expect(page.getByTestId('updated')).toHaveCount(0)

  road.version = 'newer'
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await expect(page.getByTestId('updated')).toBeVisible()
  await accessible(page, 'a newer version')
  const loaded = page.waitForEvent('load')
  await page.getByTestId('update').click()
  await loaded
  await settled(page)
  await expect(page.getByTestId('updated')).toHaveCount(0)
  await page.context().close()
  road.close()
})
