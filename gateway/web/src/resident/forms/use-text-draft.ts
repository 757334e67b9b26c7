import { ref, watch } from 'vue'
import { actor } from '@shared/session'
import { put, read, remove } from '../outbox/store'

/** Words typed somewhere, kept on this device until they have arrived. */
export function useTextDraft(name: string) {
  const text = ref('')
  const at = `text.${name}.${actor.value?.id ?? 'nobody'}`
  const ready = read<string>('drafts', at).then((kept) => {
    text.value ||= kept ?? ''
    watch(text, (now) => void (now ? put('drafts', at, now) : remove('drafts', at)))
  })
  const done = async () => {
    text.value = ''
    await remove('drafts', at)
  }
  return { text, ready, done }
}
