import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { newKey } from '@shared/ids'
import { explain } from '@shared/problem'
import { actor } from '@shared/session'
import type { Attendance, CheckNote, Direction } from '@shared/api/volunteer'
import { t } from '../../i18n'
import { attendanceAt, discard, queue, submit, type QueuedCheck } from '../../outbox/queue'
import { read } from '../../outbox/store'
import { locateHere } from '../../wechat'

const CODE = /^[2-9A-Z]{8}$/

/** Coming and leaving of one shift: each note carries the moment the button was pressed, and waits for the network. */
export function useCheck(shift: string, title: Ref<string>, scanned: string) {
  const owner = actor.value?.id ?? 'nobody'
  const attendance = shallowRef<Attendance>()
  const direction = ref<Direction>('in')
  const code = ref(scanned.toUpperCase())
  const problem = ref('')
  const busy = ref(false)

  const mine = computed(() =>
    queue.value.filter((one): one is QueuedCheck => one.kind === 'check' && one.shift === shift),
  )
  const waiting = computed(() => mine.value.filter((one) => one.state === 'waiting').at(-1))

  async function recall() {
    attendance.value = (await read<Attendance>('drafts', attendanceAt(owner, shift))) ?? attendance.value
    const came = attendance.value !== undefined || waiting.value?.direction === 'in'
    direction.value = came ? 'out' : 'in'
  }
  // What waited and has been sent meanwhile is told here too.
  watch(() => mine.value.length, recall, { immediate: true })

  async function note(way: Pick<CheckNote, 'code' | 'place'>, at: Date) {
    const nonce = newKey()
    const item: QueuedCheck = {
      id: nonce,
      owner,
      kind: 'check',
      title: `${t(`check.${direction.value}`)} ${title.value}`,
      createdAt: at.toISOString(),
      state: 'waiting',
      shift,
      direction: direction.value,
      note: { nonce, at: at.toISOString(), ...way },
    }
    const outcome = await submit(item)
    if (outcome.state === 'refused') {
      problem.value = explain(outcome.problem)
      await discard(nonce)
    } else code.value = ''
  }

  async function run(work: () => Promise<void>) {
    busy.value = true
    problem.value = ''
    await work().finally(() => (busy.value = false))
  }

  function byCode() {
    const at = new Date()
    const typed = code.value.trim().toUpperCase()
    if (!CODE.test(typed)) return void (problem.value = t('check.needcode'))
    return run(() => note({ code: typed }, at))
  }

  const byPlace = () =>
    run(async () => {
      const at = new Date()
      const here = await locateHere().catch(() => undefined)
      if (here) await note({ place: { lng: here.lng, lat: here.lat, system: here.system } }, at)
      else problem.value = t('check.nowhere')
    })

  return { attendance, direction, code, problem, busy, waiting, byCode, byPlace }
}
