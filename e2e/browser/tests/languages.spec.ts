import type { Page } from '@playwright/test'
import { expect, test } from './people.ts'
import { accessible, fitsTheScreen } from './pages.ts'
import { answerAll, chooseHome, homeIn, openSurvey } from './questionnaire.ts'

const HAN = /\p{Script=Han}/u

/** The Chinese on a page of an English reader, apart from what is marked as Chinese and the names of places. */
async function chineseOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement!
      if (!around.closest('[lang="zh-CN"], option, script, style')) found.push(node.textContent ?? '')
    }
    return found
  })
  return texts.filter((text) => HAN.test(text))
}

for (const reader of [
  { name: 'in English', identity: 'browser-english', phone: { locale: 'en-GB' }, home: '445102010001' },
  { name: 'in the care mode', identity: 'browser-grandmother', phone: {}, home: '445102010002' },
]) {
  test(`the survey and a report can be done ${reader.name}`, async ({ resident }) => {
    const page = await resident(reader.identity, '/', reader.phone)
    const english = 'locale' in reader.phone
    if (!english) await page.getByTestId('care-toggle').click()
    const look = async () => {
      await fitsTheScreen(page)
      if (english) expect.soft(await chineseOn(page), page.url()).toEqual([])
    }

    await openSurvey(page)
    await chooseHome(page, homeIn(reader.home))
    await answerAll(page, look)
    await look()
    await accessible(page, `thanks ${reader.name}`)

    await page.goto('/report')
    await page.getByTestId('group-公厕').click()
    await page.locator('[data-testid^="category-"]').first().click()
    await page.getByTestId('locate').click()
    await page.getByTestId('report-text').fill(english ? 'No water at the public toilet' : '公厕没有水')
    await accessible(page, `report ${reader.name}`)
    await look()
    await page.getByTestId('report-submit').click()
    await expect(page.getByTestId('case-number')).toHaveText(/\d{8}-\d+-\d/)
    await look()
  })
}

for (const { locale, texts } of [
  { locale: 'en-GB', texts: /^[^\p{Script=Han}]{10,}$/u },
  { locale: 'zh-CN', texts: /\p{Script=Han}{4,}/u },
]) {
  test(`refusals are told in the language of a reader of ${locale}`, async ({ resident, browser }) => {
    const page = await resident(`browser-refused-${locale}`, '/cases/00000000-0000-7000-8000-00000000dead', {
      locale,
    })
    await expect(page.getByTestId('problem')).toHaveText(texts)

    const desk = await (await browser.newContext({ locale })).newPage()
    await desk.goto(`${new URL(page.url()).origin}/staff/`)
    await desk.getByTestId('username').fill('nobody')
    await desk.getByTestId('password').fill('not the password')
    await desk.getByTestId('staff-sign-in').click()
    await expect(desk.getByTestId('problem')).toHaveText(texts)
    await desk.context().close()
  })
}
