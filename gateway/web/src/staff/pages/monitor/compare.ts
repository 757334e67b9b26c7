import type { StaffWave } from '@shared/api/survey'

const YEAR_MS = 365.25 * 86_400_000
/** A round a year ago may have begun some weeks earlier or later. */
const LEEWAY_MS = 50 * 86_400_000
const MOST_IN_A_TREND = 24

const at = (wave: StaffWave) => Date.parse(wave.opensAt)

/** Waves that may be compared with one: drawn in the same way, begun before it; the latest first. */
export const comparable = (wave: StaffWave, all: StaffWave[]): StaffWave[] =>
  all
    .filter(
      (one) =>
        one.id !== wave.id &&
        one.status !== 'planned' &&
        one.design.kind === wave.design.kind &&
        at(one) < at(wave),
    )
    .sort((a, b) => at(b) - at(a))

export const lastRound = (wave: StaffWave, all: StaffWave[]): StaffWave | undefined =>
  comparable(wave, all)[0]

export function lastYear(wave: StaffWave, all: StaffWave[]): StaffWave | undefined {
  const off = (one: StaffWave) => Math.abs(at(wave) - at(one) - YEAR_MS)
  return comparable(wave, all)
    .filter((one) => off(one) <= LEEWAY_MS)
    .sort((a, b) => off(a) - off(b))[0]
}

/** In the order of time, this one last. */
export const inTrend = (wave: StaffWave, all: StaffWave[]): string[] =>
  [wave, ...comparable(wave, all)]
    .slice(0, MOST_IN_A_TREND)
    .reverse()
    .map(({ id }) => id)
