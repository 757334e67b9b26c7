import type { HolidayDay } from '@shared/api/rules'

const WEEK = 7

/** The days of each month in weeks from Monday; undefined where the month has no day. */
export function monthsOf(year: number) {
  return Array.from({ length: 12 }, (_, month) => {
    const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % WEEK
    const many = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const cells = Array.from({ length: Math.ceil((before + many) / WEEK) * WEEK }, (_, i) => {
      const day = i - before + 1
      return day >= 1 && day <= many
        ? `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        : undefined
    })
    const weeks = Array.from({ length: cells.length / WEEK }, (_, i) => cells.slice(i * WEEK, (i + 1) * WEEK))
    return { name: `${year}-${month + 1}`, n: month + 1, weeks }
  })
}

/**
 * A day turned over: as the week says, a day off, and on a weekend a make-up workday. A new one has the name of the
 * nearest holiday.
 */
export function next(days: HolidayDay[], date: string): HolidayDay[] {
  const known = days.find((day) => day.date === date)
  const others = days.filter((day) => day.date !== date)
  if (known?.kind === 'work' || (known && !weekend(date))) return others
  const turned: HolidayDay = {
    date,
    kind: known ? 'work' : 'off',
    name: known?.name ?? nearest(days, date),
  }
  return [...others, turned].sort((a, b) => a.date.localeCompare(b.date))
}

const weekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

function nearest(days: HolidayDay[], date: string): string {
  const far = (day: HolidayDay) => Math.abs(Date.parse(day.date) - Date.parse(date))
  return [...days].sort((a, b) => far(a) - far(b))[0]?.name ?? '—'
}
