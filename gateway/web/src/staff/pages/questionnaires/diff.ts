import type { Definition } from '@shared/api/questionnaire'
import { elementsOf, pagesOf, wordsIn, type Element } from './outline'

export interface Difference {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  name: string
  title: string
  /** Which properties changed. */
  what: string[]
}

const questions = (definition: Definition) =>
  pagesOf(definition).flatMap((page) => elementsOf(page).filter((one) => one.name !== undefined))
const titleOf = (one: Element) => wordsIn(one.title ?? one.html, 'zh-CN') || (one.name ?? '')
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What a later version asks differently, question by question. */
export function compareVersions(earlier: Definition, later: Definition): Difference[] {
  const before = new Map(questions(earlier).map((one) => [one.name, one]))
  const after = questions(later)
  const names = new Set(after.map(({ name }) => name))
  const removed = [...before.values()].filter(({ name }) => !names.has(name))
  const kept = [...before.keys()].filter((name) => names.has(name))
  const order = after.map(({ name }) => name).filter((name) => before.has(name))
  return [
    ...removed.map((one) => ({
      kind: 'removed' as const,
      name: one.name ?? '',
      title: titleOf(one),
      what: [],
    })),
    ...after.flatMap((one): Difference[] => {
      const old = before.get(one.name)
      const said = { name: one.name ?? '', title: titleOf(one) }
      if (!old) return [{ kind: 'added', ...said, what: [] }]
      const keys = new Set([...Object.keys(old), ...Object.keys(one)])
      const what = [...keys].filter(
        (key) => key !== 'elements' && !same(old[key as keyof Element], one[key as keyof Element]),
      )
      if (what.length) return [{ kind: 'changed', ...said, what }]
      return kept.indexOf(one.name) === order.indexOf(one.name) ? [] : [{ kind: 'moved', ...said, what: [] }]
    }),
  ]
}
