import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { language, localized } from '@shared/i18n'
import { newKey } from '@shared/ids'
import { actor } from '@shared/session'
import type { Problem } from '@shared/problem'
import type { Area } from '@shared/api/gateway'
import type { Wave } from '@shared/api/survey'
import { t } from '../../i18n'
import { areaName } from '../../i18n/names'
import { discard, submit, type QueuedAnswers } from '../../outbox/queue'
import { dropDraft, hasContent, loadDraft, saveDraft } from '../../survey/draft'
import { usePages } from '../../survey/use-pages'
import { inWeChat } from '../../wechat'
import { useOtherDevices } from './use-other-devices'

/** Page 0 asks where the respondent lives; the questionnaire's own pages follow. */
export function useSurvey(wave: Wave) {
  const router = useRouter()
  const owner = actor.value?.id ?? 'nobody'
  const draft = reactive(loadDraft(owner, wave.id))
  const restored = ref(hasContent(draft))
  const pages = usePages(wave.questionnaire.definition, draft, 1)
  const areaProblem = ref('')
  const refusal = shallowRef<Problem>()
  const busy = ref(false)
  const onAreaPage = computed(() => draft.page === 0)
  const reviewing = ref(false)

  watch(draft, () => saveDraft(owner, wave.id, draft), { deep: true })
  const others = useOtherDevices(wave.id, draft, restored)

  function setAreas(areas: Area[]) {
    draft.areas = areas
    areaProblem.value = ''
  }

  /** Said before anything is filled in: a sampled wave asks in the communities that were drawn only. */
  const isAsked = (community = '') => wave.communities.length === 0 || wave.communities.includes(community)

  function next() {
    if (reviewing.value) return send()
    if (!onAreaPage.value) return pages.next(review)
    if (draft.areas.length < 3) return void (areaProblem.value = t('survey.needarea'))
    if (!isAsked(draft.areas[2]?.code)) return void (areaProblem.value = t('survey.notasked'))
    return pages.go(1)
  }

  /** The last page before sending: everything as it will be sent. */
  async function review() {
    reviewing.value = true
    await pages.go(draft.page)
  }

  async function leaveReview(to: () => Promise<void>) {
    reviewing.value = false
    await to()
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
      answers: pages.final(),
      durationSeconds: Math.round((Date.now() - draft.startedAt) / 1000),
      channel: inWeChat ? 'wechat' : 'link',
    },
  })

  /** A refused submission had no effect: the corrected one is another, under another key. */
  async function takeBack(id: string, problem: Problem) {
    await discard(id)
    draft.key = newKey()
    others.resume()
    refusal.value = problem
    reviewing.value = false
    pages.showRefusal(problem)
  }

  async function send() {
    busy.value = true
    refusal.value = undefined
    others.stop()
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
    ...pages,
    draft,
    restored,
    preset,
    areaProblem,
    refusal,
    busy,
    onAreaPage,
    reviewing,
    pageCount: computed(() => pages.pageCount.value + 1),
    pageNumber: computed(() => (reviewing.value ? pages.pageCount.value + 1 : pages.pageNumber.value)),
    home: computed(() => draft.areas.map(areaName).join(' ')),
    back: () => leaveReview(() => pages.go(draft.page)),
    change: (name: string) => leaveReview(() => pages.goTo(name)),
    changeHome: () => leaveReview(() => pages.go(0)),
    setAreas,
    next,
    elsewhere: others.elsewhere,
    useElsewhere: others.adopt,
  }
}
