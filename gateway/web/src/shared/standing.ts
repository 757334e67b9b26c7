import { computed, ref, type ComputedRef, type Ref } from 'vue'

/** Nobody waits longer than this for one slow list. */
const PATIENCE_MS = 2_500

/**
 * True once everything that has a place on the page has answered for the first time, so that what is being read does not
 * move when the rest arrives.
 */
export function useStanding(...parts: { loading: Ref<boolean> }[]): ComputedRef<boolean> {
  const late = ref(false)
  const answered = ref(false)
  setTimeout(() => (late.value = true), PATIENCE_MS)
  return computed(() => {
    if (!answered.value && parts.every((part) => !part.loading.value)) answered.value = true
    return answered.value || late.value
  })
}
