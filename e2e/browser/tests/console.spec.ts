import { readFileSync } from 'node:fs'
import { expect, test } from './people.ts'
import { accessible } from './pages.ts'

test('the ledger proves its chain and leaves as a table', async ({ desk }) => {
  const office = await desk('office')
  await office.getByTestId('nav-ledger').click()

  await office.getByTestId('verify-ledger').click()
  await expect(office.getByTestId('chain-result')).toBeVisible()
  await accessible(office, 'staff: ledger with its chain')
  for (const file of ['ledger.csv', 'ledger.xlsx', 'cases.geojson']) {
    const [download] = await Promise.all([
      office.waitForEvent('download'),
      office.getByTestId(`export-${file}`).click(),
    ])
    expect(download.suggestedFilename()).toBe(file)
    expect(readFileSync(await download.path()).length, file).toBeGreaterThan(20)
  }
})

test('a questionnaire is written, previewed while it changes, kept and published', async ({ desk }) => {
  const office = await desk('office')
  const title = `测试问卷 ${Date.now()}`
  await office.getByTestId('nav-questionnaires').click()
  await office.getByTestId('new-questionnaire').click()
  await office.getByTestId('questionnaire-name').fill(title)
  await office.getByTestId('questionnaire-create').click()
  await office.getByRole('link', { name: title }).click()
  await office.getByTestId('title-q1').fill('您对本街道的环境卫生满意吗？')
  await office.getByTestId('choice-q1-yes').fill('满意')
  await accessible(office, 'staff: questionnaire')

  const [preview] = await Promise.all([
    office.context().waitForEvent('page'),
    office.getByTestId('editor-preview').click(),
  ])
  await expect(preview.getByTestId('question-q1')).toContainText('您对本街道的环境卫生满意吗？')
  await accessible(preview, 'preview')
  await preview.close()

  await office.reload() // not saved yet, and still there
  await expect(office.getByTestId('title-q1')).toHaveValue('您对本街道的环境卫生满意吗？')
  await office.getByTestId('editor-publish').click()
  await expect(office.getByTestId('unsaved')).toHaveCount(0)
  await expect(office.getByText('第 1 版')).toBeVisible()

  await office.getByTestId('editor-json').click()
  await office.getByTestId('json-text').fill('{ "pages": [')
  await office.getByTestId('json-read').click()
  await expect(office.getByTestId('editor-problem')).toContainText('JSON')
  await accessible(office, 'staff: questionnaire as JSON')
})

test('the office learns how many answers prove the target', async ({ desk }) => {
  const office = await desk('office')
  await office.getByTestId('nav-waves').click()
  await office.getByTestId('size-count').click()
  await expect(office.getByTestId('size-answers')).toContainText('1077') // 718 of a simple random sample × design effect 1.5

  await office.getByTestId('size-truth').fill('89')
  await office.getByTestId('size-count').click()
  await expect(office.getByTestId('size-problem')).not.toBeEmpty() // no sample proves what is not so
})

test('the ranking prints its formula and the map counts what the list has', async ({ desk }) => {
  const office = await desk('office')
  await office.getByTestId('nav-ranking').click()
  await expect(office.getByTestId('ranking-formula')).toContainText('95%')
  await office.getByTestId('ranking-by').selectOption('town')
  await expect(office.getByTestId('ranking-state')).toBeVisible()

  await office.getByTestId('nav-map').click()
  await expect(office.getByTestId('map-total')).toContainText('件')
  await expect(office.getByTestId('cluster-map').locator('canvas')).toBeVisible()
})
