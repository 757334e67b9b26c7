import type { Page } from '@playwright/test'
import { expect, test } from './people.ts'
import { accessible, fitsTheScreen, settled } from './pages.ts'
import { answerAll, answerPage, answerPages, chooseHome, homeIn, openSurvey } from './questionnaire.ts'

const HOME = homeIn('445102010003')

test('a resident answers once, and the result moves live when the neighbour answers', async ({
  resident,
}) => {
  const page = await resident('browser-voter')
  await page.addInitScript(() => {
    Object.assign(window, { setInterval: () => 0 }) // no polling: from here on only the live stream can move a number
  })
  await page.reload()
  await openSurvey(page)
  await expect(page.getByTestId('draft-restored')).toHaveCount(0)
  await chooseHome(page, HOME)
  await answerPage(page)
  await page.reload()
  await expect(page.getByTestId('draft-restored')).toBeVisible() // nothing typed is lost

  const stream = page.waitForResponse((response) => response.url().endsWith('/api/live'))
  await answerAll(page)
  expect((await stream).headers()['content-type']).toContain('text/event-stream')
  await expect(page.getByTestId('result-n')).toHaveText('1')
  const results = new URL(page.url()).pathname
  await page.goto('/')
  await expect(page.locator(`a[href="${results}"]`)).toBeVisible() // home offers the result, not the form
  await page.goBack()
  await expect(page.getByTestId('result-n')).toHaveText('1')

  const neighbour = await resident('browser-neighbour')
  await openSurvey(neighbour)
  await chooseHome(neighbour, HOME)
  await answerAll(neighbour)

  await expect(page.getByTestId('result-n')).toHaveText('2')
})

test('a required question left empty is named with its reason', async ({ resident }) => {
  const page = await resident('browser-hasty')
  await openSurvey(page)
  await page.getByTestId('next-page').click()
  await expect(page.getByTestId('error-area')).not.toBeEmpty()
  await accessible(page, 'survey: where, with an error')

  await chooseHome(page, HOME)
  await page.locator('button[type="submit"]').click()

  await expect(page.locator('[data-testid^="error-"]:not(:empty)').first()).toBeVisible()
  await accessible(page, 'survey: questions, with errors')
})

test('everything is read once more before it is sent, and each answer leads back to its question', async ({
  resident,
}) => {
  const page = await resident('browser-careful')
  await openSurvey(page)
  await chooseHome(page, HOME)
  await answerPages(page)

  await expect(page.getByTestId('review')).toBeVisible()
  await accessible(page, 'survey: review')
  await fitsTheScreen(page)
  const said = page.locator('[data-testid^="review-"]').first()
  const question = (await said.getAttribute('data-testid'))!.replace('review-', 'question-')
  await said.getByRole('button').click()
  await expect(page.getByTestId(question)).toBeVisible()
  await expect(page.getByTestId('review')).toHaveCount(0)
})

test('a survey is answered from home to sent without a mouse', async ({ resident }) => {
  const page = await resident('browser-no-mouse')
  await settled(page)
  const survey = await page.locator('[data-testid^="survey-"]').first().getAttribute('data-testid')
  await tabTo(page, `[data-testid="${survey}"]`)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('question-area')).toBeVisible()
  for (const [level, code] of HOME.entries()) {
    await expect(page.getByTestId(`area-${level}`).locator(`option[value="${code}"]`)).toHaveCount(1)
    await tabTo(page, `[data-testid="area-${level}"]`)
    for (let step = 0; (await page.getByTestId(`area-${level}`).inputValue()) !== code; step++) {
      expect(step).toBeLessThan(100)
      await page.keyboard.press('ArrowDown')
    }
  }
  await tabTo(page, '[type="submit"]')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('question-area')).toHaveCount(0)

  for (let stop = 0; !(await page.getByTestId('submit-survey').isVisible()); stop++) {
    expect(stop, 'key presses').toBeLessThan(400)
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const on = document.activeElement
      if (!(on instanceof HTMLElement)) return ''
      if (on instanceof HTMLInputElement) {
        const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(on.name)}"]`)]
        return group.some((one) => one.checked) ? '' : `${on.type} ${on.value}`
      }
      return on.dataset['testid'] ?? ''
    })
    if (at.startsWith('radio') || at.startsWith('checkbox')) await page.keyboard.press('Space')
    if (at === 'radio u16') await page.keyboard.press('ArrowDown') // children are not asked
    if (at.startsWith('next-')) await page.keyboard.press('Enter')
  }
  await tabTo(page, '[data-testid="submit-survey"]')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('thanks')).toBeVisible()
})

/** Presses Tab until the focus is there: what cannot be reached fails. */
async function tabTo(page: Page, selector: string) {
  for (let stop = 0; stop < 80; stop++) {
    if (await page.evaluate((at) => document.activeElement?.matches(at) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by Tab: ${selector}`)
}

test('a survey begun on one phone goes on where it was on another', async ({ resident }) => {
  const first = await resident('browser-two-phones')
  await openSurvey(first)
  await chooseHome(first, HOME)
  const kept = first.waitForResponse(
    (reply) => reply.request().method() === 'PUT' && reply.url().endsWith('/draft') && reply.ok(),
  )
  await answerPage(first)
  await kept
  const chosen = await first.locator('input:checked').count()

  const second = await resident('browser-two-phones')
  await second.locator('[data-testid^="survey-"]').first().click()
  await expect(second.getByTestId('draft-restored')).toBeVisible()
  await expect(second.locator('input:checked')).toHaveCount(chosen)

  const saved = second.waitForResponse(
    (reply) => reply.request().method() === 'PUT' && reply.url().endsWith('/draft') && reply.ok(),
  )
  await second.getByTestId('next-page').click()
  await saved
  await first.reload() // what it holds itself stays; what the other has is offered
  await expect(first.getByTestId('draft-elsewhere')).toBeVisible()
  await accessible(first, 'survey: filled in elsewhere')
  await first.getByTestId('use-elsewhere').click()
  await expect(first.getByTestId('draft-elsewhere')).toBeHidden()
  await answerAll(first)
})
