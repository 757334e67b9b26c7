import type { Page } from '@playwright/test'
import { expect, test } from './people.ts'
import { accessible, fitsTheScreen, inOneColumn, largeTargets, legible, settled } from './pages.ts'
import { firstOf } from '../screenshots/pages.ts'

/** Every page of residents, whether it has something to show yet or not. */
const PLAIN = [
  ...[
    '/',
    '/sign-in',
    '/report',
    '/campaigns',
    '/verify',
    '/verify/20261123-000001-4?token=abcdefghijklmnopqrst',
  ],
  ...['/city', '/city/cases', '/city/map', '/city/ranking', '/city/board', '/city/data', '/nowhere'],
  ...['/me', '/me/inbox', '/me/reports', '/me/sign-ups', '/me/hours', '/me/follow-ups', '/me/queue'],
  ...['/me/display', '/me/data', '/me/privacy', '/report/filed/x?number=20261201-000001-7'],
]

/** A case with words of everyday length, reported by whoever looks. */
async function someCase(page: Page): Promise<string> {
  const { accessToken } = (await (await page.request.post('/api/session/refresh?kind=resident')).json()) as {
    accessToken: string
  }
  const filed = await page.request.post('/api/complaint/reports', {
    headers: { Authorization: `Bearer ${accessToken}`, 'Idempotency-Key': 'care-mode-reads-a-case' },
    data: {
      ...{
        category: '2001-02',
        text: '巷口的垃圾堆了两天没有人来清，天热味道很大',
        photoIds: [],
        anonymous: true,
      },
      ...{ place: { lng: 116.6227, lat: 23.6567, system: 'gcj02' }, address: '太平路 12 号对面' },
    },
  })
  return `/cases/${((await filed.json()) as { caseId: string }).caseId}`
}

async function everyPage(page: Page): Promise<string[]> {
  const wave = await firstOf('/api/survey/waves/open', 'resident', (id) => `/surveys/${id}`)(page)
  const campaign = await firstOf(
    '/api/campaign/campaigns?limit=1',
    'resident',
    (id) => `/campaigns/${id}`,
  )(page)
  return [...PLAIN, wave!, `${wave}/thanks`, campaign!, await someCase(page)]
}

const enlarge = (page: Page, size: number) =>
  page.evaluate(
    (px) => localStorage.setItem('cleancity.display', JSON.stringify({ care: true, size: px })),
    size,
  )

for (const size of [24, 30]) {
  for (const width of [390, 320]) {
    test(`care mode of ${size} px stands in one column ${width} px wide`, async ({ resident }) => {
      const page = await resident('browser-elder', '/', { viewport: { width, height: 844 } })
      await enlarge(page, size)
      for (const path of await everyPage(page)) {
        await page.goto(path)
        await settled(page)
        await fitsTheScreen(page)
        await legible(page)
        await inOneColumn(page)
        await largeTargets(page, 60)
        await expect.soft(page.getByTestId('read-aloud'), path).toBeInViewport()
        await expect.soft(page.getByTestId('call'), path).toHaveAttribute('href', 'tel:12345')
      }
    })
  }
}

for (const look of ['light', 'dark'] as const) {
  test(`what opens in care mode is accessible, too: ${look}`, async ({ resident }) => {
    const page = await resident('browser-elder', '/', { colorScheme: look })
    await enlarge(page, 30)

    await page.goto('/report')
    await page.getByTestId('locate').click()
    await expect(page.getByTestId('place-drop')).toBeVisible()
    await page.locator('[data-testid^="group-"]').first().click()
    await page.getByTestId('report-submit').click()
    await expect(page.getByTestId('error-text')).not.toBeEmpty()
    await accessible(page, 'report: place found, words missing')
    await inOneColumn(page, 'report: place found, words missing')
    await largeTargets(page, 60, 'report: place found, words missing')

    await page.goto((await firstOf('/api/survey/waves/open', 'resident', (id) => `/surveys/${id}`)(page))!)
    await page.getByTestId('next-page').click()
    await expect(page.getByTestId('error-area')).not.toBeEmpty()
    await accessible(page, 'survey: area missing')
  })
}

test('who tabs through a page sees on every control where they are', async ({ resident }) => {
  const page = await resident('browser-keyboard', '/')
  for (const path of ['/', '/report', '/campaigns', '/city', '/me', '/me/display']) {
    await page.goto(path)
    await settled(page)
    const unmarked: string[] = []
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const focused = document.activeElement
        if (!focused || focused === document.body) return undefined
        const drawn = focused.classList.contains('cover') ? focused.parentElement! : focused
        const marked = getComputedStyle(drawn).outlineStyle !== 'none'
        return { name: focused.outerHTML.slice(0, 120), marked }
      })
      if (!at) break
      if (!at.marked) unmarked.push(at.name)
    }
    expect.soft(unmarked, path).toEqual([])
  }
})
