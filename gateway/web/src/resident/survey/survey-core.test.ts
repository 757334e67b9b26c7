import { describe, expect, it } from 'vitest'
import recorded from './__fixtures__/survey-core-cases.jsonl?raw'
import { readDefinition, type RawDefinition } from './definition'
import type { Answers } from './expression/evaluate'
import { problemWith } from './validate'
import { finalAnswers, settle, visibleNames } from './visibility'

/** What headless survey-core said of random questionnaires and answers; survey-service's peer test makes such cases. */
interface Case {
  definition: RawDefinition
  answers: Answers
  /** Whether leaving out the answers of hidden questions changes nothing: there this client may differ. */
  settled: boolean
  visible: string[]
  errors: { question: string; kind: string }[]
  cleaned: Answers
}

const cases = recorded
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

/** survey-core repairs a ranking that is no list; no form sends one, and survey-service refuses it. */
const isRepaired = (one: Case) =>
  readDefinition(one.definition, 'seed')
    .flatMap((page) => page.questions)
    .some(({ kind, name }) => kind === 'ranking' && !Array.isArray(one.answers[name] ?? []))

const sorted = (names: Iterable<string>) => [...new Set(names)].sort()

function agrees(one: Case): boolean {
  const pages = readDefinition(one.definition, 'seed')
  const { visible, seen } = settle(pages, one.answers)
  const wrong = pages
    .flatMap((page) => page.questions)
    .filter((question) => visible.has(question.name) && question.kind !== 'html')
    .filter((question) => problemWith(question, one.answers, seen) !== undefined)
    .map((question) => question.name)
  const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)
  const entries = (answers: Answers) => Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    same(sorted(visible), sorted(one.visible)) &&
    same(sorted(wrong), sorted(one.errors.map((error) => error.question))) &&
    same(entries(finalAnswers(pages, one.answers)), entries(one.cleaned))
  )
}

describe('the survey beside survey-core', () => {
  const compared = cases.filter((one) => one.settled && !isRepaired(one))

  it('should show, ask and send the same', () => {
    expect(compared.length).toBeGreaterThanOrEqual(190)
    expect(compared.filter((one) => !agrees(one))).toEqual([])
  })

  it('should show what the service will see, which knows only what is sent', () => {
    for (const { definition, answers } of cases) {
      const pages = readDefinition(definition, 'seed')
      const sent = finalAnswers(pages, answers)

      expect(sorted(visibleNames(pages, sent))).toEqual(sorted(visibleNames(pages, answers)))
    }
  })
})
