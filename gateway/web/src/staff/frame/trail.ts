import { onScopeDispose, shallowRef, watchEffect } from 'vue'

/** What the open page is about, e.g. the number of a case; stands in the trail and in the window's title. */
export const subject = shallowRef('')

/** Names what a page is about for as long as the page is there. */
export function useSubject(name: () => string): void {
  watchEffect(() => (subject.value = name()))
  onScopeDispose(() => (subject.value = ''))
}
