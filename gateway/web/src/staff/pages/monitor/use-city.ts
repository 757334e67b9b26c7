import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useLoad } from '@shared/load'
import { listAreas, readArea, type Area } from '@shared/api/gateway'
import { listWaves } from '@shared/api/survey'

/** Which wave and which area the page speaks of; both are in its address. */
export function useCity() {
  const route = useRoute()
  const router = useRouter()
  const waves = useLoad(async () => (await listWaves()).items)
  const asked = (name: string) => String(route.query[name] ?? '')

  const trail = useLoad(async (): Promise<Area[]> => {
    const code = asked('area')
    if (!code) return (await listAreas()).slice(0, 1)
    const area = await readArea(code)
    return [...(area.path ?? []).slice().reverse(), area]
  })
  watch(() => asked('area'), trail.reload)

  const shown = computed(() => waves.data.value?.filter((one) => one.status !== 'planned') ?? [])
  const wave = computed(() => shown.value.find((one) => one.id === asked('wave')) ?? shown.value[0])
  const area = computed(() => trail.data.value?.at(-1))

  const set = (name: 'wave' | 'area', value: string) =>
    router.push({ path: route.path, query: { ...route.query, [name]: value } })
  return { waves, shown, wave, trail, area, set }
}
