import { ref, toRaw } from 'vue'
import { newKey } from '@shared/ids'
import { explain, problemOf } from '@shared/problem'
import { joinCase, readCase, uploadPhoto, type Join } from '@shared/api/complaint'
import { confirm } from '../../components/confirm'
import { t } from '../../i18n'
import type { ReportDraft } from './draft'

export type Joining = 'joined' | 'mine' | 'not'

/** The same content sent to the same case again is the same request; changed content is another. */
const keys = new Map<string, string>()
function keyOf(id: string, join: Join): string {
  const what = JSON.stringify([id, join])
  const key = keys.get(what) ?? newKey()
  keys.set(what, key)
  return key
}

/** Adds what was typed and photographed for a report of one's own to a case that is there already, after asking. */
export function useJoin(draft: ReportDraft) {
  const problem = ref('')
  const busy = ref(false)

  async function send(id: string): Promise<Joining> {
    if ((await readCase(id)).mine) return 'mine'
    const photoIds: string[] = []
    // The keys are those of the report's own photos: what has arrived is not stored twice.
    for (const [nth, photo] of draft.photos.entries())
      photoIds.push((await uploadPhoto(toRaw(photo), `${draft.key}-photo-${nth}`)).id)
    const text = draft.text.trim()
    const join = { ...(text ? { text } : {}), ...(photoIds.length ? { photoIds } : {}) }
    await joinCase(id, join, keyOf(id, join))
    return 'joined'
  }

  async function join(id: string): Promise<Joining> {
    const content = draft.text.trim() !== '' || draft.photos.length > 0
    const sure = await confirm({
      title: t('nearby.ask'),
      text: t(content ? 'nearby.asknote' : 'nearby.askempty', { n: draft.photos.length }),
      yes: t('nearby.join'),
      no: t('nearby.own'),
    })
    if (!sure) return 'not'
    busy.value = true
    problem.value = ''
    try {
      return await send(id)
    } catch (error) {
      problem.value = explain(problemOf(error))
      return 'not'
    } finally {
      busy.value = false
    }
  }

  return { join, problem, busy }
}
