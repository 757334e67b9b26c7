import { reactive, watch } from 'vue'
import { listAreas } from '@shared/api/gateway'

const TOWN = 9

/** The names of communities, asked for town by town as they come up; until then their codes stand there. */
export function useAreaNames(codes: () => string[]) {
  const names = reactive(new Map<string, string>())
  const asked = new Set<string>()

  async function learn(town: string) {
    if (asked.has(town)) return
    asked.add(town)
    try {
      for (const area of await listAreas(town)) names.set(area.code, area.name)
    } catch {
      asked.delete(town) // the codes stay readable, and the next look asks again
    }
  }
  watch(codes, (now) => void Promise.all([...new Set(now.map((code) => code.slice(0, TOWN)))].map(learn)), {
    immediate: true,
  })
  return { areaName: (code: string) => names.get(code) ?? code }
}
