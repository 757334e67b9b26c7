import { ref, shallowRef } from 'vue'
import { newKey } from '@shared/ids'
import { isPassing, problemOf, type Problem } from '@shared/problem'

/**
 * One command of one form. Its key stays the same through retries, so that a click after a lost answer counts once; it is
 * a new one after success, and after a refusal, since the corrected form is another command.
 */
export function useAttempt() {
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  let key = newKey()

  async function attempt<T>(command: (key: string) => Promise<T>): Promise<T | undefined> {
    busy.value = true
    problem.value = undefined
    try {
      const done = await command(key)
      key = newKey()
      return done
    } catch (error) {
      problem.value = problemOf(error)
      if (!isPassing(problem.value)) key = newKey()
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, attempt }
}
