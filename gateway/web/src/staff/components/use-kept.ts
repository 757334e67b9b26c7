import { reactive, watch, type Reactive } from 'vue'
import { actor } from '@shared/session'

/** A form that is kept in this window until it went through, so that leaving the page loses nothing. */
export function useKept<T extends object>(
  name: string,
  fresh: () => T,
): { form: Reactive<T>; done: () => void } {
  const at = `cleancity.form.${name}.${actor.value?.id ?? ''}`
  const form = reactive({ ...fresh(), ...read<T>(at) })
  let ended = false
  watch(form, () => ended || sessionStorage.setItem(at, JSON.stringify(form)), { deep: true })
  const done = () => {
    ended = true
    sessionStorage.removeItem(at)
  }
  return { form, done }
}

function read<T>(at: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(at) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}
