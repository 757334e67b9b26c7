import { watch } from 'vue'
import { actor } from '@shared/session'
import { flush, loadQueue, queue } from './queue'

const AGAIN_MS = 20_000

/** Loads what waits on this device and sends it whenever there is a chance to. */
export async function startOutbox(): Promise<void> {
  await loadQueue()
  const tryNow = () => void flush()
  watch(actor, tryNow, { immediate: true })
  window.addEventListener('online', tryNow)
  document.addEventListener('visibilitychange', () => document.hidden || tryNow())
  setInterval(() => {
    if (navigator.onLine && queue.value.some((item) => item.state === 'waiting')) tryNow()
  }, AGAIN_MS)
}
