import { getCurrentScope, onScopeDispose } from 'vue'

/** Calls back whenever the network returns, as long as the component that asked for it lives. */
export function whenOnline(again: () => void): void {
  window.addEventListener('online', again)
  if (getCurrentScope()) onScopeDispose(() => window.removeEventListener('online', again))
}
