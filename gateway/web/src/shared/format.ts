import { language } from './i18n'

const ZONE = 'Asia/Shanghai'

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language.value, { timeZone: ZONE, ...options }).format(new Date(iso))
}

/** e.g. 11月23日 09:30 */
export const dateTime = (iso: string) =>
  format(iso, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
/** e.g. 11月23日周一 */
export const day = (iso: string) => format(iso, { month: 'short', day: 'numeric', weekday: 'short' })
export const time = (iso: string) => format(iso, { hour: '2-digit', minute: '2-digit', hour12: false })
export const timeSpan = (from: string, to: string) => `${day(from)} ${time(from)}–${time(to)}`

/** What an `<input type="datetime-local">` holds is local time in China, which has no summer time. */
export const fromInput = (local: string) => new Date(`${local}:00+08:00`).toISOString()
export const toInput = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16)

/** The day it is in China, e.g. 2026-12-01. */
export const today = (now = new Date()): string => toInput(now.toISOString()).slice(0, 10)

/** The month before the one it is in China, e.g. 2026-10. */
export function monthBefore(now: Date): string {
  const [year = 0, month = 0] = toInput(now.toISOString()).split('-').map(Number)
  return month > 1 ? `${year}-${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`
}

/** A share as a percentage with one decimal. */
export const percent = (share: number) => `${(share * 100).toFixed(1)}%`

export function metres(distance: number): string {
  return distance < 1000 ? `${Math.round(distance)} m` : `${(distance / 1000).toFixed(1)} km`
}
