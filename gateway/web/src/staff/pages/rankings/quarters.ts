const BACK = 8
const MONTHS = 3

/** The quarter it is in China and those before it, newest first, e.g. 2026-Q4. */
export function quarters(day: string): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const now = year * 4 + Math.floor((month - 1) / MONTHS)
  return Array.from({ length: BACK }, (_, index) => {
    const one = now - index
    return `${Math.floor(one / 4)}-Q${(one % 4) + 1}`
  })
}
