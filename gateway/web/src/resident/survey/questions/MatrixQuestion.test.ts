import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Question } from '../model'
import MatrixQuestion from './MatrixQuestion.vue'

const question = {
  kind: 'matrix',
  name: 'items',
  columns: [
    { value: 5, text: '满意' },
    { value: 1, text: '不满意' },
  ],
  rows: ['a', 'b', 'c'].map((value) => ({ value, text: `第 ${value} 项` })),
} as unknown as Question

function shown(answers: Record<string, unknown>, invalid = false) {
  const props = { question, modelValue: answers, comment: '', titleId: 't', errorId: 'e', invalid }
  const matrix = mount(MatrixQuestion, { props, attachTo: document.body })
  const keep = async () => {
    const last = matrix.emitted('update:modelValue')?.at(-1)?.[0]
    await matrix.setProps({ modelValue: last as Record<string, unknown> })
  }
  const open = () => matrix.findAll('fieldset').map((one) => one.attributes('data-testid'))
  return { matrix, keep, open }
}

it('should ask one statement at a time, beginning with the first that has no answer', () => {
  const { matrix, open } = shown({ a: 5 })

  expect(open()).toEqual(['row-items-b'])
  expect(matrix.get('[data-testid=said-items-a]').text()).toContain('满意')
  expect(matrix.get('[data-testid=rows-items]').text()).toContain('1')
})

it('should go on when a finger has chosen', async () => {
  const { matrix, keep, open } = shown({})
  await matrix.get('[data-testid=option-items-a-1]').trigger('click', { detail: 1 })
  await keep()

  expect(open()).toEqual(['row-items-b'])
  expect(matrix.get('[data-testid=said-items-a]').text()).toContain('不满意')
})

it('should stay where arrow keys choose on their way, and go on by the button', async () => {
  const { matrix, keep, open } = shown({})
  await matrix.get('[data-testid=option-items-a-5]').trigger('click', { detail: 0 })
  await matrix.get('[data-testid=option-items-a-5]').trigger('change')
  await keep()
  expect(open()).toEqual(['row-items-a'])

  await matrix.get('[data-testid=next-row-items]').trigger('click')
  expect(open()).toEqual(['row-items-b'])
})

it('should open what is missing when the page is not complete, and what was said when it is pressed', async () => {
  const { matrix, open } = shown({ a: 5, c: 1 })
  await matrix.get('[data-testid=said-items-c]').trigger('click')
  expect(open()).toEqual(['row-items-c'])

  await matrix.setProps({ invalid: true })
  expect(open()).toEqual(['row-items-b'])
})
