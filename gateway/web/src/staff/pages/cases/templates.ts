import { ref } from 'vue'
import { t, type MessageKey } from '../../i18n'

/** Sentences that are written again and again, by the action they belong to. */
const BUILT_IN: Record<string, MessageKey[]> = {
  void: ['say.duplicate', 'say.notours', 'say.notfound'],
  rework: ['say.notclean', 'say.photo'],
  return: ['say.otherunit', 'say.border'],
  supervise: ['say.hurry', 'say.daily'],
  'approve-close': ['say.checked'],
  finish: ['say.cleaned', 'say.told'],
  pause: ['say.weather', 'say.works'],
  'request-extension': ['say.parts'],
}
const KEPT = 'cleancity.templates'
const LONGEST = 60

const own = ref<Record<string, string[]>>(read())

function read(): Record<string, string[]> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, string[]>
  } catch {
    return {}
  }
}

export const templatesOf = (action: string) => [
  ...(BUILT_IN[action] ?? []).map((key) => t(key)),
  ...(own.value[action] ?? []),
]

/** Keeps a sentence of one's own on this device. */
export function keepTemplate(action: string, text: string): void {
  const said = text.trim()
  if (!said || templatesOf(action).includes(said)) return
  own.value = { ...own.value, [action]: [...(own.value[action] ?? []), said] }
  localStorage.setItem(KEPT, JSON.stringify(own.value))
}

export const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
