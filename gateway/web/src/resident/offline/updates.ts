import { ref, shallowRef } from 'vue'

export const online = ref(navigator.onLine)

/** Set when a newer version is at hand: takes it, which loads the page anew. */
export const update = shallowRef<() => Promise<void>>()

const HOUR_MS = 3_600_000

/** Asked for after the first page stands, so that a first visit waits for nothing. */
async function register(): Promise<void> {
  const { registerSW } = await import('virtual:pwa-register')
  const take = registerSW({
    onNeedRefresh: () => (update.value = () => take(true)),
    onRegisteredSW: (_address, registration) => {
      if (registration)
        setInterval(() => navigator.onLine && void registration.update().catch(() => {}), HOUR_MS)
    },
  })
}

export function watchForUpdates(): void {
  const look = () => (online.value = navigator.onLine)
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const later = () => void register().catch(() => {}) // forbidden by the browser: the pages work as before
  if (document.readyState === 'complete') later()
  else window.addEventListener('load', later, { once: true })
}
