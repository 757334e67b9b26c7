import { localized } from '@shared/i18n'
import type { Choice } from './model'

/** A small generator (mulberry32) seeded from text, so that one draft always shows one order. */
function randomFrom(text: string): () => number {
  let state = 0x9e3779b9
  for (const char of text) state = Math.imul(state ^ char.charCodeAt(0), 0x85ebca6b) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function orderChoices(choices: Choice[], order: string | undefined, seed: string): Choice[] {
  const ordered = [...choices]
  const byText = (a: Choice, b: Choice) => localized(a.text).localeCompare(localized(b.text))
  if (order === 'asc') ordered.sort(byText)
  if (order === 'desc') ordered.sort((a, b) => byText(b, a))
  if (order === 'random') {
    const random = randomFrom(seed)
    for (let last = ordered.length - 1; last > 0; last--) {
      const pick = Math.floor(random() * (last + 1))
      ;[ordered[last], ordered[pick]] = [ordered[pick] as Choice, ordered[last] as Choice]
    }
  }
  return ordered
}
