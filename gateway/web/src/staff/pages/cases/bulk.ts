import { computed, reactive, ref } from 'vue'
import { newKey } from '@shared/ids'
import { explain, problemOf } from '@shared/problem'
import { actOnCase, readDeskCase, type CaseCard } from '@shared/api/complaint'
import { t } from '../../i18n'
import { forwardAsSuggested, NoSuggestion } from './forward'

export const BULK = ['forward', 'supervise', 'close'] as const
export type Bulk = (typeof BULK)[number]

/** How one case of many has fared. */
export interface Row {
  id: string
  number: string
  state: 'waiting' | 'done' | 'refused'
  why: string
}

const AT_ONCE = 3

async function actNow(id: string, action: string, note: string, key: string) {
  const { version } = await readDeskCase(id)
  await actOnCase(id, { action, version, ...(note ? { note } : {}) }, key)
}

const DOES: Record<Bulk, (id: string, note: string, key: string) => Promise<unknown>> = {
  forward: (id, _note, key) => forwardAsSuggested(id, key),
  supervise: (id, note, key) => actNow(id, 'supervise', note, key),
  close: (id, note, key) => actNow(id, 'approve-close', note, key),
}

/**
 * One action on many cases, a few at a time. Each case keeps its key for as long as this lives, so that going on after
 * a stop or a lost answer does nothing twice; a refusal stays with its case and stops no other.
 */
export function useBulk(cases: readonly Pick<CaseCard, 'id' | 'number'>[]) {
  const rows = reactive<Row[]>(
    cases.map(({ id, number }) => ({ id, number, state: 'waiting' as const, why: '' })),
  )
  const keys = new Map(rows.map(({ id }) => [id, newKey()]))
  const running = ref(false)
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length

  async function take(row: Row, bulk: Bulk, note: string) {
    try {
      await DOES[bulk](row.id, note, keys.get(row.id) ?? newKey())
      row.state = 'done'
      row.why = ''
    } catch (error) {
      row.state = 'refused'
      row.why = error instanceof NoSuggestion ? t('bulk.nounit') : explain(problemOf(error))
    }
  }

  async function run(bulk: Bulk, note: string) {
    running.value = true
    const left = rows.filter(({ state }) => state !== 'done')
    const worker = async () => {
      for (let row = left.shift(); row && running.value; row = left.shift()) await take(row, bulk, note)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    running.value = false
  }
  return {
    rows,
    running,
    run,
    stop: () => (running.value = false),
    done: computed(() => count('done')),
    refused: computed(() => count('refused')),
  }
}
