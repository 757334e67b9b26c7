import { type Browser, type Page, expect } from '@playwright/test'

export const origin = (): string => process.env.CLEANCITY_ORIGIN!

const password = (username: string): string =>
  (JSON.parse(process.env.CLEANCITY_PASSWORDS ?? '{}') as Record<string, string>)[username] ?? ''

/** A resident with a phone of their own, signed in through the WeChat stand-in. */
export async function resident(browser: Browser, identity: string, path = '/'): Promise<Page> {
  const phone = await browser.newContext({ baseURL: origin() })
  const page = await phone.newPage()
  await page.goto(`/api/session/wechat/start?return=${encodeURIComponent(path)}&identity=${identity}`)
  await expect(page).toHaveURL(new RegExp(`${origin()}`))
  return page
}

/** A member of staff at a desk. */
export async function staff(browser: Browser, username: string, path = '/staff/'): Promise<Page> {
  const desk = await browser.newContext({ baseURL: origin(), viewport: { width: 1280, height: 900 } })
  const page = await desk.newPage()
  await page.goto(path)
  await page.getByTestId('username').fill(username)
  await page.getByTestId('password').fill(password(username))
  await page.getByTestId('staff-sign-in').click()
  await expect(page.getByTestId('staff-name')).toBeVisible()
  return page
}
