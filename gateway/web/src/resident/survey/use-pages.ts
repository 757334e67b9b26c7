import { computed, nextTick, ref } from 'vue'
import type { Problem } from '@shared/problem'
import { readDefinition, type RawDefinition } from './definition'
import type { Answers } from './expression/evaluate'
import { isBlank } from './expression/loose'
import type { Page } from './model'
import { problemWith } from './validate'
import { finalAnswers, settle } from './visibility'

/** What is being filled in; `page` counts from 0, with the pages that come before the questionnaire's own. */
export interface Filling {
  seed: string
  page: number
  answers: Answers
}

/** Moves through a questionnaire page by page. `lead` pages come before its own, e.g. one that asks where. */
export function usePages(definition: unknown, filling: Filling, lead: number) {
  const pages = readDefinition(definition as RawDefinition, filling.seed)
  const problems = ref<Record<string, string>>({})

  const settled = computed(() => settle(pages, filling.answers))
  const shown = computed(() =>
    pages.filter((page) => page.questions.some((one) => settled.value.visible.has(one.name))),
  )
  const page = computed(() => shown.value[Math.min(filling.page - lead, shown.value.length - 1)])
  const questions = computed(
    () => page.value?.questions.filter((one) => settled.value.visible.has(one.name)) ?? [],
  )
  /** Questions of this page and those after it that are still open: what depends on them may yet be asked. */
  const open = computed(() =>
    shown.value
      .slice(Math.max(0, filling.page - lead))
      .flatMap((one) => one.questions)
      .filter((one) => settled.value.visible.has(one.name) && isBlank(filling.answers[one.name]))
      .map((one) => `{${one.name}`),
  )
  const mayCome = (of: Page) =>
    of.questions.some((one) => one.conditions.some((when) => open.value.some((name) => when.includes(name))))
  const pageCount = computed(
    () => pages.filter((one) => shown.value.includes(one) || mayCome(one)).length + lead,
  )
  const atEnd = () => filling.page >= shown.value.length - 1 + lead
  const isLast = computed(() => filling.page >= pageCount.value - 1)

  function answer(name: string, value: unknown) {
    filling.answers[name] = value
    const question = questions.value.find((one) => name === one.name || name.startsWith(`${one.name}-`))
    if (question && problems.value[question.name]) check([question.name])
  }

  /** Checks these questions again; answers the name of the first that cannot be sent. */
  function check(names: string[]): string | undefined {
    const kept = Object.entries(problems.value).filter(([name]) => !names.includes(name))
    const found = questions.value
      .filter((question) => names.includes(question.name))
      .map((question) => [question.name, problemWith(question, filling.answers, settled.value.seen)] as const)
      .filter((pair): pair is readonly [string, string] => pair[1] !== undefined)
    problems.value = Object.fromEntries([...kept, ...found])
    return found[0]?.[0]
  }

  async function showFirst(name: string) {
    await nextTick()
    const section = document.getElementById(`question-${name}`)
    section?.scrollIntoView({ block: 'center' })
    const field = section?.querySelector<HTMLElement>('input, select, textarea')
    ;(field ?? section?.querySelector<HTMLElement>('button'))?.focus({ preventScroll: true })
  }

  async function go(to: number) {
    filling.page = to
    await nextTick()
    window.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }

  /** Goes on when this page is in order; on the last one calls `send`. */
  function next(send: () => Promise<void>): Promise<void> {
    const wrong = check(questions.value.map((one) => one.name))
    if (wrong) return showFirst(wrong)
    return atEnd() ? send() : go(filling.page + 1)
  }

  /** The service's own findings go to their questions; the page of the first one is opened. */
  function showRefusal(problem: Problem) {
    for (const error of problem.errors ?? []) {
      const name = error.pointer.split('/').filter((part) => part !== 'answers' && part !== '')[0]
      if (!name) continue
      problems.value = { ...problems.value, [name]: error.message }
      const at = shown.value.findIndex((one) => one.questions.some((question) => question.name === name))
      if (at >= 0) filling.page = Math.min(filling.page, at + lead)
    }
  }

  /** Back to the page of one question, e.g. from where all answers are read once more. */
  async function goTo(name: string) {
    const at = shown.value.findIndex((one) => one.questions.some((question) => question.name === name))
    await go(Math.max(0, at) + lead)
    await showFirst(name)
  }

  return {
    problems,
    goTo,
    /** What is asked of this person, in order; notes are no questions. */
    asked: computed(() =>
      shown.value
        .flatMap((one) => one.questions)
        .filter((one) => one.kind !== 'html' && settled.value.visible.has(one.name)),
    ),
    page,
    questions,
    isLast,
    pageCount,
    pageNumber: computed(() => filling.page + 1),
    progress: computed(() => filling.page / pageCount.value),
    answer,
    next,
    go,
    previous: () => go(filling.page - 1),
    showRefusal,
    /** A copy without proxies, which storage on the device cannot take. */
    final: () => JSON.parse(JSON.stringify(finalAnswers(pages, filling.answers))) as Answers,
  }
}
