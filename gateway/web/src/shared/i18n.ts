import { ref, shallowRef } from 'vue'

export type Language = 'zh-CN' | 'en'
/** Text as the services send it: one string per language. */
export type LocalText = Partial<Record<string, string>>

const STORED = 'cleancity.language'

function initial(): Language {
  const stored = localStorage.getItem(STORED)
  if (stored === 'zh-CN' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

export const language = ref<Language>(initial())

const loaders: (() => Promise<void>)[] = []

/** Switches every dictionary first, then the language, so that no half-translated page is ever shown. */
export async function setLanguage(next: Language): Promise<void> {
  language.value = next
  localStorage.setItem(STORED, next)
  await languageReady()
}

export async function languageReady(): Promise<void> {
  document.documentElement.lang = language.value
  // A dictionary that cannot be fetched now leaves the Chinese texts; the next call asks again.
  await Promise.allSettled(loaders.map((load) => load()))
}

/** Texts of another kind that follow the language. */
export const onLanguage = (load: () => Promise<void>) => void loaders.push(load)

window.addEventListener('online', () => void languageReady())

type Params = Record<string, string | number>

/** A typed `t`: Chinese is built in, English is fetched when it is first needed. */
export function createTranslator<K extends string>(
  zh: Record<K, string>,
  loadEn: () => Promise<Record<K, string>>,
) {
  const english = shallowRef<Record<K, string>>()
  loaders.push(async () => {
    if (language.value === 'en' && !english.value) english.value = await loadEn()
  })
  return (key: K, params: Params = {}): string => {
    const text: string = (language.value === 'en' && english.value ? english.value : zh)[key]
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  }
}

/** The reader's language, else Chinese, else whatever there is. */
export function localized(text: LocalText | string | null | undefined): string {
  if (text === null || text === undefined) return ''
  if (typeof text === 'string') return text
  return (
    text[language.value] ?? text['zh-CN'] ?? text['zh-cn'] ?? text['default'] ?? Object.values(text)[0] ?? ''
  )
}
