import { newKey } from '@shared/ids'
import { actOnCase, uploadPhoto, type DeskCase, type Place, type Severity } from '@shared/api/complaint'
import { t } from '../../i18n'
import type { Inputs } from './action-inputs'

export interface ActionValues {
  note: string
  unit: string
  severity: Severity
  photos: Blob[]
  place: Place | undefined
  amount: number
  unitOfTime: 'workhour' | 'workday'
}

export const emptyForm = (one: DeskCase): ActionValues => ({
  note: '',
  unit: one.suggestedUnit ?? '',
  severity: one.severity,
  photos: [],
  place: undefined,
  amount: 1,
  unitOfTime: 'workday',
})

/** What is still missing, in the reader's language; empty when nothing is. */
export function missingInput(inputs: Inputs, form: ActionValues): string {
  if (inputs.unit === 'required' && !form.unit) return t('act.needunit')
  if (inputs.photos === 'required' && form.photos.length === 0) return t('act.needphoto')
  if (inputs.place === 'or-note' && !form.place && form.note.trim().length < 2) return t('act.needplace')
  if (inputs.note === 'required' && form.note.trim().length < 2) return t('act.neednote')
  return ''
}

/** A photo keeps its key, so that sending the form again uploads nothing twice. */
const photoKeys = new WeakMap<Blob, string>()

function keyOf(photo: Blob): string {
  const key = photoKeys.get(photo) ?? newKey()
  photoKeys.set(photo, key)
  return key
}

export async function takeAction(
  one: DeskCase,
  action: string,
  inputs: Inputs,
  form: ActionValues,
  key: string,
) {
  const photoIds: string[] = []
  for (const photo of form.photos) photoIds.push((await uploadPhoto(photo, keyOf(photo))).id)
  const note = form.note.trim()
  return actOnCase(
    one.id,
    {
      action,
      version: one.version,
      ...(note ? { note } : {}),
      ...(inputs.unit && form.unit ? { unit: form.unit } : {}),
      ...(inputs.severity ? { severity: form.severity } : {}),
      ...(inputs.limit ? { limit: { amount: form.amount, unit: form.unitOfTime } } : {}),
      ...(photoIds.length ? { photoIds } : {}),
      ...(form.place ? { place: form.place } : {}),
    },
    key,
  )
}
