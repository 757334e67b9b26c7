const DAY_MS = 86_400_000
const MONTH = 7
const DATE = 10

/** Days are plain dates here, so that no time zone moves them. */
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, DATE)

/** The month it is in China. */
export const monthOf = (now: Date) => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, MONTH)

export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, MONTH)
}

/** The weeks that touch a month, from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = utc(`${month}-01`)
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS
  const end = utc(`${shiftMonth(month, 1)}-01`)
  const weeks: string[][] = []
  for (let at = monday; at < end; at += 7 * DAY_MS)
    weeks.push(Array.from({ length: 7 }, (_, day) => dayAt(at + day * DAY_MS)))
  return weeks
}
