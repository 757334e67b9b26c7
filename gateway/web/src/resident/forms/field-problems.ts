import { computed, nextTick, ref, type ComputedRef } from 'vue'

/** What is wrong with a form, by the id of the field it is about, in the order of the page. */
export type FieldProblems = Record<string, string | undefined>

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement
const CONTROLS = 'input, textarea, select, button'

const isEmpty = (one: Control) =>
  one instanceof HTMLInputElement && ['checkbox', 'radio'].includes(one.type)
    ? !one.checked
    : !(one instanceof HTMLButtonElement) && one.value === ''

/** Puts the cursor where something is wrong; of a group, on what is marked, else on what is still empty. */
export function goToField(id: string): void {
  const field = document.getElementById(id)
  if (!field) return
  const inside = [...field.querySelectorAll<Control>(CONTROLS)]
  const marked = inside.find((one) => one.getAttribute('aria-invalid') === 'true')
  const control = field.matches(CONTROLS) ? field : (marked ?? inside.find(isEmpty) ?? inside[0])
  field.scrollIntoView?.({ block: 'center' })
  control?.focus({ preventScroll: true })
}

/** Nothing is called wrong before the first attempt; after it, each complaint goes as soon as it is mended. */
export function useFieldProblems(judge: () => FieldProblems): {
  wrong: ComputedRef<FieldProblems>
  /** Whether all is in order; otherwise the first wrong field has the focus. */
  inOrder: () => Promise<boolean>
} {
  const tried = ref(false)
  const wrong = computed(() => (tried.value ? judge() : {}))
  const inOrder = async () => {
    tried.value = true
    const first = Object.entries(wrong.value).find(([, why]) => why)?.[0]
    if (!first) return true
    await nextTick()
    goToField(first)
    return false
  }
  return { wrong, inOrder }
}
