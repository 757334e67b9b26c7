import { expect, origin, test } from './people.ts'
import { accessible, fitsTheScreen, legible, settled } from './pages.ts'

const PAGES = [
  '/',
  '/sign-in',
  '/report',
  '/campaigns',
  '/me',
  '/me/inbox',
  '/me/hours',
  '/me/follow-ups',
  '/me/sign-ups',
  '/me/queue',
  '/me/display',
  '/me/privacy',
  '/verify',
  '/verify/20261123-000001-4?token=abcdefghijklmnopqrst',
]

for (const look of ['as it is', 'in care mode', 'in the dark'] as const) {
  test(`every page has no WCAG 2.1 AA violation and fits the screen ${look}`, async ({ resident }) => {
    const phone = look === 'in the dark' ? { colorScheme: 'dark' as const } : {}
    const page = await resident('browser-reader', '/', phone)
    if (look === 'in care mode') await page.getByTestId('care-toggle').click()
    for (const path of PAGES) {
      await page.goto(path)
      await settled(page)
      await accessible(page)
      await fitsTheScreen(page)
    }
  })
}

for (const size of [24, 30]) {
  test(`letters of ${size} px stand in lines, not one below the other`, async ({ resident }) => {
    const page = await resident('browser-reader', '/me/display')
    await page.evaluate(
      (px) => localStorage.setItem('cleancity.display', JSON.stringify({ care: true, size: px })),
      size,
    )
    for (const path of PAGES) {
      await page.goto(path)
      await settled(page)
      await legible(page)
      await fitsTheScreen(page)
    }
    await page.goto('/campaigns')
    await page.locator('[data-testid^="campaign-"]').first().click()
    await expect(page.locator('[data-testid^="shift-"]').first()).toBeVisible()
    await legible(page)
  })
}

test('who tabs to a button sees where they are', async ({ resident }) => {
  const page = await resident('browser-keyboard', '/report')
  await page.getByTestId('contact-phone').focus()
  for (let stop = 0; stop < 2; stop++) await page.keyboard.press('Tab')

  const button = page.getByTestId('report-submit')
  await expect(button).toBeFocused()
  await expect(button).toHaveCSS('outline-style', 'solid')
})

test('the dark look is dark', async ({ resident }) => {
  const page = await resident('browser-reader', '/', { colorScheme: 'dark' })

  const [paper, ink] = await page.evaluate(() => {
    const light = (color: string) => {
      const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
      return (r + g + b) / 3
    }
    const style = getComputedStyle(document.body)
    return [light(style.backgroundColor), light(style.color)]
  })
  expect(paper).toBeLessThan(40)
  expect(ink).toBeGreaterThan(180)
})

test('care mode makes text at least 18 px and the main targets at least 60 px', async ({ resident }) => {
  const page = await resident('browser-elder')
  await page.getByTestId('care-toggle').click()

  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  await expect.poll(size).toBeGreaterThanOrEqual(18)
  const tab = await page.locator('[data-testid^="tab-"]').first().boundingBox()
  expect(tab!.height).toBeGreaterThanOrEqual(60)
})

test('the page says that sign-in is the stand-in and speaks English on request', async ({ resident }) => {
  const page = await resident('browser-visitor')
  await expect(page.getByTestId('system-notice')).toBeVisible()

  await page.getByTestId('language-toggle').click()

  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('no page loads anything from elsewhere', async ({ resident }) => {
  const page = await resident('browser-curious')
  const foreign: string[] = []
  page.on('request', (request) => {
    if (![origin(), 'data:', 'blob:'].some((start) => request.url().startsWith(start)))
      foreign.push(request.url())
  })

  for (const path of ['/', '/report', '/campaigns', '/me', '/staff/']) await page.goto(path)

  expect(foreign).toEqual([])
})
