import { expect, type Locator, type Page } from '@playwright/test'
import { pick } from './pages.ts'

/** District, town and community of one neighbourhood. */
export type Home = readonly [string, string, string]

export const homeIn = (community: string): Home => [community.slice(0, 6), community.slice(0, 9), community]

export async function openSurvey(page: Page) {
  await page.locator('[data-testid^="survey-"]').first().click()
  await expect(page.getByTestId('question-area')).toBeVisible()
}

export async function chooseHome(page: Page, home: Home) {
  for (const [level, code] of home.entries()) await page.getByTestId(`area-${level}`).selectOption(code)
  await page.getByTestId('next-page').click()
  await expect(page.getByTestId('question-area')).toBeHidden()
}

/** Answers every question shown with its first choice that belongs to the population asked. */
export async function answerPage(page: Page) {
  const questions = page.locator('[data-testid^="question-"]')
  for (let i = 0; i < (await questions.count()); i++) await answer(questions.nth(i))
}

async function answer(question: Locator) {
  const statement = question.locator('[data-testid^="row-"]') // one stands open at a time
  if (await question.locator('[data-testid^="rows-"]').count()) {
    while (await statement.count()) {
      const which = await statement.getAttribute('data-testid')
      await pick(statement.locator('[data-testid^="option-"]').first())
      await statement.locator('[data-testid^="next-row-"]').click()
      await expect(question.getByTestId(which!)).toHaveCount(0)
    }
    return
  }
  const choices = question.locator('[data-testid^="option-"]:not([data-testid="option-age-u16"])') // children are not asked
  if (await choices.count()) await pick(choices.first())
}

/** From the first page of questions to where they are read once more; `each` looks at every page once it is answered. */
export async function answerPages(page: Page, each: (page: Page) => Promise<void> = () => Promise.resolve()) {
  await answerPage(page)
  await each(page)
  while (await page.getByTestId('next-page').isVisible()) {
    const before = await page.locator('[data-testid^="question-"]').first().getAttribute('data-testid')
    await page.getByTestId('next-page').click()
    await expect(page.getByTestId(before!)).toBeHidden()
    await answerPage(page)
    await each(page)
  }
}

export async function answerAll(page: Page, each: (page: Page) => Promise<void> = () => Promise.resolve()) {
  await answerPages(page, each)
  await page.getByTestId('submit-survey').click()
  await expect(page.getByTestId('thanks')).toBeVisible()
}
