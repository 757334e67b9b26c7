import { resolve } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { origin, password, test } from '../tests/people.ts'
import { RESIDENT, STAFF, type Shot } from './pages.ts'

const FOLDER = resolve(import.meta.dirname, '../../../target/screenshots')
/** Some of them: WIDTHS=390 SCHEMES=dark LANGUAGES=en PAGES=case,wave make screenshots */
const chosen = (name: string, all: string[]) => process.env[name]?.split(',') ?? all
const WIDTHS = chosen('WIDTHS', ['1440', '1024', '390']).map(Number)
const SCHEMES = chosen('SCHEMES', ['light', 'dark']) as ('light' | 'dark')[]
const LANGUAGES = chosen('LANGUAGES', ['zh-CN', 'en'])
const PAGES = process.env.PAGES?.split(',')
const SETTLE_MS = 1_200 // charts and maps draw themselves after the data is there

interface Look {
  width: number
  scheme: 'light' | 'dark'
  language: string
}

const looks: Look[] = WIDTHS.flatMap((width) =>
  SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ width, scheme, language }))),
)

async function open(browser: Browser, look: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin(),
    viewport: { width: look.width, height: look.width < 500 ? 844 : 900 },
    deviceScaleFactor: 1,
    locale: look.language,
    colorScheme: look.scheme,
  })
  return context.newPage()
}

async function shoot(page: Page, look: Look, side: string, root: string, shots: Shot[]): Promise<void> {
  for (const shot of shots.filter((one) => !PAGES || PAGES.includes(one.name))) {
    const at = typeof shot.at === 'string' ? shot.at : await shot.at(page)
    if (at === undefined) continue // nothing of the kind is there
    await page.goto(root + at) // a live page is never idle: it is given a while instead
    await page.waitForTimeout(SETTLE_MS)
    const path = `${FOLDER}/${look.width}-${look.scheme}-${look.language}/${side}-${shot.name}.png`
    await page.screenshot({ path, fullPage: true })
  }
  await page.context().close()
}

for (const look of looks) {
  const name = `${look.width} px, ${look.scheme}, ${look.language}`

  test(`staff at ${name}`, async ({ browser }) => {
    const page = await open(browser, look)
    await page.goto('/staff/')
    await page.getByTestId('username').fill('admin')
    await page.getByTestId('password').fill(password('admin'))
    await page.getByTestId('staff-sign-in').click()
    await page.waitForURL(/\/today/)
    await shoot(page, look, 'staff', '/staff', STAFF)
  })

  test(`residents at ${name}`, async ({ browser }) => {
    const page = await open(browser, look)
    await page.goto('/api/session/wechat/start?return=/&identity=sample-visitor')
    await page.locator('h1').waitFor()
    await shoot(page, look, 'resident', '', RESIDENT)
  })
}
