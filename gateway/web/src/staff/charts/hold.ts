import type { InjectionKey } from 'vue'
import type { Chart } from './chart'

/** Whoever frames a chart may ask for it, to hand it out as a picture. */
export const HOLD_CHART: InjectionKey<(chart: Chart) => void> = Symbol('chart')
