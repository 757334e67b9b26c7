import { expect, it } from 'vitest'
import { readRows, sheetFaults, sumsBelow, toItem } from './sums'

const row = (code: string, parent: string, points: string, name = code) => ({ code, name, parent, points })

it('should find no fault in a sheet that adds up', () => {
  const sheet = [row('R', '', '10'), row('A', 'R', '6.5'), row('B', 'R', '3.5')]

  expect(sheetFaults(sheet).size).toBe(0)
  expect(sumsBelow(sheet).get('R')).toBe(10)
})

it('should name what the service would refuse, at its row', () => {
  const sheet = [row('R', '', '10'), row('A', 'X', '6'), row('A', 'R', '0'), row('C', 'R', '5', ' ')]

  expect([...sheetFaults(sheet)]).toEqual([
    [0, ['sum']],
    [1, ['parent']],
    [2, ['code', 'points']],
    [3, ['name']],
  ])
})

it('should read what a spreadsheet or a CSV file holds', () => {
  const pasted = '编码\t名称\t上级编码\t分值\nR\t总分\t\t900\nS\t现场\tR\t600\n'
  const csv = '\uFEFFcode,name,parent,points\r\nR,"总分, 全部",,900\r\n'

  expect(readRows(pasted).map(toItem)).toEqual([
    { code: 'R', name: '总分', points: 900 },
    { code: 'S', name: '现场', parent: 'R', points: 600 },
  ])
  expect(readRows(csv)).toEqual([row('R', '', '900', '总分, 全部')])
})
