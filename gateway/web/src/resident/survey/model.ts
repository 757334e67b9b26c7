import type { LocalText } from '@shared/i18n'

export type Text = string | LocalText

export type Kind =
  | 'text'
  | 'comment'
  | 'radiogroup'
  | 'checkbox'
  | 'dropdown'
  | 'rating'
  | 'boolean'
  | 'matrix'
  | 'ranking'
  | 'html'

export interface Choice {
  value: string | number | boolean
  text: Text
  visibleIf?: string
}

export interface Validator {
  type: 'numeric' | 'text' | 'regex' | 'email' | 'answercount'
  text?: Text
  minValue?: number
  maxValue?: number
  minLength?: number
  maxLength?: number
  regex?: string
  minCount?: number
  maxCount?: number
}

/** One question of a SurveyJS definition, brought to a single shape; panels have dissolved into `conditions`. */
export interface Question {
  kind: Kind
  name: string
  title: Text
  description?: Text | undefined
  isRequired: boolean
  requiredIf?: string | undefined
  requiredErrorText?: Text | undefined
  /** Its own `visibleIf` and those of the panels around it: all must hold. */
  conditions: string[]
  validators: Validator[]
  /** Title of the panel this question opens, shown above it. */
  heading?: Text | undefined
  choices: Choice[]
  columns: Choice[]
  rows: Choice[]
  takesOther: boolean
  otherText?: Text | undefined
  isAllRowRequired: boolean
  labels: { low?: Text | undefined; high?: Text | undefined; yes?: Text | undefined; no?: Text | undefined }
  valueTrue: unknown
  valueFalse: unknown
  html?: Text | undefined
  inputType: string
  min?: number | string | undefined
  max?: number | string | undefined
  maxLength?: number | undefined
  placeholder?: Text | undefined
}

export interface Page {
  name: string
  title?: Text | undefined
  description?: Text | undefined
  questions: Question[]
}

export const OTHER = 'other'
export const NONE = 'none'
/** Where SurveyJS keeps what was typed beside "other". */
export const commentKey = (name: string) => `${name}-Comment`

/** Whether "other" is among what was chosen. */
export const hasOther = (question: Question, value: unknown): boolean =>
  question.takesOther && (Array.isArray(value) ? value.includes(OTHER) : value === OTHER)
