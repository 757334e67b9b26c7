import { localized } from '@shared/i18n'
import { t } from '../i18n'
import type { Answers } from './expression/evaluate'
import { isBlank } from './expression/loose'
import { commentKey, hasOther, NONE, OTHER, type Choice, type Question } from './model'

function nameOf(choices: Choice[], value: unknown): string {
  const found = choices.find((one) => one.value === value)
  if (found) return localized(found.text)
  return value === NONE ? t('survey.none') : String(value)
}

const rowsOf = ({ rows, columns }: Question, cells: Answers) =>
  rows
    .filter((row) => !isBlank(cells[String(row.value)]))
    .map((row) => `${localized(row.text)}：${nameOf(columns, cells[String(row.value)])}`)

function yesOrNo(question: Question, value: unknown): string {
  const { labels, valueTrue } = question
  return value === valueTrue ? localized(labels.yes) || t('app.yes') : localized(labels.no) || t('app.no')
}

/** What was answered in the reader's words, a line for each thing said; nothing where nothing was. */
export function answerLines(question: Question, answers: Answers): string[] {
  const value = answers[question.name]
  if (isBlank(value)) return []
  if (question.kind === 'matrix') return rowsOf(question, value as Answers)
  if (question.kind === 'boolean') return [yesOrNo(question, value)]
  const other = hasOther(question, value)
  const chosen = (Array.isArray(value) ? value : [value])
    .filter((one) => !(other && one === OTHER)) // what was typed says it better
    .map((one) => nameOf(question.choices, one))
  if (question.kind === 'ranking') return chosen.map((name, at) => `${at + 1}. ${name}`)
  const said = other ? [String(answers[commentKey(question.name)] ?? '')] : []
  return [...chosen, ...said].filter((line) => line !== '')
}
