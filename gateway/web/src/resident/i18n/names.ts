import { shallowRef } from 'vue'
import { language, onLanguage } from '@shared/i18n'
import type { Area } from '@shared/api/gateway'

/**
 * English names of what the services name in Chinese only. They are found by code, which a city keeps even where it calls
 * a thing differently; what has none here stays as it came.
 */
interface English {
  categories: Record<string, string>
  groups: Record<string, string>
  areas: Record<string, string>
}

const english = shallowRef<English>()
const load = async () => {
  if (language.value === 'en' && !english.value) english.value = (await import('./names.en')).namesEn
}
onLanguage(load)
void load() // a page that comes later than the language finds it chosen already

const inEnglish = (kind: keyof English, key: string) =>
  language.value === 'en' ? english.value?.[kind][key] : undefined

export const categoryName = (of: { category: string; categoryName?: string }) =>
  inEnglish('categories', of.category) ?? of.categoryName ?? of.category
export const groupName = (group: string) => inEnglish('groups', group) ?? group
export const areaName = (area: Pick<Area, 'code' | 'name'>) => inEnglish('areas', area.code) ?? area.name
