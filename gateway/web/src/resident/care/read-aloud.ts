import { ref } from 'vue'
import { language } from '@shared/i18n'

const voice = 'speechSynthesis' in window ? window.speechSynthesis : undefined

export const canRead = voice !== undefined
export const reading = ref(false)

export function stopReading(): void {
  voice?.cancel()
  reading.value = false
}

/** Reads what stands on the page, as somebody would who looks at it: without what is hidden. */
export function readAloud(element: HTMLElement | null): void {
  const words = element?.innerText.trim()
  if (!voice || !words) return
  stopReading()
  const speech = new SpeechSynthesisUtterance(words)
  speech.lang = language.value
  speech.rate = 0.9
  speech.onend = speech.onerror = () => (reading.value = false)
  reading.value = true
  voice.speak(speech)
}
