import { localized, type LocalText } from '@shared/i18n'
import type { Trait } from './tabs/quota-grid'

interface Item {
  value?: unknown
  text?: LocalText | string
}
interface Raw {
  type?: string
  name?: string
  title?: LocalText | string
  x_role?: string
  elements?: Raw[]
  choices?: (Item | string | number)[]
  rateValues?: (Item | string | number)[]
  rows?: (Item | string | number)[]
}

const rawOf = (definition: unknown): Raw[] => {
  const { pages, elements } = definition as { pages?: Raw[]; elements?: Raw[] }
  const flat = (some: Raw[]): Raw[] =>
    some.flatMap((one) => (one.type === 'panel' ? flat(one.elements ?? []) : [one]))
  return flat(pages ? pages.flatMap((page) => page.elements ?? []) : (elements ?? []))
}
const valueOf = (item: Item | string | number) => String(typeof item === 'object' ? item.value : item)
const labelOf = (item: Item | string | number) =>
  typeof item === 'object' ? localized(item.text) || String(item.value) : String(item)
const choicesOf = (items: (Item | string | number)[] | undefined) =>
  (items ?? []).map((item) => ({ value: valueOf(item), label: labelOf(item) }))

/** The questions that have exactly one of some choices as their answer. */
export const singleChoice = (definition: unknown): Trait[] =>
  rawOf(definition)
    .filter(({ type, name }) => name && (type === 'radiogroup' || type === 'dropdown'))
    .map((one) => ({
      name: one.name ?? '',
      title: localized(one.title) || (one.name ?? ''),
      choices: choicesOf(one.choices),
    }))

export interface Countable {
  name: string
  title: string
  role?: string | undefined
}

/** What may stand in a cross table: single choices, ratings, yes-no, and each row of a matrix. */
export const countable = (definition: unknown): Countable[] =>
  rawOf(definition).flatMap((one): Countable[] => {
    const title = localized(one.title) || (one.name ?? '')
    if (one.type === 'matrix')
      return choicesOf(one.rows).map(({ value, label }) => ({
        name: `${one.name}~${value}`,
        title: `${title}：${label}`,
        role: one.x_role,
      }))
    return one.name && ['radiogroup', 'dropdown', 'rating', 'boolean'].includes(one.type ?? '')
      ? [{ name: one.name, title, role: one.x_role }]
      : []
  })
