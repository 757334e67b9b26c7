import { expect, it } from 'vitest'
import { elementsOf, freshValue, pagesOf, textOf, withText, withWords, wordsIn } from './outline'

it('should change one language and keep the other', () => {
  expect(withWords('旧题目', 'en', 'Old')).toEqual({ 'zh-CN': '旧题目', en: 'Old' })
  expect(withWords({ default: '旧', en: 'Old' }, 'zh-CN', '新')).toEqual({ 'zh-CN': '新', en: 'Old' })
  expect(withWords({ 'zh-CN': '新', en: 'Old' }, 'en', '')).toEqual({ 'zh-CN': '新' })
})

it('should read Chinese under any of its names', () => {
  expect(wordsIn({ 'zh-cn': '甲' }, 'zh-CN')).toBe('甲')
  expect(wordsIn('甲', 'zh-CN')).toBe('甲')
  expect(wordsIn('甲', 'en')).toBe('')
})

it('should give a bare choice a text without changing its value', () => {
  expect(withText(5, 'zh-CN', '满意')).toEqual({ value: 5, text: { 'zh-CN': '满意' } })
  expect(textOf({ value: 'yes' }, 'zh-CN')).toBe('yes')
})

it('should find the questions within panels', () => {
  const page = {
    elements: [
      { type: 'panel', elements: [{ type: 'text', name: 'a' }] },
      { type: 'text', name: 'b' },
    ],
  }

  expect(elementsOf(page).map((one) => one.name)).toEqual([undefined, 'a', 'b'])
  expect(pagesOf({ elements: [] })).toHaveLength(1)
})

it('should never use a value twice', () => {
  expect(freshValue(['c2', { value: 'c3' }])).toBe('c4')
})
