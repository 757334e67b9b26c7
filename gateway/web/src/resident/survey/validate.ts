import { localized } from '@shared/i18n'
import { t } from '../i18n'
import { holds, type Answers } from './expression/evaluate'
import { isBlank, isEmpty, typedNumber } from './expression/loose'
import { commentKey, hasOther, type Question, type Validator } from './model'

const PART = '[^<>()\\[\\].,;:@"\\s]+'
const HOST = '[^<>()=\\[\\].,;:@"\\s]'
const EMAIL = new RegExp(`^(?:${PART}(?:\\.${PART})*|".+")@(?:${HOST}+\\.)+${HOST}{2,}$`)
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** SurveyJS takes no date after this one unless told otherwise. */
const LAST_DAY = '2999-12-31'

type Bound = number | string | undefined

function byRange<T extends number | string>(value: T, min: T | undefined, max: T | undefined) {
  if (min !== undefined && value < min) return t('error.min', { n: min })
  return max !== undefined && value > max ? t('error.max', { n: max }) : undefined
}

function byNumber(value: unknown, min: Bound, max: Bound): string | undefined {
  const number = typedNumber(value)
  if (number === undefined) return t('error.number')
  return byRange(number, numberOr(min), numberOr(max))
}

const numberOr = (bound: Bound) => (bound === undefined ? undefined : Number(bound))

/** Days written as 2026-11-23 are in the order of their texts. */
function byDay(value: unknown, min: Bound, max: Bound): string | undefined {
  const day = String(value)
  if (!DAY.test(day) || Number.isNaN(Date.parse(day))) return t('error.pattern')
  return byRange(day, min === undefined ? undefined : String(min), String(max ?? LAST_DAY))
}

function byLength({ minLength = 0, maxLength = 0 }: Validator, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (minLength > 0 && value.length < minLength) return t('error.short', { n: minLength })
  return maxLength > 0 && value.length > maxLength ? t('error.long', { n: maxLength }) : undefined
}

function byCount({ minCount = 0, maxCount = 0 }: Validator, value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined
  if (minCount > 0 && value.length < minCount) return t('error.few', { n: minCount })
  return maxCount > 0 && value.length > maxCount ? t('error.many', { n: maxCount }) : undefined
}

/** SurveyJS does not look at the number 0. */
const byEmail = (value: unknown) => (!value || EMAIL.test(String(value)) ? undefined : t('error.email'))

const CHECKS: Record<Validator['type'], (validator: Validator, value: unknown) => string | undefined> = {
  numeric: ({ minValue, maxValue }, value) => byNumber(value, minValue, maxValue),
  text: byLength,
  answercount: byCount,
  email: (_validator, value) => byEmail(value),
  regex: ({ regex = '' }, value) => (new RegExp(regex).test(String(value)) ? undefined : t('error.pattern')),
}

function byKind(question: Question, value: unknown): string | undefined {
  const { kind, inputType, min, max, maxLength, validators, choices } = question
  if (kind === 'ranking' && Array.isArray(value) && value.length < choices.length) {
    return t('error.few', { n: choices.length })
  }
  if (kind !== 'text' && kind !== 'comment') return undefined
  if (maxLength !== undefined && String(value).length > maxLength) return t('error.long', { n: maxLength })
  if (inputType === 'number') return byNumber(value, min, max)
  if (inputType === 'date') return byDay(value, min, max)
  if (inputType === 'time') return TIME.test(String(value)) ? undefined : t('error.pattern')
  const later = validators.some((one) => one.type === 'email')
  return inputType === 'email' && !later ? byEmail(value) : undefined
}

function rowMissing(question: Question, value: unknown): string | undefined {
  const cells = (value ?? {}) as Answers
  const gap = question.isAllRowRequired && question.rows.some((row) => isEmpty(cells[String(row.value)]))
  return gap ? t('error.rows') : undefined
}

/**
 * Why this answer cannot be sent, in the reader's language; undefined when it can.
 *
 * @param seen the answers as conditions see them
 */
export function problemWith(question: Question, answers: Answers, seen = answers): string | undefined {
  const value = answers[question.name]
  const { isRequired, requiredIf, requiredErrorText } = question
  const required = requiredIf === undefined ? isRequired : holds(requiredIf, seen)
  if (isBlank(value)) {
    return required ? localized(requiredErrorText) || t('error.required') : rowMissing(question, value)
  }
  if (hasOther(question, value) && isBlank(answers[commentKey(question.name)])) return t('error.other')
  const found = rowMissing(question, value) ?? byKind(question, value)
  if (found) return found
  for (const validator of question.validators) {
    const broken = CHECKS[validator.type]?.(validator, value)
    if (broken) return localized(validator.text) || broken
  }
  return undefined
}
