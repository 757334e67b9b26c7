import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { origin, resident, staff } from './people'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

async function accessible(page: Page) {
  const found = await new AxeBuilder({ page }).withTags(RULES).analyze()
  expect(found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(' ')}`)).toEqual([])
}

for (const path of ['/', '/report', '/campaigns', '/me', '/sign-in']) {
  test(`${path} has no WCAG 2.1 AA violation, as it is and in care mode`, async ({ browser }) => {
    const page = await resident(browser, 'browser-reader', path)
    await page.waitForLoadState('networkidle')
    await accessible(page)
    await page.evaluate(() => localStorage.clear())
    await page.goto(`${origin()}/`)
    await page.getByTestId('care-toggle').first().click()
    await page.goto(`${origin()}${path}`)
    await page.waitForLoadState('networkidle')
    await accessible(page)
  })
}

test('care mode makes text at least 18 px and the main targets at least 60 px', async ({ browser }) => {
  const page = await resident(browser, 'browser-elder')
  await page.getByTestId('care-toggle').first().click()
  const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  expect(size).toBeGreaterThanOrEqual(18)
  const tab = await page.locator('[data-testid^="tab-"]').first().boundingBox()
  expect(tab!.height).toBeGreaterThanOrEqual(60)
})

test('the page says that sign-in is the stand-in and speaks English on request', async ({ browser }) => {
  const page = await resident(browser, 'browser-visitor')
  await expect(page.getByTestId('system-notice')).toBeVisible()
  await page.getByTestId('language-toggle').first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('each desk shows its plain page', async ({ browser }) => {
  const desk = await staff(browser, 'office')
  await desk.getByTestId('nav-monitor').click()
  await expect(desk.getByTestId('monitor-table')).toBeVisible()
  await desk.getByTestId('nav-cases').click()
  await expect(desk.getByTestId('next-steps')).toBeVisible()
  await desk.getByTestId('nav-shifts').click()
  await expect(desk.getByTestId('shift-list')).toBeVisible()
})

test('no page loads anything from elsewhere', async ({ browser }) => {
  const page = await resident(browser, 'browser-offline')
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin()) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
      foreign.push(request.url())
  })
  for (const path of ['/', '/report', '/campaigns', '/me']) await page.goto(path)
  expect(foreign).toEqual([])
})
