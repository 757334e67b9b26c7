import type { Page } from '@playwright/test'
import { expect, test } from './people.ts'
import { accessible } from './pages.ts'
import { photo } from './photo.ts'
import { answerPage } from './questionnaire.ts'

test('a report is driven to a close that somebody else has verified', async ({ resident, desk }) => {
  const citizen = await resident('browser-citizen')
  await citizen.getByTestId('report-group-占道').click()
  await citizen.locator('[data-testid^="category-"]', { hasText: '店铺占道经营' }).click()
  await citizen.getByTestId('photo-input').setInputFiles(photo('before.png'))
  await citizen.getByTestId('locate').click()
  await citizen.getByTestId('report-address').fill('太平路')
  await citizen.getByTestId('report-text').fill('店铺把货摆到人行道上')
  await expect(citizen.getByTestId('photo-remove-0')).toBeVisible()
  await accessible(citizen, 'report: filled in')
  await citizen.getByTestId('report-submit').click()
  const number = (await citizen.getByTestId('case-number').textContent())!.trim()
  expect(number).toMatch(/\d{8}-\d+-\d/)
  await accessible(citizen, 'report: filed')
  await citizen.getByTestId('open-case').click()
  await expect(citizen.getByTestId('case-status')).toHaveText('已受理')
  const id = new URL(citizen.url()).pathname.split('/').pop()!

  const inspector = await desk('inspector')
  const office = await desk('office')
  const handler = await desk('handler1')
  await act(inspector, id, 'verify', '现场属实')
  await expect(citizen.getByTestId('case-status')).toHaveText('已核实') // seen live
  await act(office, id, 'file')
  await act(office, id, 'dispatch')
  await act(handler, id, 'start')
  await open(handler, id)
  await handler.getByTestId('action-finish').click()
  await handler.getByTestId('after-photo').setInputFiles(photo('after.png'))
  await handler.getByTestId('act-note').fill('已清理')
  await handler.getByTestId('after-place').click()
  await expect(handler.getByTestId('after-photo-count')).toContainText('1')
  await accessible(handler, 'staff: case with the form of an action')
  await confirm(handler)
  await act(inspector, id, 'approve-close', '核查通过')

  await expect(citizen.getByTestId('case-status')).toHaveText('已结案')
  await expect(citizen.getByTestId('timeline-entry')).toHaveCount(7)
  await accessible(citizen, 'case: closed')

  await expect(async () => {
    await citizen.goto('/me/follow-ups') // asked as soon as the fact has come over
    await expect(citizen.getByTestId('follow-up')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await accessible(citizen, 'follow-ups')
  await citizen.getByTestId('follow-up').click()
  await expect(citizen.locator('[data-testid^="question-"]').first()).toBeVisible()
  await answerPage(citizen)
  await accessible(citizen, 'follow-up: rating')
  await citizen.getByTestId('submit-survey').click()
  await expect(citizen.getByTestId('rating-state')).toContainText('评价成功')
})

async function open(page: Page, id: string) {
  await page.goto('/staff/cases')
  await page.getByTestId(`case-${id}`).click()
  await expect(page.getByTestId('evidence')).toBeVisible()
}

async function act(page: Page, id: string, action: string, note = '') {
  await open(page, id)
  await page.getByTestId(`action-${action}`).click()
  if (note) await page.getByTestId('act-note').fill(note)
  await confirm(page)
}

async function confirm(page: Page) {
  const before = await page.getByTestId('drawer-status').textContent()
  await page.getByTestId('act-confirm').click()
  await expect(page.getByTestId('drawer-status')).not.toHaveText(before!)
}
