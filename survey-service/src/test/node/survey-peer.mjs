// Asks headless survey-core what our evaluator is asked: one JSON line in, one JSON line out.
//   {"definition", "answers"}  -> {"visible", "errors": [{"question", "kind"}], "refused": {name: reason}, "cleaned"}
//   {"expression", "names", "answers"} -> {"parses", "holds"}
import { createInterface } from 'node:readline'
import { ConditionsParser, Helpers, Model, SurveyValidator } from 'survey-core'

const KINDS = {
  required: 'required',
  otherempty: 'other',
  requiredinallrowserror: 'rows',
  requirenumericerror: 'number',
}
const VALIDATORS = {
  numericvalidator: 'range',
  textvalidator: 'length',
  answercountvalidator: 'count',
  regexvalidator: 'pattern',
  emailvalidator: 'email',
}

// A validator's error is only "custom"; remember which validator made it.
const create = SurveyValidator.prototype.createCustomError
SurveyValidator.prototype.createCustomError = function (name) {
  const error = create.call(this, name)
  error.madeBy = VALIDATORS[this.getType()]
  return error
}

// What is left of "custom" are the bounds of a text question.
const kindOf = (error) => error.madeBy ?? KINDS[error.getErrorType()] ?? (error.getErrorType() === 'custom' ? 'range' : error.getErrorType())

const values = (items) => items.map((item) => item.value)
const CHOICES = {
  radiogroup: (question) => values(question.visibleChoices),
  dropdown: (question) => values(question.visibleChoices),
  checkbox: (question) => values(question.visibleChoices),
  ranking: (question) => values(question.visibleChoices),
  rating: (question) => values(question.visibleRateValues),
  boolean: (question) => [question.getValueTrue(), question.getValueFalse()],
  matrix: (question) => values(question.columns),
}

/** The single values inside an answer, or undefined when it does not have the shape of its kind. */
function parts(type, answer) {
  const list = type === 'checkbox' || type === 'ranking'
  const object = answer !== null && typeof answer === 'object' && !Array.isArray(answer)
  if (list) return Array.isArray(answer) ? answer : undefined
  if (type === 'matrix') return object ? Object.values(answer) : undefined
  return object || Array.isArray(answer) ? undefined : [answer]
}

/** Why survey-core's own form would not have sent this answer; undefined when it would. */
function refusal(definition, name, answer) {
  const question = new Model(definition).getQuestionByName(name)
  const type = question.getType()
  const each = parts(type, answer)
  if (each === undefined) return 'shape'
  const choices = CHOICES[type]?.(question)
  if (choices && each.some((one) => !choices.includes(one))) return 'choice'
  if (!choices && typeof answer === 'boolean') return 'shape'
  question.value = structuredClone(answer)
  question.clearIncorrectValues()
  if (!Helpers.isTwoValueEquals(question.value, answer, false, true, false)) return 'changed'
  if (!choices && String(answer).length > (question.getMaxLength() ?? Infinity)) return 'length'
  return undefined
}

/** What was typed beside "other" as survey-core's own field hands it on: blanks are nothing. */
function typed(answers) {
  const blank = (name, value) => name.endsWith('-Comment') && typeof value === 'string' && !value.trim()
  return structuredClone(Object.fromEntries(Object.entries(answers).filter(([name, value]) => !blank(name, value))))
}

/** A text of blanks counts as no answer, and then nothing but its absence can be wrong. */
const counts = (question, kind) => !question.isEmpty() || kind === 'required' || kind === 'rows'

function check({ definition, answers }) {
  const survey = new Model(definition)
  survey.data = typed(answers)
  const questions = survey.getAllQuestions()
  const visible = questions.filter((question) => question.isVisible && question.isParentVisible)
  survey.validate(true, false)
  const errors = visible.flatMap((question) =>
    question.errors
      .map(kindOf)
      .filter((kind) => counts(question, kind))
      .map((kind) => ({ question: question.name, kind })),
  )
  const answered = new Set(questions.filter((question) => !question.isEmpty()).map((question) => question.name))
  const refused = {}
  for (const question of visible) {
    if (!answered.has(question.name) || question.getType() === 'html') continue
    const reason = refusal(definition, question.name, answers[question.name])
    if (reason) refused[question.name] = reason
  }
  survey.clearIncorrectValues(true)
  survey.doComplete()
  const data = survey.data
  const cleaned = Object.fromEntries(
    Object.entries(data).filter(([name]) => answered.has(name.replace(/-Comment$/, ''))),
  )
  return { visible: visible.map((question) => question.name), errors, refused, cleaned }
}

function evaluate({ expression, names, answers }) {
  const parses = new ConditionsParser().parseExpression(expression) !== undefined
  const survey = new Model({ elements: names.map((name) => ({ type: 'text', name })) })
  survey.data = structuredClone(answers)
  return { parses, holds: parses && survey.runExpression(expression) === true }
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(asked.expression === undefined ? check(asked) : evaluate(asked))}\n`)
}
