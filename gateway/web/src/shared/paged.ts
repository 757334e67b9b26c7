import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Page } from './api/gateway'
import { problemOf, type Problem } from './problem'
import { whenOnline } from './when-online'

export interface Paged<T> {
  items: ShallowRef<T[]>
  problem: ShallowRef<Problem | undefined>
  loading: Ref<boolean>
  /** Whether the first page has arrived. */
  loaded: Ref<boolean>
  /** Whether the service has more. */
  hasMore: ComputedRef<boolean>
  /** Reads the pages on screen again, so that a live update does not throw the reader back to the first. */
  reload: () => Promise<void>
  more: () => Promise<void>
  /** Reads the first page of what may be another list now. */
  restart: () => Promise<void>
}

const MOST_PAGES = 20

/** A list read page by page; the first page is read at once. */
export function usePaged<T>(read: (cursor?: string) => Promise<Page<T>>): Paged<T> {
  const items = shallowRef<T[]>([])
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const loaded = ref(false)
  const next = ref<string>()
  let pages = 1
  let turn = 0

  async function gather(wanted: number, after?: string): Promise<Page<T>> {
    const found: T[] = []
    let cursor = after
    for (let page = 0; page < wanted; page++) {
      const one = await read(cursor)
      found.push(...one.items)
      cursor = one.next ?? undefined
      if (!cursor) break
    }
    return { items: found, next: cursor ?? null }
  }

  async function show(find: () => Promise<Page<T>>, before: T[]): Promise<boolean> {
    const mine = ++turn
    loading.value = true
    try {
      const found = await find()
      if (mine !== turn) return false
      items.value = [...before, ...found.items]
      next.value = found.next ?? undefined
      problem.value = undefined
      loaded.value = true
      return true
    } catch (error) {
      if (mine === turn) problem.value = problemOf(error)
      return false
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const reload = async () => void (await show(() => gather(pages), []))
  const more = async () => {
    const after = next.value
    if (!after || pages >= MOST_PAGES) return
    if (await show(() => gather(1, after), items.value)) pages++
  }
  const restart = () => {
    pages = 1
    return reload()
  }
  void reload()
  whenOnline(() => problem.value && void reload())
  return {
    items,
    problem,
    loading,
    loaded,
    hasMore: computed(() => next.value !== undefined && pages < MOST_PAGES),
    reload,
    more,
    restart,
  }
}
