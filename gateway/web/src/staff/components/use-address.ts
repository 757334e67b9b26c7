import { computed, reactive, watch, type Reactive } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

/**
 * What a page is asked to show (filter, sort, tab) and which thing is open stand in the address, so that a link, Back
 * and a reload find them again. Every field is a text; the fresh value of each is left out of the address.
 *
 * @param thing the name of the open thing in the address
 */
export function useAddress<T extends { [K in keyof T]: string }>(fresh: () => T, thing = 'open') {
  const route = useRoute()
  const router = useRouter()
  const path = route.path
  const filter = reactive(read(route.query))
  const opened = computed(() => text(route.query[thing]))

  function read(query: LocationQuery): T {
    const found = fresh()
    for (const name of Object.keys(found) as (keyof T & string)[]) {
      if (name in query) found[name] = text(query[name]) as T[typeof name]
    }
    return found
  }
  function write(): Record<string, string> {
    const otherwise: Record<string, string> = { ...fresh() }
    const now = Object.entries(filter as Record<string, string>)
    return Object.fromEntries(now.filter(([name, value]) => value !== otherwise[name]))
  }

  const open = (id: string) => router.push({ query: { ...write(), [thing]: id } })
  const close = () => router.replace({ query: write() })

  watch(filter, () => {
    if (route.path !== path) return
    const id = opened.value
    const query = { ...write(), ...(id ? { [thing]: id } : {}) }
    if (!same(query, route.query)) void router.replace({ query })
  })
  watch(
    () => route.query,
    (query) => {
      if (route.path === path) Object.assign(filter, read(query))
    },
  )
  return { filter: filter as Reactive<T>, opened, open, close, write }
}

const text = (value: LocationQuery[string] | undefined): string => (typeof value === 'string' ? value : '')
const same = (a: Record<string, string>, b: LocationQuery) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([name, value]) => b[name] === value)
