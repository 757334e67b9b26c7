import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { language } from '@shared/i18n'
import { problemOf } from '@shared/problem'
import { readArea } from '@shared/api/gateway'
import { readAnswerDraft, saveAnswerDraft, type SavedDraft } from '@shared/api/survey'
import { areasOf } from '../../components/areas'
import { hasContent, type Draft } from '../../survey/draft'

const PAUSE_MS = 1_500
const LEVELS = 3

/**
 * Keeps the draft with the service, too, so that the survey can be finished on another device. What this device holds
 * is never replaced unasked: what another device has saved meanwhile is offered.
 */
export function useOtherDevices(wave: string, draft: Draft, restored: Ref<boolean>) {
  const elsewhere = shallowRef<SavedDraft>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  async function adopt(saved: SavedDraft) {
    const area = saved.community ? await readArea(saved.community).catch(() => undefined) : undefined
    Object.assign(draft, {
      answers: saved.answers,
      page: saved.page,
      startedAt: Date.now() - saved.seconds * 1000,
      revision: saved.revision,
      ...(area ? { areas: areasOf(area) } : {}),
    })
    elsewhere.value = undefined
    restored.value = true
  }

  async function look() {
    const saved = await readAnswerDraft(wave).catch(() => undefined)
    if (!saved || stopped || saved.revision === draft.revision) return
    if (hasContent(draft)) elsewhere.value = saved
    else await adopt(saved)
  }

  async function save() {
    if (stopped || elsewhere.value || !hasContent(draft)) return
    const community = draft.areas.length === LEVELS ? draft.areas[LEVELS - 1]?.code : undefined
    try {
      const { revision } = await saveAnswerDraft(wave, {
        ...(community ? { community } : {}),
        language: language.value,
        page: draft.page,
        seconds: Math.round((Date.now() - draft.startedAt) / 1000),
        answers: draft.answers,
        revision: draft.revision ?? 0,
      })
      draft.revision = revision
    } catch (error) {
      // Without a network, or where the service keeps no draft, this device's own copy is enough.
      if (problemOf(error).status === 409) await look()
    }
  }

  function later() {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), PAUSE_MS)
  }

  const stop = () => {
    stopped = true
    clearTimeout(timer)
  }
  onScopeDispose(stop)
  void look().then(() => watch(() => [draft.answers, draft.areas, draft.page], later, { deep: true }))
  const resume = () => {
    stopped = false
    later()
  }
  return { elsewhere, adopt, stop, resume }
}
