import { expect, test } from './people.ts'
import { accessible, fitsTheScreen, settled } from './pages.ts'

const HEADER = '指标,扣分,问题,类别,片区,地址,责任单位,责任人,整改工作日'
const csv = (...rows: string[]) => ({
  name: 'findings.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...rows].join('\n')),
})

test('a list of findings is checked, mended, imported, and each point leads to its dispatched case', async ({
  desk,
}) => {
  const office = await desk('office')
  const name = `浏览器暗访 ${Date.now()}`
  const good = 'S04,6,活禽区地面积水,2021-02,太平街道,义安路市场,市市场监管局,市场规范管理科,5'
  await office.goto('/staff/inspections/import')

  await office
    .getByTestId('import-file')
    .setInputFiles(csv(good, 'S99,很多,溢摊,2021-02,太平街道,,市城综局,,'))
  await expect(office.getByTestId('import-fault')).toHaveCount(2)
  await expect(office.getByTestId('import-commit')).toHaveCount(0)
  await accessible(office, 'staff: faults of an import')

  await office
    .getByTestId('import-file')
    .setInputFiles(csv(good, 'S04,8,溢摊,2021-02,太平街道,,市城综局,二大队,3'))
  await expect(office.getByTestId('import-clean')).toBeVisible()
  await office.getByTestId('inspection-name').fill(name)
  await office.getByTestId('inspection-level').fill('省级暗访')
  await office.getByLabel('检查日期').fill('2026-11-21')
  await office.getByLabel('检查日期').press('Tab')
  await accessible(office, 'staff: an import before it is made')
  await office.getByTestId('import-commit').click()
  await office.getByTestId('to-inspection').click()

  await expect(office.getByTestId('losses')).toContainText('市场规范管理科')
  await expect(office.getByTestId('losses').getByTestId('case-link')).toHaveCount(2)
  await expect(office.getByTestId('losses')).toContainText('派遣')
  for (const tab of ['weak', 'items', 'findings']) {
    await office.getByTestId(`tab-${tab}`).click()
    await accessible(office, `staff: inspection, ${tab}`)
  }

  await office.goto('/staff/examination')
  await expect(office.getByTestId('gains')).toContainText('市市场监管局')
  await accessible(office, 'staff: where the next point comes from')
  await office.setViewportSize({ width: 390, height: 844 })
  await fitsTheScreen(office, 'staff on a phone: where the next point comes from')
  await office.setViewportSize({ width: 1280, height: 900 })
})

test('a unit is told and replies before somebody else publishes it, and it is taken down again', async ({
  desk,
}) => {
  const title = '市场周边占道反复'
  const office = await desk('office')
  await office.goto('/staff/board')
  await office.getByTestId('propose').click()
  await office.getByTestId('listing-unit').selectOption({ label: '市城综局' })
  await office.getByTestId('listing-title').fill(title)
  await office.getByTestId('listing-reason').fill('同一地点占道经营反复')
  await office.locator('[data-testid^="evidence-"]').first().check()
  await accessible(office, 'staff: proposing a listing')
  await office.getByTestId('listing-save').click()
  await office.getByTestId('act-notify').click()
  await office.getByTestId('listing-send').click()
  await expect(office.locator('[aria-current="step"]')).toContainText('待申辩')
  const path = new URL(office.url()).pathname

  const handler = await desk('handler1')
  await handler.goto(path)
  await handler.getByTestId('listing-note').fill('已增派夜间巡查')
  await handler.getByTestId('listing-send').click()
  await expect(handler.locator('[aria-current="step"]')).toContainText('已申辩')

  const admin = await desk('admin')
  await admin.goto(path)
  await admin.getByTestId('act-publish').click()
  await admin.getByTestId('listing-note').fill('情况属实')
  await admin.getByTestId('listing-send').click()
  await expect(admin.locator('[aria-current="step"]')).toContainText('已公布')
  await accessible(admin, 'staff: a published listing')
  await admin.goto('/staff/board?view=public')
  await expect(admin.getByTestId('board-preview')).toContainText(title)

  await admin.goto(path)
  await admin.getByTestId('act-withdraw').click()
  await admin.getByTestId('listing-note').fill('已整改')
  await admin.getByTestId('listing-send').click()
  await expect(admin.locator('[aria-current="step"]')).toContainText('已撤榜')
})

for (const [desks, ...pages] of [
  ['the examination', 'inspections', 'losses?item=S04', 'sheets', 'sheets/edit'],
  ['rankings', 'spots', 'board', 'ranking/rules'],
  ['the settings', 'accounts', 'limits', 'holidays', 'routes'],
  ['the records', 'audit', 'system', 'password'],
]) {
  test(`each page of ${desks} stands on a desk and on a phone`, async ({ desk }) => {
    const admin = await desk('admin')
    for (const page of pages) {
      await admin.goto(`/staff/${page}`)
      await settled(admin)
      await accessible(admin, `staff: ${page}`)
      await admin.setViewportSize({ width: 390, height: 844 })
      await fitsTheScreen(admin, `staff on a phone: ${page}`)
      await admin.setViewportSize({ width: 1280, height: 900 })
    }
  })
}
