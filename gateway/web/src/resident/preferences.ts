import { computed, ref, watchEffect } from 'vue'

const STORED = 'cleancity.display'
const BASE_SIZE = 17
const CARE_SIZE = 24

/** Body text sizes in px; care mode starts at 18 as the elder-friendly rules ask. */
export const NORMAL_SIZES = [15, 17, 20]
export const CARE_SIZES = [18, 21, 24, 27, 30]

interface Display {
  care: boolean
  size: number
}

function stored(): Display {
  try {
    const value = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Display>
    return { care: value.care === true, size: typeof value.size === 'number' ? value.size : BASE_SIZE }
  } catch {
    return { care: false, size: BASE_SIZE }
  }
}

const display = ref<Display>(stored())

export const careMode = computed(() => display.value.care)
export const textSize = computed(() => display.value.size)
export const sizes = computed(() => (display.value.care ? CARE_SIZES : NORMAL_SIZES))

export function setCareMode(care: boolean): void {
  display.value = { care, size: care ? CARE_SIZE : BASE_SIZE }
}

export function setTextSize(size: number): void {
  display.value = { ...display.value, size }
}

/** Every length of the pages is in rem, so the root size enlarges text and targets together. */
export function applyDisplay(): void {
  watchEffect(() => {
    const { care, size } = display.value
    document.documentElement.style.fontSize = `${(16 * size) / BASE_SIZE}px`
    if (care) document.body.dataset['weuiMode'] = 'care'
    else delete document.body.dataset['weuiMode']
    localStorage.setItem(STORED, JSON.stringify(display.value))
  })
}
