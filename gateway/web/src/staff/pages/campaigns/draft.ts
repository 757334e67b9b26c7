import { fromInput } from '@shared/format'
import type { CAMPAIGN_KINDS, CampaignDraft } from '@shared/api/campaign'
import type { LocalText } from '@shared/i18n'

export interface ShiftForm {
  startsAt: string
  endsAt: string
  /** Empty for the house rule. */
  cutOffAt: string
  capacity: number
  approval: boolean
  /** 0 moves people up at once. */
  offerMinutes: number
  reservedForTeams: number
}

export interface CampaignForm {
  kind: (typeof CAMPAIGN_KINDS)[number]
  title: string
  titleEn: string
  description: string
  riskNotice: string
  area: string
  place: string
  /** Of the meeting point in WGS-84, as typed or as the device says; both or none. */
  lng: number | ''
  lat: number | ''
  minimumAge: number | ''
  insurer: string
  policy: string
  training: string
  heldOn: string
  shifts: ShiftForm[]
}

export const emptyShift = (): ShiftForm => ({
  startsAt: '',
  endsAt: '',
  cutOffAt: '',
  capacity: 20,
  approval: false,
  offerMinutes: 0,
  reservedForTeams: 0,
})

export const emptyCampaign = (): CampaignForm => ({
  kind: 'cleaning-day',
  title: '',
  titleEn: '',
  description: '',
  riskNotice: '',
  area: '',
  place: '',
  lng: '',
  lat: '',
  minimumAge: '',
  insurer: '',
  policy: '',
  training: '',
  heldOn: '',
  shifts: [emptyShift()],
})

const zh = (text: string): LocalText => ({ 'zh-CN': text.trim() })

/** What the service takes; fields left empty are left out. */
export function toDraft(form: CampaignForm): CampaignDraft {
  const pesticide = form.kind === 'pest-control'
  return {
    kind: form.kind,
    title: { ...zh(form.title), ...(form.titleEn.trim() ? { en: form.titleEn.trim() } : {}) },
    description: zh(form.description),
    riskNotice: zh(form.riskNotice),
    area: form.area,
    place: form.place.trim(),
    ...(form.lng !== '' && form.lat !== ''
      ? { point: { lng: form.lng, lat: form.lat, system: 'wgs84' as const } }
      : {}),
    ...(form.minimumAge ? { minimumAge: form.minimumAge } : {}),
    ...(pesticide ? { pesticide } : {}),
    ...(pesticide && form.insurer.trim() && form.policy.trim()
      ? { insurance: { insurer: form.insurer.trim(), policy: form.policy.trim() } }
      : {}),
    ...(pesticide && form.training.trim() && form.heldOn
      ? { training: { title: zh(form.training), heldOn: form.heldOn } }
      : {}),
    shifts: form.shifts.map((shift) => ({
      startsAt: fromInput(shift.startsAt),
      endsAt: fromInput(shift.endsAt),
      capacity: shift.capacity,
      ...(shift.approval ? { approval: true } : {}),
      ...(shift.offerMinutes ? { offerMinutes: shift.offerMinutes } : {}),
      ...(shift.reservedForTeams ? { reservedForTeams: shift.reservedForTeams } : {}),
      ...(shift.cutOffAt ? { cutOffAt: fromInput(shift.cutOffAt) } : {}),
    })),
  }
}
