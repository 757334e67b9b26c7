import type { Definition } from '@shared/api/questionnaire'
import { elementsOf, pagesOf, type Choice, type Element, type Page } from './outline'

export const KINDS = [
  'radiogroup',
  'checkbox',
  'dropdown',
  'rating',
  'boolean',
  'matrix',
  'ranking',
  'text',
  'comment',
  'html',
] as const
export type NewKind = (typeof KINDS)[number]

/** Not structuredClone: it refuses what Vue watches. */
const clone = <T>(one: T): T => JSON.parse(JSON.stringify(one)) as T

const zh = (text: string) => ({ 'zh-CN': text })
const choice = (value: string, text: string): Choice => ({ value, text: zh(text) })
const two = () => [choice('c1', '选项一'), choice('c2', '选项二')]

const FRESH: Record<NewKind, () => Partial<Element>> = {
  radiogroup: () => ({ choices: two() }),
  checkbox: () => ({ choices: two() }),
  dropdown: () => ({ choices: two() }),
  ranking: () => ({ choices: two() }),
  rating: () => ({ rateMin: 1, rateMax: 5 }),
  boolean: () => ({ labelTrue: zh('是'), labelFalse: zh('否') }),
  matrix: () => ({
    columns: [choice('5', '满意'), choice('3', '一般'), choice('1', '不满意')],
    rows: [choice('r1', '第一项'), choice('r2', '第二项')],
  }),
  text: () => ({}),
  comment: () => ({}),
  html: () => ({ html: zh('说明文字') }),
}

/** Makes sure that there are pages to add to; a definition may hold its questions without any. */
export function pagesIn(definition: Definition): Page[] {
  if (!Array.isArray(definition['pages'])) {
    definition['pages'] = [
      { name: 'page1', elements: (definition['elements'] as Element[] | undefined) ?? [] },
    ]
    delete definition['elements']
  }
  return definition['pages'] as Page[]
}

const namesIn = (definition: Definition) =>
  new Set([
    ...pagesOf(definition).map((page) => page.name ?? ''),
    ...pagesOf(definition).flatMap((page) => elementsOf(page).map((one) => one.name ?? '')),
  ])

/** A name nothing has yet: conditions and answers go by names. */
export function freshName(definition: Definition, stem: string): string {
  const taken = namesIn(definition)
  for (let n = 1; ; n++) if (!taken.has(`${stem}${n}`)) return `${stem}${n}`
}

export function addQuestion(definition: Definition, page: Page, kind: NewKind): Element {
  const words = kind === 'html' ? {} : { title: zh('新题目') }
  const made: Element = { type: kind, name: freshName(definition, 'q'), ...words, ...FRESH[kind]() }
  page.elements = [...(page.elements ?? []), made]
  return made
}

export function addPage(definition: Definition): Page {
  const pages = pagesIn(definition)
  const made: Page = { name: freshName(definition, 'page'), elements: [] }
  pages.push(made)
  return made
}

/** Copies get names of their own, inside panels too; their conditions go on naming the originals. */
function renamed(definition: Definition, element: Element, taken: string[]): Element {
  const copy = clone(element)
  for (const one of [copy, ...elementsOf({ elements: copy.elements ?? [] })]) {
    if (one.name === undefined) continue
    const fresh = new Set([...namesIn(definition), ...taken])
    let n = 2
    while (fresh.has(`${one.name}-${n}`)) n++
    one.name = `${one.name}-${n}`
    taken.push(one.name)
  }
  return copy
}

export function copyQuestion(definition: Definition, list: Element[], at: number): void {
  const original = list[at]
  if (original) list.splice(at + 1, 0, renamed(definition, original, []))
}

export function copyPage(definition: Definition, at: number): void {
  const pages = pagesIn(definition)
  const original = pages[at]
  if (!original) return
  const taken: string[] = []
  const elements = (original.elements ?? []).map((one) => renamed(definition, one, taken))
  pages.splice(at + 1, 0, {
    ...clone(original),
    name: freshName(definition, 'page'),
    elements,
  })
}

export function move<T>(list: T[], from: number, to: number): void {
  if (to < 0 || to >= list.length) return
  list.splice(to, 0, ...list.splice(from, 1))
}

/** Questions and pages whose conditions name one of these. */
export function dependents(definition: Definition, names: (string | undefined)[]): string[] {
  const mentions = (condition: string | undefined) =>
    names.some((name) => name && ['}', '.', '-'].some((end) => condition?.includes(`{${name}${end}`)))
  return pagesOf(definition).flatMap((page) =>
    [page, ...elementsOf(page)]
      .filter((one) => mentions(one.visibleIf) || mentions((one as Element).requiredIf))
      .map((one) => one.name ?? ''),
  )
}
