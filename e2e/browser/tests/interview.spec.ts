import { expect, test } from './people.ts'
import { accessible, fitsTheScreen } from './pages.ts'
import { answerPage } from './questionnaire.ts'

const DAY_MS = 86_400_000
const at = (days: number) => `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T09:00`

test('communities are drawn and assigned, and an interviewer works without a network', async ({ desk }) => {
  const admin = await desk('admin')
  const title = `测试入户调查 ${Date.now()}`
  await admin.getByTestId('nav-waves').click()
  await admin.getByTestId('new-wave').click()
  await admin.getByTestId('plan-questionnaire').selectOption('sanitary-city')
  await admin.getByTestId('plan-title').fill(title)
  await admin.getByTestId('plan-opens').fill(at(2))
  await admin.getByTestId('plan-closes').fill(at(20))
  await admin.getByTestId('plan-population').fill('湘桥区16岁及以上常住居民')
  await admin.getByTestId('plan-save').click()
  const wave = admin.locator('li[data-testid^="wave-"]', { hasText: title })
  await wave.getByTestId('wave-plan').click()
  await wave.getByTestId('sample-area').selectOption('445102')
  await wave.getByTestId('sample-strata').selectOption('district')
  await wave.getByTestId('sample-communities').fill('2')
  await accessible(admin, 'staff: draw a sample')
  await wave.getByTestId('sample-draw').click()
  await expect(wave.getByTestId('sample-form')).toBeHidden()

  await wave.getByTestId('wave-plan').click()
  await expect(wave.getByTestId('sample-drawn')).toContainText('2 个社区')
  await wave.getByTestId('interviewer-handler1').check()
  await wave.getByTestId('assign-propose').click()
  await wave.getByTestId('assign-confirm').click()
  await expect(wave.getByTestId('assignments').getByRole('listitem')).toHaveCount(2)
  await accessible(admin, 'staff: interviewers')
  await wave.getByTestId('wave-open').click()
  await expect(wave.getByTestId('wave-status')).toHaveText('进行中')

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
