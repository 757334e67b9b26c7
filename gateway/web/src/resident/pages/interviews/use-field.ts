import { ref, shallowRef } from 'vue'
import { actor } from '@shared/session'
import { problemOf, type Problem } from '@shared/problem'
import { listMyAssignments, type MyAssignment } from '@shared/api/interview'
import { readWave, type Wave } from '@shared/api/survey'
import { put, read } from '../../outbox/store'

interface Kept {
  assignments: MyAssignment[]
  waves: Wave[]
  at: string
}

/** Assignments and their questionnaires as they were last read: enough for a day without a network. */
export function useField() {
  const at = `interviews.${actor.value?.id ?? 'nobody'}`
  const kept = shallowRef<Kept>()
  const problem = shallowRef<Problem>()
  const loading = ref(true)

  async function fetchAll(): Promise<Kept> {
    const assignments: MyAssignment[] = []
    let cursor: string | undefined
    do {
      const page = await listMyAssignments(cursor)
      assignments.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
    const ids = new Set(assignments.filter((one) => one.status === 'open').map((one) => one.wave))
    return { assignments, waves: await Promise.all([...ids].map(readWave)), at: new Date().toISOString() }
  }

  async function reload() {
    loading.value = true
    kept.value ??= await read<Kept>('drafts', at)
    try {
      kept.value = await fetchAll()
      problem.value = undefined
      await put('drafts', at, kept.value)
    } catch (error) {
      problem.value = problemOf(error)
    }
    loading.value = false
  }
  void reload()
  return { kept, problem, loading, reload }
}
