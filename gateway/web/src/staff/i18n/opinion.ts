import { createTranslator } from '@shared/i18n'
import { opinionZh } from './opinion.zh'

export type OpinionKey = keyof typeof opinionZh

/** Texts of the pages on waves, rates and questionnaires; they come with those pages only. */
export const say = createTranslator<OpinionKey>(
  opinionZh,
  async () => (await import('./opinion.en')).opinionEn,
)

/** A word the service may extend: one that is newer than this client is shown as it came. */
export function term(prefix: string, value: string): string {
  const key = `${prefix}.${value}`
  return key in opinionZh ? say(key as OpinionKey) : value
}
