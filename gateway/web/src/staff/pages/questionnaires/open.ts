import { inject, provide, ref, type InjectionKey, type Ref } from 'vue'

/** The name of the one question that is open; all others are a line each. */
const OPEN: InjectionKey<Ref<string | undefined>> = Symbol('open question')

export function provideOpen(first: string | undefined): Ref<string | undefined> {
  const open = ref(first)
  provide(OPEN, open)
  return open
}

export const useOpen = (): Ref<string | undefined> => inject(OPEN, () => ref<string>(), true)
