import { expect, it } from 'vitest'
import type { Definition } from '@shared/api/questionnaire'
import { addPage, addQuestion, copyPage, copyQuestion, dependents, KINDS, move, pagesIn } from './build'
import { compareVersions } from './diff'
import { readLogic, writeLogic } from './logic'
import { elementsOf, pagesOf } from './outline'

const names = (definition: Definition) =>
  pagesOf(definition).flatMap((page) => elementsOf(page).map((one) => one.name))

function firstPage(definition: Definition) {
  const [page] = pagesIn(definition)
  if (!page) throw new Error('a definition has a page')
  return page
}

it('should build a questionnaire of every kind, each with a name of its own', () => {
  const definition: Definition = { title: '空' }
  const page = firstPage(definition)
  for (const kind of KINDS) addQuestion(definition, page, kind)
  addQuestion(definition, addPage(definition), 'radiogroup')

  expect(new Set(names(definition)).size).toBe(KINDS.length + 1)
})

it('should copy questions and pages under new names and move them', () => {
  const definition: Definition = { pages: [{ name: 'page1', elements: [{ type: 'text', name: 'a' }] }] }
  const page = firstPage(definition)
  copyQuestion(definition, page.elements ?? [], 0)
  copyPage(definition, 0)

  expect(names(definition)).toEqual(['a', 'a-2', 'a-3', 'a-2-2'])
  move(page.elements ?? [], 1, 0)
  expect(page.elements?.[0]?.name).toBe('a-2')
})

it('should name what a deleted question decides about', () => {
  const definition: Definition = {
    pages: [
      {
        name: 'page1',
        elements: [
          { type: 'text', name: 'a' },
          { type: 'text', name: 'b', visibleIf: "{a} = 'x'" },
          { type: 'text', name: 'c', requiredIf: '{ab} notempty' },
        ],
      },
    ],
  }

  expect(dependents(definition, ['a'])).toEqual(['b'])
})

it('should read back the conditions it can click, and leave the others as they are', () => {
  const logic = readLogic("{aware} = 'yes' or {score} >= 4 or {text} notempty")

  expect(logic?.all).toBe(false)
  expect(logic?.rules[1]).toEqual({ question: 'score', operator: '>=', value: '4' })
  expect(writeLogic(logic ?? { all: true, rules: [] }, ({ question }) => question === 'score')).toBe(
    "{aware} = 'yes' or {score} >= 4 or {text} notempty",
  )
  expect(readLogic('{a} = 1 and ({b} = 2 or {c} = 3)')).toBeUndefined()
  expect(readLogic("{a} anyof ['x']")).toBeUndefined()
})

it('should write a text with quotes so that it reads back the same', () => {
  const rule = { question: 'a', operator: '=' as const, value: "it's 1.5" }
  const condition = writeLogic({ all: true, rules: [rule] }, () => false)

  expect(readLogic(condition)?.rules).toEqual([rule])
})

it('should tell versions apart question by question', () => {
  const of = (...elements: object[]): Definition => ({ pages: [{ elements }] })
  const earlier = of({ type: 'text', name: 'a', title: '甲' }, { type: 'text', name: 'b', title: '乙' })
  const later = of({ type: 'text', name: 'a', title: '甲改' }, { type: 'text', name: 'c', title: '丙' })

  expect(compareVersions(earlier, later).map(({ kind, name, what }) => [kind, name, ...what])).toEqual([
    ['removed', 'b'],
    ['changed', 'a', 'title'],
    ['added', 'c'],
  ])
})
