import { api } from '../client'
import type { LocalText } from '../i18n'
import type { Rate, Results } from './survey'

export const RATES = ['awareness', 'participation', 'satisfaction'] as const
export type RateName = (typeof RATES)[number]
export type ThreeRates = Record<RateName, Rate>

export interface CityResults extends Results {
  items: { name: string; title: LocalText; rate: Rate }[]
  channels: { value: string; title: LocalText; count?: number; share?: number }[]
}

/** Left out where one of the two waves says too little. */
export interface Change {
  earlier: Rate
  later: Rate
  change?: number
  low?: number
  high?: number
  significant?: boolean
  method: string
  note: LocalText
}

export type Changes = Record<RateName, Change> & {
  wave: string
  against: string
  area: string
  label: LocalText
}

export interface TrendTest {
  waves: number
  perWave?: number
  low?: number
  high?: number
  statistic?: number
  degreesOfFreedom?: number
  pValue?: number
  method: string
  note: LocalText
}

export type TrendWave = ThreeRates & {
  wave: string
  title: LocalText
  opensAt: string
  closesAt: string
  n: number
}

export type Trend = Record<RateName, TrendTest> & { area: string; label: LocalText; waves: TrendWave[] }

export interface LiftOf {
  treatedBefore: Rate
  treatedAfter: Rate
  controlBefore: Rate
  controlAfter: Rate
  lift?: number
  low?: number
  high?: number
  significant?: boolean
  method: string
  note: LocalText
}

export type Lift = Record<RateName, LiftOf> & { label: LocalText }

export interface Channel {
  question: string
  value: string
  title: LocalText
  share: Rate
  reached: ThreeRates
  others: ThreeRates
}

export interface Channels {
  label: LocalText
  channels: Channel[]
  unreached: ThreeRates
  note: LocalText
}

interface Option {
  value: string
  title: LocalText
}

export interface CrossTable {
  label: LocalText
  row: Option
  column: Option
  n: number
  columns: Option[]
  rows: (Option & { n?: number; suppressed: boolean; cells: Rate[] })[]
  independence?: {
    statistic: number
    degreesOfFreedom: number
    denominatorDegreesOfFreedom?: number
    pValue?: number
    method: string
  }
  note: LocalText
}

const wave = (id: string) => `/api/survey/waves/${id}`

export const readCity = (of: string, area: string) => api.get<CityResults>(`${wave(of)}/results`, { area })
export const compareWaves = (of: string, against: string, area: string) =>
  api.get<Changes>(`${wave(of)}/changes`, { against, area })
export const testTrend = (waves: string[], area: string) =>
  api.get<Trend>('/api/survey/trend', { waves: waves.join(','), area })
export const measureLift = (of: {
  area: string
  control: string
  before: string
  after: string
  date?: string
}) => api.get<Lift>('/api/survey/lift', of)
export const analyseChannels = (of: string, area: string) =>
  api.get<Channels>(`${wave(of)}/channels`, { area })
export const crossQuestions = (of: string, row: string, column: string, area: string) =>
  api.get<CrossTable>(`${wave(of)}/table`, { row, column, area })
