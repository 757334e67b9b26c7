import { onMounted, onUnmounted, shallowReactive } from 'vue'
import type { MessageKey } from '../i18n'

export interface Key {
  /** As typed: `j`, `?`, or `g c` for one after the other. */
  keys: string
  does: MessageKey
  act: () => void
}

/** What the keyboard does on the page in view; the map (`?`) prints it. */
export const keysInUse = shallowReactive(new Set<Key[]>())

const CHORD_MS = 1_500

/** Letters belong to the field that has the focus, and to whatever dialogue is open. */
const typing = (at: EventTarget | null) =>
  at instanceof Element &&
  at.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !== null

let before = ''
let beforeAt = 0

function press(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return
  const now = Date.now()
  const chord = now - beforeAt < CHORD_MS ? `${before} ${event.key}` : ''
  const all = [...keysInUse].flat()
  const found = all.find(({ keys }) => keys === chord) ?? all.find(({ keys }) => keys === event.key)
  before = event.key
  beforeAt = now
  if (!found) return
  event.preventDefault()
  beforeAt = 0
  found.act()
}

/** Keys that work while the component that calls it is there. */
export function useKeys(keys: Key[]): void {
  onMounted(() => {
    if (keysInUse.size === 0) window.addEventListener('keydown', press)
    keysInUse.add(keys)
  })
  onUnmounted(() => {
    keysInUse.delete(keys)
    if (keysInUse.size === 0) window.removeEventListener('keydown', press)
  })
}
