import { describe, expect, it } from 'vitest'
import { readDefinition } from './definition'
import { finalAnswers, visibleNames } from './visibility'

const pages = readDefinition(
  {
    pages: [
      {
        elements: [
          { type: 'radiogroup', name: 'aware', choices: ['yes', 'no'] },
          {
            type: 'panel',
            title: 'Channels',
            visibleIf: "{aware} = 'yes'",
            elements: [
              { type: 'checkbox', name: 'channels', choices: ['tv', 'wechat'], hasOther: true },
              { type: 'comment', name: 'which', visibleIf: "{channels} contains 'wechat'" },
            ],
          },
          { type: 'html', name: 'thanks', html: 'Thanks', visibleIf: '{which} notempty' },
        ],
      },
    ],
  },
  'seed',
)

describe('visibleNames', () => {
  it('should need the conditions of the panels around a question too', () => {
    expect([...visibleNames(pages, { aware: 'no' })]).toEqual(['aware'])
    expect([...visibleNames(pages, { aware: 'yes' })]).toEqual(['aware', 'channels'])
  })

  it('should not count answers of questions that have been hidden since', () => {
    const answers = { aware: 'no', channels: ['wechat'], which: 'friends' }

    expect([...visibleNames(pages, answers)]).toEqual(['aware'])
  })
})

describe('finalAnswers', () => {
  it('should send visible, non-empty answers with what was typed beside other', () => {
    const answers = {
      aware: 'yes',
      channels: ['other'],
      'channels-Comment': 'a neighbour',
      which: 'left over',
    }

    expect(finalAnswers(pages, answers)).toEqual({
      aware: 'yes',
      channels: ['other'],
      'channels-Comment': 'a neighbour',
    })
  })
})

describe('readDefinition', () => {
  it('should give one seed one random order and keep "other" last', () => {
    const element = {
      type: 'radiogroup',
      name: 'q',
      choicesOrder: 'random',
      hasOther: true,
      choices: [1, 2, 3, 4, 5, 6],
    }
    const order = (seed: string) =>
      readDefinition({ elements: [element] }, seed)[0]?.questions[0]?.choices.map((choice) => choice.value)

    expect(order('a')).toEqual(order('a'))
    expect(order('a')?.at(-1)).toBe('other')
    expect(new Set(['a', 'b', 'c', 'd'].map((seed) => String(order(seed)))).size).toBeGreaterThan(1)
  })

  it('should derive the steps of a rating', () => {
    const rates = (element: object) =>
      readDefinition(
        { elements: [{ type: 'rating', name: 'r', ...element }] },
        '',
      )[0]?.questions[0]?.choices.map((choice) => choice.value)

    expect(rates({})).toEqual([1, 2, 3, 4, 5])
    expect(rates({ rateMin: 0, rateMax: 10, rateStep: 5 })).toEqual([0, 5, 10])
    expect(rates({ rateValues: ['bad', 'good'] })).toEqual(['bad', 'good'])
  })
})
