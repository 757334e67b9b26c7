import { localized } from '@shared/i18n'
import { t } from '../i18n'
import { holds, isEmpty, type Answers } from './expression/evaluate'
import { commentKey, OTHER, type Question, type Validator } from './model'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

function byNumber(validator: Validator, value: unknown): string | undefined {
  const number = Number(value)
  if (Number.isNaN(number)) return t('error.number')
  if (validator.minValue !== undefined && number < validator.minValue)
    return t('error.min', { n: validator.minValue })
  if (validator.maxValue !== undefined && number > validator.maxValue)
    return t('error.max', { n: validator.maxValue })
  return undefined
}

function byLength(validator: Validator, value: unknown): string | undefined {
  const length = String(value).length
  if (validator.minLength && length < validator.minLength) return t('error.short', { n: validator.minLength })
  if (validator.maxLength && length > validator.maxLength) return t('error.long', { n: validator.maxLength })
  return undefined
}

function byCount(validator: Validator, value: unknown): string | undefined {
  const count = Array.isArray(value) ? value.length : 1
  if (validator.minCount && count < validator.minCount) return t('error.few', { n: validator.minCount })
  if (validator.maxCount && count > validator.maxCount) return t('error.many', { n: validator.maxCount })
  return undefined
}

const CHECKS: Record<Validator['type'], (validator: Validator, value: unknown) => string | undefined> = {
  numeric: byNumber,
  text: byLength,
  answercount: byCount,
  email: (_validator, value) => (EMAIL.test(String(value)) ? undefined : t('error.email')),
  regex: (validator, value) =>
    new RegExp(validator.regex ?? '').test(String(value)) ? undefined : t('error.pattern'),
}

function inBounds(question: Question, value: unknown): string | undefined {
  if (question.kind !== 'text') return undefined
  const { min, max } = question
  if (question.inputType === 'number') {
    return byNumber(
      {
        type: 'numeric',
        ...(min === undefined ? {} : { minValue: Number(min) }),
        ...(max === undefined ? {} : { maxValue: Number(max) }),
      },
      value,
    )
  }
  if (question.inputType === 'email' && !EMAIL.test(String(value))) return t('error.email')
  return undefined
}

/** Why this answer cannot be sent, in the reader's language; undefined when it can. */
export function problemWith(question: Question, answers: Answers): string | undefined {
  const value = answers[question.name]
  const required =
    question.isRequired || (question.requiredIf !== undefined && holds(question.requiredIf, answers))
  if (isEmpty(value))
    return required ? localized(question.requiredErrorText) || t('error.required') : undefined
  const chosen = Array.isArray(value) ? value : [value]
  if (question.choices.length && chosen.includes(OTHER) && isEmpty(answers[commentKey(question.name)])) {
    return t('error.other')
  }
  if (question.kind === 'matrix' && (question.isAllRowRequired || required)) {
    const rows = value as Answers
    if (question.isAllRowRequired && question.rows.some((row) => isEmpty(rows[String(row.value)]))) {
      return t('error.rows')
    }
  }
  for (const validator of question.validators) {
    const found = CHECKS[validator.type]?.(validator, value)
    if (found) return localized(validator.text) || found
  }
  return inBounds(question, value)
}
