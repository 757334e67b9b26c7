import { holds, isEmpty, type Answers } from './expression/evaluate'
import { commentKey, type Page, type Question } from './model'

function without(answers: Answers, hidden: Question[]): Answers {
  const keys = new Set(hidden.flatMap((question) => [question.name, commentKey(question.name)]))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)))
}

/**
 * The names of the visible questions. The answer of a hidden question does not count, which may hide or show
 * others, so this repeats until nothing changes (at most once per question).
 */
export function visibleNames(pages: Page[], answers: Answers): Set<string> {
  const questions = pages.flatMap((page) => page.questions)
  let counted = answers
  let visible = questions
  for (let round = 0; round <= questions.length; round++) {
    visible = questions.filter((question) => question.conditions.every((one) => holds(one, counted)))
    const next = without(
      answers,
      questions.filter((question) => !visible.includes(question)),
    )
    if (Object.keys(next).length === Object.keys(counted).length) break
    counted = next
  }
  return new Set(visible.map((question) => question.name))
}

/** What is sent: answers of visible questions only, without empty ones. */
export function finalAnswers(pages: Page[], answers: Answers): Answers {
  const visible = visibleNames(pages, answers)
  const kept: Answers = {}
  for (const question of pages.flatMap((page) => page.questions)) {
    if (!visible.has(question.name) || question.kind === 'html') continue
    for (const key of [question.name, commentKey(question.name)]) {
      if (!isEmpty(answers[key])) kept[key] = answers[key]
    }
  }
  return kept
}
