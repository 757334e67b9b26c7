import { expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'

export { expect }
export const origin = (): string => process.env.CLEANCITY_ORIGIN!

export const password = (username: string): string =>
  (JSON.parse(process.env.CLEANCITY_PASSWORDS ?? '{}') as Record<string, string>)[username] ?? ''

type Resident = (identity: string, path?: string, phone?: BrowserContextOptions) => Promise<Page>
type Desk = (username: string) => Promise<Page>

async function signInAsStaff(browser: Browser, username: string): Promise<Page> {
  const desk = await browser.newContext({ baseURL: origin(), viewport: { width: 1280, height: 900 } })
  const page = await desk.newPage()
  await page.goto('/staff/')
  await page.getByTestId('username').fill(username)
  await page.getByTestId('password').fill(password(username))
  await page.getByTestId('staff-sign-in').click()
  await expect(page.getByTestId('staff-name')).toBeVisible()
  return page
}

export const test = base.extend<{ resident: Resident }, { desk: Desk }>({
  /** A resident with a phone of their own, signed in through the WeChat stand-in; the phone ends with the test. */
  resident: async ({ browser }, use) => {
    const phones: Page[] = []
    await use(async (identity, path = '/', phone = {}) => {
      const page = await (await browser.newContext({ baseURL: origin(), ...phone })).newPage()
      phones.push(page)
      await page.goto(`/api/session/wechat/start?return=${encodeURIComponent(path)}&identity=${identity}`)
      await expect(page.locator('h1')).toBeVisible()
      return page
    })
    await Promise.all(phones.map((page) => page.context().close()))
  },

  /** A member of staff at a desk; everybody signs in once for all tests. */
  desk: [
    async ({ browser }, use) => {
      const desks = new Map<string, Promise<Page>>()
      await use(async (username) => {
        const known = desks.get(username)
        if (!known) desks.set(username, signInAsStaff(browser, username))
        else await (await known).goto('/staff/') // whatever another test has left open
        return desks.get(username)!
      })
      for (const page of desks.values()) await (await page).context().close()
    },
    { scope: 'worker' },
  ],
})
