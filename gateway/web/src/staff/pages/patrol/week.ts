const DAY_MS = 86_400_000
const CHINA_MS = 8 * 3_600_000

/** The ISO week of a moment in China, such as 2026-W49. */
export function weekOf(now: Date): string {
  const day = new Date(now.getTime() + CHINA_MS)
  const monday = (date: Date) => (date.getUTCDay() + 6) % 7
  // The week belongs to the year of its Thursday.
  const thursday = new Date(
    Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() - monday(day) + 3),
  )
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const number = Math.floor((thursday.getTime() - first) / (7 * DAY_MS)) + 1
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`
}

/** This week and those before it, the latest first. */
export const lastWeeks = (now: Date, many: number): string[] =>
  Array.from({ length: many }, (_, back) => weekOf(new Date(now.getTime() - back * 7 * DAY_MS)))
