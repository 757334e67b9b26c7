import { reactive, ref, toRaw, watch } from 'vue'
import { newKey } from '@shared/ids'
import { actor } from '@shared/session'
import type { Area } from '@shared/api/gateway'
import type { Place } from '@shared/api/complaint'
import { put, read, remove } from '../../outbox/store'

export interface ReportDraft {
  /** Idempotency key of the report this draft will become. */
  key: string
  group: string
  category: string
  text: string
  address: string
  areas: Area[]
  place: Place | null
  photos: Blob[]
  contactName: string
  contactPhone: string
  anonymous: boolean
}

const fresh = (): ReportDraft => ({
  key: newKey(),
  group: '',
  category: '',
  text: '',
  address: '',
  areas: [],
  place: null,
  photos: [],
  contactName: '',
  contactPhone: '',
  anonymous: true,
})

const storedAt = () => `report.${actor.value?.id ?? 'nobody'}`

/** IndexedDB cannot clone reactive proxies; photos are kept as they are. */
function plain(draft: ReportDraft): ReportDraft {
  const { photos, ...rest } = toRaw(draft)
  return {
    ...(JSON.parse(JSON.stringify(rest)) as Omit<ReportDraft, 'photos'>),
    photos: photos.map((one) => toRaw(one)),
  }
}

/** The report in progress; every change is kept on this device until `done`. */
export function useReportDraft() {
  const draft = reactive(fresh()) as ReportDraft
  const restored = ref(false)
  const at = storedAt()
  let ended = false
  const ready = read<ReportDraft>('drafts', at).then((kept) => {
    if (kept) Object.assign(draft, kept)
    restored.value = kept !== undefined
    watch(draft, () => !ended && void put('drafts', at, plain(draft)), { deep: true })
  })
  const done = async () => {
    ended = true
    await remove('drafts', at)
  }
  const clear = () => {
    Object.assign(draft, fresh())
    restored.value = false
  }
  return { draft, ready, restored, done, clear, plain: () => plain(draft) }
}
