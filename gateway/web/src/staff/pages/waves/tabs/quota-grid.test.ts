import { expect, it } from 'vitest'
import { gridOf, toQuotas } from './quota-grid'

const trait = (name: string, ...values: string[]) => ({
  name,
  title: name,
  choices: values.map((value) => ({ value, label: value })),
})

it('should make a cell of every combination and keep what was typed', () => {
  const before = [{ choices: { age: '60+', sex: 'f' }, limit: 20 }]
  const cells = gridOf([trait('sex', 'f', 'm'), trait('age', '16-59', '60+')], before)

  expect(cells).toHaveLength(4)
  expect(cells.find(({ choices }) => choices['sex'] === 'f' && choices['age'] === '60+')?.limit).toBe(20)
  expect(toQuotas(cells, '')).toEqual([{ choices: { sex: 'f', age: '60+' }, limit: 20 }])
})

it('should make nothing of no question', () => {
  expect(gridOf([], [])).toEqual([])
})
