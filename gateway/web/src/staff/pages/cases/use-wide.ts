import { onScopeDispose, ref } from 'vue'

/** Whether there is room for a list and a thing beside it. */
export function useWide(from = '72rem') {
  const query = window.matchMedia(`(min-width: ${from})`)
  const wide = ref(query.matches)
  const follow = ({ matches }: MediaQueryListEvent) => (wide.value = matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return wide
}
