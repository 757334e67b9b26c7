import { expect, test, type Locator, type Page } from '@playwright/test'
import { resident } from './people'

const COMMUNITY = ['445102', '445102010', '445102010003']

/** Answers every required question of the page with its first choice. */
async function answerPage(page: Page) {
  for (const [index, level] of ['district', 'town', 'community'].entries()) {
    const area = page.getByTestId(`area-${level}`)
    if (await area.count()) await area.selectOption(COMMUNITY[index]!)
  }
  const questions = page.locator('[data-testid^="question-"]')
  for (let i = 0; i < (await questions.count()); i++) await answerFirst(questions.nth(i))
}

async function answerFirst(question: Locator) {
  const rows = question.locator('[data-testid^="row-"]')
  const count = await rows.count()
  if (count > 0) {
    for (let i = 0; i < count; i++) await pick(rows.nth(i).locator('[data-testid^="option-"]').first())
    return
  }
  const choices = question.locator('[data-testid^="option-"]:not([data-testid="option-age-u16"])') // children are not asked
  if (await choices.count()) await pick(choices.first())
}

async function pick(option: Locator) {
  await option.evaluate((node) => {
    const input = node instanceof HTMLInputElement ? node : node.querySelector('input')
    ;(input ?? (node as HTMLElement)).click()
  })
}

test('a resident answers the open wave once and sees the community move by one', async ({ browser }) => {
  const page = await resident(browser, 'browser-voter')
  await page.locator('[data-testid^="survey-"]').first().click()
  await expect(page.locator('[data-testid^="question-"]').first()).toBeVisible()

  await answerPage(page)
  await page.reload()
  await expect(page.getByTestId('draft-restored')).toBeVisible() // nothing typed is lost

  for (let pages = 0; pages < 20 && (await page.getByTestId('next-page').count()) > 0; pages++) {
    await page.getByTestId('next-page').click()
    await answerPage(page)
  }
  await page.getByTestId('submit-survey').click()

  await expect(page.getByTestId('thanks')).toBeVisible()
  await expect(page.getByTestId('result-n')).toHaveText('1')

  const neighbour = await resident(browser, 'browser-neighbour')
  await neighbour.goto(page.url().replace(/\/thanks.*$/, ''))
  await expect(neighbour.locator('[data-testid^="question-"]').first()).toBeVisible()
  await answerPage(neighbour)
  for (let pages = 0; pages < 20 && (await neighbour.getByTestId('next-page').count()) > 0; pages++) {
    await neighbour.getByTestId('next-page').click()
    await answerPage(neighbour)
  }
  await neighbour.getByTestId('submit-survey').click()
  await expect(page.getByTestId('result-n')).toHaveText('2') // the first phone follows live
})

test('a required question left empty is named with its reason', async ({ browser }) => {
  const page = await resident(browser, 'browser-hasty')
  await page.locator('[data-testid^="survey-"]').first().click()
  await page.getByTestId('next-page').click()

  await expect(page.locator('[data-testid^="error-"]:not(:empty)').first()).toBeVisible()
})
