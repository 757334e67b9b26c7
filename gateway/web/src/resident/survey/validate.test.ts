import { beforeAll, describe, expect, it } from 'vitest'
import { setLanguage } from '@shared/i18n'
import { readDefinition, type RawDefinition } from './definition'
import { problemWith } from './validate'

type Element = NonNullable<RawDefinition['elements']>[number]

function check(element: Element, answers: Record<string, unknown>) {
  const question = readDefinition({ elements: [{ ...element, name: 'q' }] }, '')[0]?.questions[0]
  if (!question) throw new Error('no question')
  return problemWith(question, answers)
}

beforeAll(() => setLanguage('zh-CN'))

describe('problemWith', () => {
  it.each<[string, Element, Record<string, unknown>, string | undefined]>([
    ['a required answer is missing', { type: 'text', isRequired: true }, {}, '这一题必须回答'],
    [
      'its own words are given',
      { type: 'text', isRequired: true, requiredErrorText: '请填写' },
      {},
      '请填写',
    ],
    ['requiredIf holds', { type: 'text', requiredIf: '{age} > 18' }, { age: 20 }, '这一题必须回答'],
    ['requiredIf does not hold', { type: 'text', requiredIf: '{age} > 18' }, { age: 10 }, undefined],
    [
      'other has no text',
      { type: 'radiogroup', choices: ['a'], hasOther: true },
      { q: 'other' },
      '选择了“其他”，请写明内容',
    ],
    ['a time is one', { type: 'text', inputType: 'time' }, { q: '07:30' }, undefined],
    ['a time is none', { type: 'text', inputType: 'time' }, { q: '25:00' }, '格式不正确'],
    [
      'more are chosen than may be',
      { type: 'checkbox', choices: ['x', 'y', 'z'], maxSelectedChoices: 2 },
      { q: ['x', 'y', 'z'] },
      '最多选 2 项',
    ],
    ['a number is no number', { type: 'text', inputType: 'number' }, { q: '3x' }, '请填写数字'],
    [
      'a number is too small',
      { type: 'text', validators: [{ type: 'numeric', minValue: 16 }] },
      { q: 3 },
      '不能小于 16',
    ],
    [
      'a text is too short',
      { type: 'text', validators: [{ type: 'text', minLength: 4 }] },
      { q: '短' },
      '至少 4 个字',
    ],
    [
      'an address is no e-mail',
      { type: 'text', validators: [{ type: 'email' }] },
      { q: 'a@b' },
      '请填写正确的电子邮箱',
    ],
    [
      'a pattern fails with its own words',
      { type: 'text', validators: [{ type: 'regex', regex: '^\\d{6}$', text: '六位数字' }] },
      { q: '12' },
      '六位数字',
    ],
    [
      'too many are chosen',
      { type: 'checkbox', choices: ['a', 'b'], validators: [{ type: 'answercount', maxCount: 1 }] },
      { q: ['a', 'b'] },
      '最多选 1 项',
    ],
    [
      'a row is missing',
      { type: 'matrix', rows: ['r1', 'r2'], columns: [1, 2], isAllRowRequired: true },
      { q: { r1: 1 } },
      '请回答每一行',
    ],
    ['all is well', { type: 'rating', isRequired: true }, { q: 4 }, undefined],
  ])('should answer rightly when %s', (_when, element, answers, expected) => {
    expect(check(element, answers)).toBe(expected)
  })
})
