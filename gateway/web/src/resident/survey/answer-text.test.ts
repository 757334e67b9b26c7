import { expect, it } from 'vitest'
import { answerLines } from './answer-text'
import { readDefinition } from './definition'
import type { Question } from './model'

const [page] = readDefinition(
  {
    pages: [
      {
        name: 'p',
        elements: [
          {
            type: 'matrix',
            name: 'items',
            columns: [{ value: 5, text: '满意' }],
            rows: [
              { value: 'a', text: '街道' },
              { value: 'b', text: '公厕' },
            ],
          },
          { type: 'checkbox', name: 'how', choices: [{ value: 'tv', text: '电视' }], hasOther: true },
          { type: 'boolean', name: 'again', labelTrue: '会', labelFalse: '不会' },
          { type: 'ranking', name: 'first', choices: ['x', 'y'] },
          { type: 'comment', name: 'words' },
        ],
      },
    ],
  } as never,
  'seed',
)
const of = (name: string) => page?.questions.find((one) => one.name === name) as Question
const answers = {
  items: { a: 5 },
  how: ['tv', 'other'],
  'how-Comment': '邻居说的',
  again: false,
  first: ['y', 'x'],
}

it('should say what was answered as the reader saw it', () => {
  expect(answerLines(of('items'), answers)).toEqual(['街道：满意'])
  expect(answerLines(of('how'), answers)).toEqual(['电视', '邻居说的'])
  expect(answerLines(of('again'), answers)).toEqual(['不会'])
  expect(answerLines(of('first'), answers)).toEqual(['1. y', '2. x'])
})

it('should say nothing where nothing was answered', () => {
  expect(answerLines(of('words'), answers)).toEqual([])
})
