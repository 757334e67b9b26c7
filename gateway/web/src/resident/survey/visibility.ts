import { holds, type Answers } from './expression/evaluate'
import { isBlank, isEmpty } from './expression/loose'
import { commentKey, hasOther, type Page, type Question } from './model'

const questionsOf = (pages: Page[]) => pages.flatMap((page) => page.questions)

/** Answers as conditions see them: nothing chosen from a list of many is an empty list, elsewhere it is nothing. */
function seenBy(questions: Question[], answers: Answers): Answers {
  const seen = new Map(Object.entries(answers))
  for (const { kind, name } of questions) {
    const value = answers[name]
    if (isBlank(answers[commentKey(name)])) seen.delete(commentKey(name))
    if (kind === 'checkbox' || kind === 'ranking') seen.set(name, Array.isArray(value) ? value : [])
    else if (isEmpty(value) && typeof value !== 'string') seen.delete(name)
  }
  return Object.fromEntries(seen)
}

function without(answers: Answers, hidden: Question[]): Answers {
  const keys = new Set(hidden.flatMap((question) => [question.name, commentKey(question.name)]))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)))
}

/**
 * The visible questions, and the answers as conditions see them then. The answer of a hidden question is not sent and
 * so does not count, which may hide or show others: this repeats until nothing changes (at most once per question).
 */
export function settle(pages: Page[], answers: Answers): { visible: Set<string>; seen: Answers } {
  const questions = questionsOf(pages)
  let counted = answers
  let seen = seenBy(questions, counted)
  let visible = questions
  for (let round = 0; round <= questions.length; round++) {
    const now = seen
    visible = questions.filter((question) => question.conditions.every((one) => holds(one, now)))
    const next = without(
      answers,
      questions.filter((question) => !visible.includes(question)),
    )
    if (Object.keys(next).length === Object.keys(counted).length) break
    counted = next
    seen = seenBy(questions, counted)
  }
  return { visible: new Set(visible.map((question) => question.name)), seen }
}

export const visibleNames = (pages: Page[], answers: Answers): Set<string> => settle(pages, answers).visible

/** What is sent: answers of visible questions only, without blank ones, and the words beside "other" where it is chosen. */
export function finalAnswers(pages: Page[], answers: Answers): Answers {
  const visible = visibleNames(pages, answers)
  const kept: Answers = {}
  for (const question of questionsOf(pages)) {
    const value = answers[question.name]
    if (!visible.has(question.name) || question.kind === 'html' || isBlank(value)) continue
    kept[question.name] = value
    const comment = answers[commentKey(question.name)]
    if (hasOther(question, value) && !isBlank(comment)) kept[commentKey(question.name)] = comment
  }
  return kept
}
