/** Nothing, an empty text or list, no number, or an object whose every value is empty. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'number') return Number.isNaN(value)
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

/** Nothing that a person would call an answer: empty, or a text of blanks only. */
export const isBlank = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() === '' : isEmpty(value)

const LONGEST_NUMBER = 40

/** A number as JavaScript reads it, but nothing is none. */
export function numberOf(value: unknown): number {
  if (value === undefined || value === null) return NaN
  if (typeof value === 'string' && value.trim().length > LONGEST_NUMBER) return NaN
  return Number(value)
}

/** What SurveyJS takes for a number in an answer: one comma may be the point, 16 digits are an identifier. */
export function typedNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (text === '' || /^\d{16,}$/.test(text)) return undefined
  const number = numberOf(text.split(',').length === 2 ? text.replace(',', '.') : text)
  return Number.isFinite(number) ? number : undefined
}

/** 007 is a code, not a number; 0.5 and 0x10 are some. */
const isCode = (text: string) => /^0[^.,x]/.test(text)

/** A value as conditions see it: text that reads as a number, as true or as false counts as such. */
export function corrected(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  if (/^['"].*['"]$/s.test(value)) return value.slice(1, -1)
  return (isCode(value) ? undefined : typedNumber(value)) ?? value
}
