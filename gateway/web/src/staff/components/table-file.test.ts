import { expect, it } from 'vitest'
import { toCsv, toXlsx } from './table-file'

const table = {
  columns: ['区域', 'n'],
  rows: [
    ['湘桥区, "老城"', 30],
    ['=HYPERLINK("x")', undefined],
    ['−1.2', -3],
  ],
}

it('should write what a spreadsheet reads back, and no formula', async () => {
  const text = await toCsv(table).text()

  expect(text).toContain('区域,n\r\n"湘桥区, ""老城""",30\r\n')
  expect(text).toContain(`"'=HYPERLINK(""x"")",\r\n`)
  expect(text).toContain('−1.2,-3')
})

it('should write a workbook', async () => {
  const file = await toXlsx(table)
  const head = new Uint8Array(await file.arrayBuffer()).slice(0, 2)

  expect([...head]).toEqual([0x50, 0x4b]) // a zip
})
