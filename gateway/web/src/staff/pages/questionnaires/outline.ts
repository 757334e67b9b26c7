import type { Definition } from '@shared/api/questionnaire'

/** One text of SurveyJS: plain, or one per language. */
export type Words = string | Record<string, string> | undefined
export type Language = 'zh-CN' | 'en'

const CHINESE = ['zh-CN', 'zh-cn', 'zh', 'default']

export interface Choice {
  value: string | number | boolean
  text?: Words
}

/** A question or a panel as the form shows it; other properties stay untouched. */
export interface Element {
  type: string
  name?: string
  title?: Words
  isRequired?: boolean
  elements?: Element[]
  choices?: (Choice | string | number)[]
  columns?: (Choice | string | number)[]
  rows?: (Choice | string | number)[]
  rateValues?: (Choice | string | number)[]
  html?: Words
  visibleIf?: string
  requiredIf?: string
  rateMin?: number
  rateMax?: number
  labelTrue?: Words
  labelFalse?: Words
}

export interface Page {
  name?: string
  title?: Words
  visibleIf?: string
  elements?: Element[]
}

export const LISTS = ['choices', 'columns', 'rows', 'rateValues'] as const

export const pagesOf = (definition: Definition): Page[] =>
  (definition['pages'] as Page[] | undefined) ?? [definition as Page]

/** Panels dissolve: their questions follow them. */
export const elementsOf = (page: Page): Element[] =>
  (page.elements ?? []).flatMap((one) => [one, ...elementsOf({ elements: one.elements ?? [] })])

export function wordsIn(words: Words, language: Language): string {
  if (typeof words === 'string') return language === 'en' ? '' : words
  if (language === 'en') return words?.['en'] ?? ''
  return CHINESE.map((key) => words?.[key]).find((text) => text !== undefined) ?? ''
}

/** The text with one language changed; an emptied English text is left out. */
export function withWords(words: Words, language: Language, text: string): Words {
  const chinese = language === 'en' ? wordsIn(words, 'zh-CN') : text
  const english = language === 'en' ? text : wordsIn(words, 'en')
  return { 'zh-CN': chinese, ...(english ? { en: english } : {}) }
}

export const isList = (element: Element, list: (typeof LISTS)[number]) => Array.isArray(element[list])

/** Choices may be bare values; to carry a text they become objects. */
export function withText(choice: Choice | string | number, language: Language, text: string): Choice {
  const known = typeof choice === 'object' ? choice : { value: choice, text: String(choice) }
  return { ...known, text: withWords(known.text ?? String(known.value), language, text) }
}

export const textOf = (choice: Choice | string | number, language: Language): string =>
  typeof choice === 'object'
    ? wordsIn(choice.text ?? String(choice.value), language)
    : wordsIn(String(choice), language)

export const valueOf = (choice: Choice | string | number): string =>
  String(typeof choice === 'object' ? choice.value : choice)

/** A value that no choice has yet; what was answered before must not change its meaning. */
export function freshValue(choices: (Choice | string | number)[]): string {
  const taken = new Set(choices.map(valueOf))
  for (let n = choices.length + 1; ; n++) if (!taken.has(`c${n}`)) return `c${n}`
}
