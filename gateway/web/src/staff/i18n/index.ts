import { createTranslator } from '@shared/i18n'
import { zh } from './zh'

export type MessageKey = keyof typeof zh

export const t = createTranslator<MessageKey>(zh, async () => (await import('./en')).en)

/** A word the services may extend: one that is newer than this client is shown as it came. */
export function word(prefix: string, value: string): string {
  const key = `${prefix}.${value}`
  return key in zh ? t(key as MessageKey) : value
}
