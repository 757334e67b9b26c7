import { computed, ref, watchEffect, type Ref } from 'vue'

export interface Column<K extends string = string> {
  key: K
  title: string
  /** What the service calls this order; a column without one cannot be sorted by. */
  sort?: string
  /** Not shown until chosen. */
  hidden?: boolean
  numeric?: boolean
  /** Cannot be taken away. */
  fixed?: boolean
}

/** Which columns this person wants to see; kept on this device under the table's name. */
export function useColumns<K extends string>(name: string, all: Ref<Column<K>[]>) {
  const at = `cleancity.columns.${name}`
  const stored = localStorage.getItem(at)
  const chosen = ref<string[] | undefined>(stored ? stored.split(',') : undefined)
  watchEffect(() => {
    if (chosen.value) localStorage.setItem(at, chosen.value.join(','))
  })
  const isShown = ({ key, hidden, fixed }: Column<K>) =>
    fixed ?? (chosen.value ? chosen.value.includes(key) : !hidden)
  const toggle = (key: string) => {
    const now = all.value.filter(isShown).map((one) => one.key as string)
    chosen.value = now.includes(key) ? now.filter((one) => one !== key) : [...now, key]
  }
  return { shown: computed(() => all.value.filter(isShown)), isShown, toggle }
}
