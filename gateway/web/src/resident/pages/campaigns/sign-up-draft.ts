import { reactive, ref, toRaw, watch } from 'vue'
import { actor } from '@shared/session'
import { put, read, remove } from '../../outbox/store'
import { nobody, type Form } from './to-request'

const fresh = (): Form => ({
  riskAccepted: false,
  leader: nobody(),
  withTeam: false,
  teamName: '',
  members: [nobody()],
  listed: false,
  skills: [],
  trained: false,
  answers: {},
})

/** A sign-up being typed, kept on this device until it went through. The risk is accepted anew each time. */
export function useSignUpDraft(shift: string) {
  const at = `sign-up.${actor.value?.id ?? 'nobody'}.${shift}`
  const form = reactive(fresh())
  const restored = ref(false)
  let ended = false
  void read<string>('drafts', at).then((kept) => {
    if (kept) Object.assign(form, JSON.parse(kept), { riskAccepted: false })
    restored.value = kept !== undefined
    watch(form, () => !ended && void put('drafts', at, JSON.stringify(toRaw(form))), { deep: true })
  })
  const done = async () => {
    ended = true
    await remove('drafts', at)
  }
  return { form, restored, done }
}
