import type { Question } from '../model'

/** What every question component is given; it answers with `update:modelValue` (and `update:comment`). */
export interface QuestionProps {
  question: Question
  modelValue: unknown
  comment: string
  titleId: string
  errorId: string
  invalid: boolean
}
