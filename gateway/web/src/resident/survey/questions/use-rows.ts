import { computed, nextTick, ref, watch } from 'vue'
import { isEmpty } from '../expression/loose'
import type { Answers } from '../expression/evaluate'
import type { Question } from '../model'

/** One statement of a matrix at a time: which is open, and where to go from it. */
export function useRows(question: () => Question, answers: () => Answers, invalid: () => boolean) {
  const keys = computed(() => question().rows.map((row) => String(row.value)))
  const answered = (key: string) => !isEmpty(answers()[key])
  const firstOpen = () => keys.value.find((key) => !answered(key))
  const open = ref(firstOpen())
  const done = computed(() => keys.value.filter(answered).length)

  /** The statement after this one that still has no answer, or else the first that has none. */
  const following = (key: string) =>
    keys.value.slice(keys.value.indexOf(key) + 1).find((one) => !answered(one)) ??
    keys.value.find((one) => one !== key && !answered(one))

  async function show(key: string | undefined) {
    open.value = key
    await nextTick()
    const at = `[data-row="${question().name}.${key ?? keys.value.at(-1)}"]`
    document.querySelector<HTMLElement>(`${at} input, ${at}button`)?.focus({ preventScroll: true })
  }

  // What stands open when the form comes back with "please answer every line" is what is missing.
  watch(invalid, (wrong) => wrong && (open.value = firstOpen()))
  return { open, done, show, following, answered }
}
