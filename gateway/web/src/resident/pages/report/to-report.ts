import { t } from '../../i18n'
import type { QueuedReport } from '../../outbox/queue'
import type { ReportDraft } from './draft'

export type FieldProblems = Partial<Record<'category' | 'place' | 'text' | 'contact', string>>

/** Mainland mobile numbers, and land lines with or without area code. */
const PHONE = /^(1\d{10}|(0\d{2,3}-?)?\d{7,8})$/

/** What is missing, by field, in reading order. A place is a position, or an address with its town. */
export function wrongFields(draft: ReportDraft): FieldProblems {
  const wrong: FieldProblems = {}
  const typed = draft.address.trim() !== '' && draft.areas.length >= 2
  if (!draft.place && !typed) wrong.place = t('report.needplace')
  if (!draft.category) wrong.category = t('report.needcategory')
  if (draft.text.trim() === '' && draft.photos.length === 0) wrong.text = t('report.needtext')
  if (draft.contactPhone && !PHONE.test(draft.contactPhone.trim())) wrong.contact = t('report.badphone')
  return wrong
}

export function toQueued(draft: ReportDraft, owner: string): QueuedReport {
  const area = draft.areas.at(-1)?.code
  const phone = draft.contactPhone.trim()
  const name = draft.contactName.trim()
  return {
    id: draft.key,
    owner,
    kind: 'report',
    title: draft.text.trim().slice(0, 30) || t('report.title'),
    createdAt: new Date().toISOString(),
    state: 'waiting',
    photos: draft.photos,
    photoIds: [],
    report: {
      category: draft.category,
      text: draft.text.trim(),
      anonymous: draft.anonymous,
      reportedAt: new Date().toISOString(),
      ...(draft.place ? { place: draft.place } : {}),
      ...(draft.address.trim() ? { address: draft.address.trim() } : {}),
      ...(area ? { area } : {}),
      ...(phone ? { contact: { phone, ...(name ? { name } : {}) } } : {}),
    },
  }
}
