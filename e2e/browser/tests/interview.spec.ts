import { expect, test } from './people.ts'
import { accessible, fitsTheScreen } from './pages.ts'
import { answerPage } from './questionnaire.ts'

const DAY_MS = 86_400_000
const at = (days: number) => `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)} 09:00`

test('communities are drawn and assigned, and an interviewer works without a network', async ({ desk }) => {
  const admin = await desk('admin')
  const title = `测试入户调查 ${Date.now()}`
  await admin.getByTestId('nav-waves').click()
  await admin.getByTestId('new-wave').click()
  await admin.getByTestId('plan-questionnaire').selectOption('sanitary-city')
  await admin.getByTestId('plan-title').fill(title)
  await admin.getByTestId('plan-opens').locator('input').fill(at(2))
  await admin.getByTestId('plan-opens').locator('input').press('Enter')
  await admin.getByTestId('plan-closes').locator('input').fill(at(20))
  await admin.getByTestId('plan-closes').locator('input').press('Enter')
  await admin.getByTestId('plan-population').fill('湘桥区16岁及以上常住居民')
  await admin.getByTestId('plan-save').click()
  await expect(admin.getByTestId('wave-page')).toContainText(title)
  await admin.getByTestId('sample-area-0').selectOption('445102')
  await admin.getByTestId('sample-strata').selectOption('district')
  await admin.getByTestId('sample-communities').fill('2')
  await expect(admin.getByTestId('sample-fit')).toContainText('至少抽 2 个')
  await accessible(admin, 'staff: draw a sample')
  await admin.getByTestId('sample-draw').click()
  await accessible(admin, 'staff: asked before drawing')
  await admin.getByTestId('sample-draw-confirm').click()
  await expect(admin.getByTestId('sample-drawn')).toContainText('2 个社区')

  await admin.getByTestId('tab-people').click()
  await admin.getByTestId('interviewer-handler1').check()
  await admin.getByTestId('assign-propose').click()
  await admin.getByTestId('assign').click()
  await admin.getByTestId('assign-confirm').click()
  await expect(admin.getByTestId('assigned')).toHaveCount(2)
  await accessible(admin, 'staff: interviewers')
  await admin.getByTestId('wave-open').click()
  await expect(admin.getByTestId('open-early')).toBeVisible()
  await admin.getByTestId('wave-open-confirm').click()
  await expect(admin.getByTestId('wave-status')).toHaveText('进行中')

  const interviewer = await desk('handler1')
  await interviewer.setViewportSize({ width: 390, height: 844 })
  await interviewer.getByTestId('bar-interviews').click()
  await expect(interviewer.getByTestId('assignment')).toHaveCount(2)
  await accessible(interviewer, 'interviews')
  await interviewer.getByTestId('assignment').first().click()
  await interviewer.getByTestId('interview-contact').fill('1')
  await accessible(interviewer, 'interview: a contact')
  await fitsTheScreen(interviewer, 'interview: a contact')

  await interviewer.context().setOffline(true)
  await interviewer.getByTestId('outcome-non-contact').click()
  await expect(interviewer.getByTestId('interview-contact')).toHaveValue('2')
  await interviewer.getByTestId('interview-start').click()
  const questions = interviewer.locator('[data-testid^="question-"]')
  await answerPage(interviewer)
  while (await interviewer.getByTestId('next-page').isVisible()) {
    const before = await questions.first().getAttribute('data-testid')
    await interviewer.getByTestId('next-page').click()
    await expect(interviewer.getByTestId(before!)).toBeHidden()
    await answerPage(interviewer)
  }
  await interviewer.getByTestId('submit-survey').click()
  await expect(interviewer.getByTestId('interview-progress')).toContainText('0 /')

  await interviewer.context().setOffline(false)
  await interviewer.reload() // sent by itself; the service has counted it
  await expect(async () => {
    await interviewer.reload()
    await expect(interviewer.getByTestId('interview-progress')).toContainText('1 /', { timeout: 2_000 })
  }).toPass()
  await interviewer.setViewportSize({ width: 1280, height: 900 })
})
