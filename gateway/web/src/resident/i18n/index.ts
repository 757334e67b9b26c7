import { createTranslator } from '@shared/i18n'
import { zh } from './zh'

export type MessageKey = keyof typeof zh

export const t = createTranslator<MessageKey>(zh, async () => (await import('./en')).en)
