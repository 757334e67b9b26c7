import { expect, test } from './people.ts'
import { accessible, fitsTheScreen } from './pages.ts'

const DAY_MS = 86_400_000
const RATES = 3

/** What a date field takes: local time in China. */
const at = (daysFromNow: number, hour: string) =>
  `${new Date(Date.now() + daysFromNow * DAY_MS).toISOString().slice(0, 10)}T${hour}`

test('each desk shows its plain page, in a window and on a phone', async ({ desk }) => {
  const office = await desk('office')
  for (const [nav, shown] of [
    ['monitor', 'monitor-table'],
    ['cases', 'case-list'],
    ['ledger', 'ledger-table'],
    ['map', 'map-table'],
    ['ranking', 'ranking-formula'],
    ['shifts', 'shift-list'],
    ['hours', 'open-hours'],
    ['campaigns', 'campaign-list'],
    ['waves', 'wave-list'],
    ['questionnaires', 'questionnaire-list'],
    ['exports', 'export-hours.csv'],
  ] as const) {
    await office.getByTestId(`nav-${nav}`).click()
    await expect(office.getByTestId(shown)).toBeAttached()
    await accessible(office, `staff: ${nav}`)
    await office.setViewportSize({ width: 390, height: 844 })
    await fitsTheScreen(office, `staff on a phone: ${nav}`)
    await office.setViewportSize({ width: 1280, height: 900 })
  }
})

test('the monitor shows the three rates of each area and goes down to the communities', async ({ desk }) => {
  const analyst = await desk('analyst')
  await analyst.getByTestId('nav-monitor').click()
  for (const area of ['445102', '445102010']) {
    const row = analyst.getByTestId(`monitor-row-${area}`)
    await expect(row.getByRole('cell')).toHaveCount(RATES + 2) // besides the name: n, the rates, the verdict
    await expect(row.getByTestId('verdict')).toBeVisible()
    await analyst.getByTestId(`drill-${area}`).click()
  }
  await expect(analyst.getByTestId('monitor-row-445102010003')).toBeVisible()
  await expect(analyst.getByTestId('rate-chart')).toBeVisible()
  await accessible(analyst, 'staff: monitor of communities')

  await analyst.getByTestId('trail-4451').click()
  await expect(analyst.getByTestId('monitor-row-445102')).toBeVisible()
})

test('the office plans a campaign, adds a place for who waits, and calls it off', async ({
  desk,
  resident,
}) => {
  const office = await desk('office')
  const title = `测试清洁日 ${Date.now()}`
  await office.getByTestId('nav-campaigns').click()
  await office.getByTestId('new-campaign').click()
  await office.getByTestId('draft-title').fill(title)
  await office.getByTestId('draft-area').selectOption('445102')
  await office.getByTestId('draft-place').fill('牌坊街南门')
  await office.getByTestId('draft-description').fill('一起清理背街小巷')
  await office.getByTestId('draft-risk').fill('请戴手套')
  await office.getByTestId('shift-starts-0').fill(at(9, '09:00'))
  await office.getByTestId('shift-ends-0').fill(at(9, '11:00'))
  await office.getByTestId('shift-capacity-0').fill('1')
  await accessible(office, 'staff: new campaign')
  await office.getByTestId('draft-save').click()
  await expect(office.getByTestId('campaign-page')).toContainText(title)
  await office.getByTestId('publish-campaign').click()
  await accessible(office, 'staff: asked before publishing')
  await office.getByTestId('publish-campaign-confirm').click()
  await expect(office.getByTestId('campaign-status')).toHaveText('已发布')
  const path = new URL(office.url()).pathname.replace('/staff', '')

  const [first, second] = [await resident('browser-first', path), await resident('browser-second', path)]
  for (const volunteer of [first, second]) {
    await volunteer.getByTestId('sign-up').click()
    await volunteer.getByTestId('risk-accepted').check()
    await volunteer.getByTestId('birth-year').fill('1988')
    await volunteer.getByTestId('sign-up-confirm').click()
    await expect(volunteer.getByTestId('sign-up-state')).toBeVisible()
  }
  await expect(second.getByTestId('sign-up-state')).toHaveText('候补第 1 位')

  await office.getByTestId('nav-shifts').click()
  await office.locator('button[data-testid^="shift-"]', { hasText: title }).click()
  await office.getByTestId('capacity').fill('2')
  await office.getByTestId('capacity-confirm').click()
  await expect(office.getByTestId('capacity-problem')).not.toBeEmpty() // not without a reason
  await office.getByTestId('capacity-reason').fill('物资到位，增加名额')
  await office.getByTestId('capacity-confirm').click()
  await expect(office.getByTestId('shift-numbers')).toContainText('候补 0')
  await expect(office.getByTestId('sign-ups').getByRole('row')).toHaveCount(3)
  await accessible(office, 'staff: shift')
  await expect(second.getByTestId('sign-up-state')).toHaveText('报名成功') // seen live

  await office.goto(`/staff${path}`)
  await office.getByTestId('call-off').click()
  await office.getByTestId('call-off-reason').fill('台风蓝色预警')
  await office.getByTestId('call-off-confirm').click()
  await expect(office.getByTestId('campaign-status')).toHaveText('已取消')
  await first.goto('/me/inbox')
  await expect(first.getByTestId('notice').first()).toContainText('活动取消')
})

test('the office lets a wave run longer', async ({ desk }) => {
  const office = await desk('office')
  await office.getByTestId('nav-waves').click()
  await office
    .locator('li[data-testid^="wave-"]', { hasText: '进行中' })
    .first()
    .getByTestId('open-wave')
    .click()
  await expect(office.getByTestId('field-table')).toBeVisible()
  const page = office.getByTestId('wave-page')
  const before = await page.textContent()

  await office.getByTestId('wave-extend').click()
  await accessible(office, 'staff: a wave made longer')
  await office.getByTestId('wave-until').locator('input').fill(at(60, '23:59').replace('T', ' '))
  await office.getByTestId('wave-until').locator('input').press('Enter')
  await office.getByTestId('wave-extend-confirm').click()

  await expect(page).not.toHaveText(before!)
})

test('a list goes on where it ended', async ({ desk }) => {
  const office = await desk('office')
  await expect(office.getByTestId('nav-shifts')).toBeVisible()
  const shifts = office.locator('button[data-testid^="shift-"]')
  await office.route('**/api/campaign/desk/shifts*', (route) => {
    const url = new URL(route.request().url())
    url.searchParams.set('limit', '1')
    return route.continue({ url: url.href })
  })
  await office.getByTestId('nav-shifts').click()
  await expect(shifts).toHaveCount(1)
  const first = await shifts.getAttribute('data-testid')

  await office.getByTestId('load-more').click()

  await expect(shifts).toHaveCount(2)
  await expect(shifts.first()).toHaveAttribute('data-testid', first!)
  await office.unrouteAll()
})
