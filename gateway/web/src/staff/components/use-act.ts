import { ref } from 'vue'
import { explain, problemOf } from '@shared/problem'

/** One command at a time: whether it runs, and in the reader's language why it was refused. */
export function useAct() {
  const busy = ref(false)
  const problem = ref('')

  /** True when it went through. */
  async function run(command: () => Promise<unknown>): Promise<boolean> {
    busy.value = true
    problem.value = ''
    try {
      await command()
      return true
    } catch (error) {
      const found = problemOf(error)
      problem.value = [explain(found), ...(found.errors ?? []).map((one) => one.message)].join('\n')
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}
