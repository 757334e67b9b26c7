import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { problemOf, type Problem } from './problem'
import { whenOnline } from './when-online'

export interface Loaded<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * Loads at once; a later `reload` keeps the old data on screen until the new one is there. What failed is asked for again
 * when the network returns.
 */
export function useLoad<T>(read: () => Promise<T>): Loaded<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let turn = 0
  const reload = async () => {
    const mine = ++turn
    loading.value = true
    try {
      const next = await read()
      if (mine !== turn) return
      data.value = next
      problem.value = undefined
    } catch (error) {
      if (mine === turn) problem.value = problemOf(error)
    } finally {
      if (mine === turn) loading.value = false
    }
  }
  void reload()
  whenOnline(() => problem.value && void reload())
  return { data, problem, loading, reload }
}
