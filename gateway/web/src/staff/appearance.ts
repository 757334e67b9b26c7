import { ref, watchEffect } from 'vue'

/** How the console looks on this device: kept here, not with the person, because screens differ. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const DENSITIES = ['roomy', 'dense'] as const
export type Density = (typeof DENSITIES)[number]

const kept = <T extends string>(name: string, allowed: readonly T[], otherwise: T) => {
  const stored = localStorage.getItem(name)
  const value = ref(allowed.find((one) => one === stored) ?? otherwise)
  watchEffect(() => localStorage.setItem(name, value.value))
  return value
}

export const theme = kept<Theme>('cleancity.theme', THEMES, 'auto')
export const density = kept<Density>('cleancity.density', DENSITIES, 'roomy')

const darkOutside = window.matchMedia('(prefers-color-scheme: dark)')
const outside = ref(darkOutside.matches)
darkOutside.addEventListener('change', ({ matches }) => (outside.value = matches))

watchEffect(() => {
  const dark = theme.value === 'dark' || (theme.value === 'auto' && outside.value)
  document.documentElement.classList.toggle('dark', dark)
})
watchEffect(() => {
  document.documentElement.dataset['density'] = density.value
})
