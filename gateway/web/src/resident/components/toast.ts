import { ref } from 'vue'

export interface Toast {
  text: string
  kind: 'done' | 'plain'
}

export const current = ref<Toast>()
let timer: ReturnType<typeof setTimeout> | undefined

/** A short word that needs no answer; anything the reader must act on belongs on the page. */
export function toast(text: string, kind: Toast['kind'] = 'plain'): void {
  current.value = { text, kind }
  clearTimeout(timer)
  timer = setTimeout(() => (current.value = undefined), 2_500 + text.length * 60)
}
