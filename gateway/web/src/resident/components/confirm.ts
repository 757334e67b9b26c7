import { shallowRef } from 'vue'

export interface Question {
  title: string
  text?: string
  yes: string
  /** How to leave everything as it is; “cancel” would be mistaken where the act itself is a cancelling. */
  no?: string
  answer: (yes: boolean) => void
}

export const asked = shallowRef<Question>()

/** Asks before something that cannot be taken back; resolves to the answer. */
export function confirm(question: Omit<Question, 'answer'>): Promise<boolean> {
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer: (yes) => {
        asked.value = undefined
        resolve(yes)
      },
    }
  })
}
