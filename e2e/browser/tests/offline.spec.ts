import { expect, test } from './people.ts'
import { accessible, settled } from './pages.ts'
import { photo } from './photo.ts'

test('a report made without a network waits on the phone and is sent with its photo later', async ({
  resident,
}) => {
  const page = await resident('browser-offline', '/report')
  await page.getByTestId('group-垃圾').click()
  await page.locator('[data-testid^="category-"]').first().click()
  await page.getByTestId('photo-input').setInputFiles(photo('litter.png'))
  await page.getByTestId('locate').click()
  await page.getByTestId('report-text').fill('路边有一堆垃圾')
  await expect(page.getByTestId('photo-remove-0')).toBeVisible()

  await page.context().setOffline(true)
  await page.getByTestId('report-submit').click()
  await expect(page.getByTestId('queued')).toContainText('路边有一堆垃圾')
  await expect(page.getByTestId('queued-state')).toContainText('排队中')
  await accessible(page, 'queue: one waiting')

  await page.context().setOffline(false)
  await expect(page.getByTestId('sent').getByTestId('case-number')).toHaveText(/\d{8}-\d+-\d/)
  await expect(page.getByTestId('queued')).toHaveCount(0)
  const number = await page.getByTestId('case-number').textContent()
  await page.getByTestId('sent').getByRole('link').click()
  await expect(page.getByTestId('case-number')).toHaveText(number!)
  await expect(page.locator('main img')).toHaveCount(1)
})

test('a page that cannot be loaded without a network says so and opens when there is one again', async ({
  resident,
}) => {
  const page = await resident('browser-tunnel')
  await settled(page)

  await page.context().setOffline(true)
  await page.getByTestId('tab-me').click()
  await expect(page.getByRole('dialog')).toContainText('没有加载出来')
  await accessible(page, 'a page that could not be loaded')

  await page.context().setOffline(false)
  await page.getByTestId('confirm-yes').click()
  await expect(page).toHaveURL(/\/me$/)
  await expect(page.getByTestId('me-name')).toBeVisible()
})
