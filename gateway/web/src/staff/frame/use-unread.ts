import { ref } from 'vue'
import { useLive } from '@shared/live'
import { readInbox } from '@shared/api/gateway'

/** How many messages wait for the person at this desk. */
export const unread = ref(0)

export async function countUnread(): Promise<void> {
  const read = await readInbox().catch(() => undefined)
  if (read) unread.value = read.unread
}

/** Keeps the count while the component that calls it is there. */
export function useUnread(): void {
  void countUnread()
  useLive('inbox', () => true, countUnread, 30_000)
}
