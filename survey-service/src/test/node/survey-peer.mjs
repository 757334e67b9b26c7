// Asks headless survey-core what our evaluator is asked: one JSON line in, one JSON line out.
//   {"definition", "answers"}  -> {"visible", "errors": [{"question", "kind"}], "refused": {name: reason}, "cleaned"}
//   {"expression", "names", "answers"} -> {"parses", "holds"}
import { createInterface } from 'node:readline'
import { ConditionsParser, Helpers, Model, SurveyValidator } from 'survey-core'

console.warn = console.error = console.log = () => {}

const KINDS = {
  required: 'required',
  otherempty: 'other',
  requiredinallrowserror: 'rows',
  requirenumeric: 'number',
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

// Questionnaires come several times in a row, with other answers.
let last = { text: '' }

function read(definition) {
  const text = JSON.stringify(definition)
  if (last.text !== text) last = { text, survey: new Model(definition), alone: new Map() }
  return last
}

// survey-core's lists are live: they empty when their question is cleared.
const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/** The question in a survey of its own, without conditions, to try single answers on. */
function alone(question) {
  let found = last.alone.get(question.name)
  if (!found) {
    const { visibleIf, requiredIf, ...element } = question.toJSON()
    const survey = new Model({ elements: [{ type: question.getType(), ...element }] })
    found = survey.getQuestionByName(question.name)
    last.alone.set(question.name, found)
  }
  return found
}

/** Why survey-core's own form would not have sent this answer; undefined when it would. */
function refusal(asked, answer) {
  const question = alone(asked)
  const type = question.getType()
  const each = parts(type, answer)
  if (each === undefined) return 'shape'
  const choices = CHOICES[type]?.(question)
  if (choices && each.some((one) => !choices.includes(one))) return 'choice'
  if (!choices && typeof answer === 'boolean') return 'shape'
  question.value = structuredClone(answer)
  question.clearIncorrectValues()
  const taken = plain(question.value)
  question.clearValue()
  const number = question.inputType === 'number' && Helpers.getNumber(answer) === taken
  if (!number && !Helpers.isTwoValueEquals(taken, answer, false, true, false)) return 'changed'
  if (!choices && String(answer).length > (question.maxLength > 0 ? question.maxLength : Infinity)) return 'length'
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
  const { survey } = read(definition)
  survey.clear(true, true)
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
  for (const question of questions) {
    if (question.isValueEmpty(answers[question.name]) || question.getType() === 'html') continue
    const reason = refusal(question, answers[question.name])
    if (reason) refused[question.name] = reason
  }
  survey.clearIncorrectValues(true)
  survey.doComplete()
  const data = plain(survey.data)
  const cleaned = Object.fromEntries(
    Object.entries(data).filter(([name]) => answered.has(name.replace(/-Comment$/, ''))),
  )
  // A value of a wrong kind, or a boolean, may leave its mark on the survey: the next answers get a fresh one.
  if (Object.keys(refused).length > 0 || questions.some((one) => one.getType() === 'boolean')) last = { text: '' }
  return { visible: visible.map((question) => question.name), errors, refused, cleaned }
}

function evaluate({ expression, names, answers }) {
  const { survey } = read({ elements: names.map((name) => ({ type: name === 'c' ? 'checkbox' : 'text', name, choices: ['road', '5', 5] })) })
  survey.clear(true, true)
  survey.data = structuredClone(answers)
  try {
    const parses = new ConditionsParser().parseExpression(expression) !== undefined
    return { parses, holds: parses && survey.runExpression(expression) === true }
  } catch {
    return { parses: false }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(asked.expression === undefined ? check(asked) : evaluate(asked))}\n`)
}
