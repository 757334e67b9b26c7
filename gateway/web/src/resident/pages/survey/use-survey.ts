import { computed, nextTick, reactive, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { language, localized } from '@shared/i18n'
import { newKey } from '@shared/ids'
import { actor } from '@shared/session'
import type { Problem } from '@shared/problem'
import type { Area } from '@shared/api/gateway'
import type { Wave } from '@shared/api/survey'
import { t } from '../../i18n'
import { discard, submit, type QueuedAnswers } from '../../outbox/queue'
import { readDefinition, type RawDefinition } from '../../survey/definition'
import { dropDraft, hasContent, loadDraft, saveDraft } from '../../survey/draft'
import { problemWith } from '../../survey/validate'
import { finalAnswers, settle } from '../../survey/visibility'
import { inWeChat } from '../../wechat'

/** Page 0 asks where the respondent lives; the questionnaire's own pages follow. */
export function useSurvey(wave: Wave) {
  const router = useRouter()
  const owner = actor.value?.id ?? 'nobody'
  const draft = reactive(loadDraft(owner, wave.id))
  const restored = hasContent(draft)
  const pages = readDefinition(wave.questionnaire.definition as RawDefinition, draft.seed)
  const problems = ref<Record<string, string>>({})
  const areaProblem = ref('')
  const refusal = shallowRef<Problem>()
  const busy = ref(false)

  watch(draft, () => saveDraft(owner, wave.id, draft), { deep: true })

  const settled = computed(() => settle(pages, draft.answers))
  const visible = computed(() => settled.value.visible)
  const shown = computed(() =>
    pages.filter((page) => page.questions.some((one) => visible.value.has(one.name))),
  )
  const onAreaPage = computed(() => draft.page === 0)
  const page = computed(() => shown.value[Math.min(draft.page, shown.value.length) - 1])
  const questions = computed(() => page.value?.questions.filter((one) => visible.value.has(one.name)) ?? [])
  const isLast = computed(() => draft.page >= shown.value.length)

  function setAreas(areas: Area[]) {
    draft.areas = areas
    areaProblem.value = ''
  }

  function answer(name: string, value: unknown) {
    draft.answers[name] = value
    const question = questions.value.find((one) => name === one.name || name.startsWith(`${one.name}-`))
    if (question && problems.value[question.name]) check([question.name])
  }

  /** Checks these questions again; answers the name of the first that cannot be sent. */
  function check(names: string[]): string | undefined {
    const kept = Object.entries(problems.value).filter(([name]) => !names.includes(name))
    const found = questions.value
      .filter((question) => names.includes(question.name))
      .map((question) => [question.name, problemWith(question, draft.answers, settled.value.seen)] as const)
      .filter((pair): pair is readonly [string, string] => pair[1] !== undefined)
    problems.value = Object.fromEntries([...kept, ...found])
    return found[0]?.[0]
  }

  async function showFirst(name: string) {
    await nextTick()
    const section = document.getElementById(`question-${name}`)
    section?.scrollIntoView({ block: 'center' })
    section?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
  }

  async function go(to: number) {
    draft.page = to
    await nextTick()
    window.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }

  async function next() {
    if (onAreaPage.value) {
      if (draft.areas.length < 3) return void (areaProblem.value = t('survey.needarea'))
      return go(1)
    }
    const wrong = check(questions.value.map((one) => one.name))
    if (wrong) return showFirst(wrong)
    return isLast.value ? send() : go(draft.page + 1)
  }

  const toItem = (): QueuedAnswers => ({
    id: draft.key,
    owner,
    kind: 'answers',
    title: localized(wave.title),
    createdAt: new Date().toISOString(),
    state: 'waiting',
    wave: wave.id,
    submission: {
      community: draft.areas[2]?.code ?? '',
      language: language.value,
      answers: JSON.parse(JSON.stringify(finalAnswers(pages, draft.answers))) as Record<string, unknown>,
      durationSeconds: Math.round((Date.now() - draft.startedAt) / 1000),
      channel: inWeChat ? 'wechat' : 'link',
    },
  })

  /** The service's own findings go to their questions; the page of the first one is opened. */
  async function showRefusal(problem: Problem) {
    refusal.value = problem
    for (const error of problem.errors ?? []) {
      const name = error.pointer.split('/').filter((part) => part !== 'answers' && part !== '')[0]
      if (!name) continue
      problems.value = { ...problems.value, [name]: error.message }
      const at = shown.value.findIndex((one) => one.questions.some((question) => question.name === name))
      if (at >= 0) draft.page = Math.min(draft.page, at + 1)
    }
  }

  /** A refused submission had no effect: the corrected one is another, under another key. */
  async function takeBack(id: string, problem: Problem) {
    await discard(id)
    draft.key = newKey()
    await showRefusal(problem)
  }

  async function send() {
    busy.value = true
    refusal.value = undefined
    const item = toItem()
    const outcome = await submit(item)
    busy.value = false
    if (outcome.state === 'refused') return takeBack(item.id, outcome.problem)
    dropDraft(owner, wave.id)
    const state = outcome.state === 'waiting' ? { queued: '1' } : {}
    await router.replace({
      path: `/surveys/${wave.id}/thanks`,
      query: { community: item.submission.community, ...state },
    })
  }

  /** Fetched now: whoever loses the network before submitting must still see that the answers are queued. */
  void Promise.allSettled([import('./ThanksPage.vue'), import('../me/QueuePage.vue')])

  const preset = String(useRoute().query['community'] ?? '')
  return {
    draft,
    restored,
    preset,
    problems,
    areaProblem,
    refusal,
    busy,
    onAreaPage,
    page,
    questions,
    isLast,
    pageNumber: computed(() => draft.page + 1),
    pageCount: computed(() => shown.value.length + 1),
    progress: computed(() => draft.page / (shown.value.length + 1)),
    setAreas,
    answer,
    next,
    previous: () => go(draft.page - 1),
  }
}
