import { createTranslator } from '@shared/i18n'
import { driveZh } from './drive.zh'

export type DriveKey = keyof typeof driveZh

/** Texts of campaigns, mosquito sheets and shops; they come with those pages only. */
export const tell = createTranslator<DriveKey>(driveZh, async () => (await import('./drive.en')).driveEn)
