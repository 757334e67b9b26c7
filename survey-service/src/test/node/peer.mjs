// Reads one {definition, answers} per line, says for each what survey-core makes of it.
import { createInterface } from 'node:readline'
import { createRequire } from 'node:module'

const { Model, settings } = createRequire(import.meta.url)('survey-core')
settings.lazyRender.enabled = false

const KINDS = {
  required: 'required',
  requireoneanswer: 'required',
  requiredinallrowserror: 'rows',
  otherempty: 'other',
  requirenumeric: 'number',
}

function look({ definition, answers }) {
  const survey = new Model(definition)
  survey.data = answers
  const questions = survey.getAllQuestions()
  survey.validate(true)
  const visible = questions.filter((q) => q.isVisible && q.isParentVisible).map((q) => q.name)
  const errors = {}
  for (const question of questions) {
    if (!visible.includes(question.name)) continue
    const found = []
    question.validate(true)
    for (const error of question.getAllErrors ? question.getAllErrors() : question.errors) {
      found.push(KINDS[error.getErrorType()] ?? error.getErrorType())
    }
    if (found.length) errors[question.name] = found[0]
  }
  survey.doComplete(false)
  return { visible: visible.sort(), errors, data: survey.data }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(look(JSON.parse(line))) + '\n')
}
