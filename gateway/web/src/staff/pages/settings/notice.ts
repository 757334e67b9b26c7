import type { HolidayDay } from '@shared/api/rules'

const NAMES: Record<string, string> = {
  元旦: '元旦',
  春节: '春节',
  清明: '清明节',
  劳动: '劳动节',
  端午: '端午节',
  中秋: '中秋节',
  国庆: '国庆节',
}
const MONTH_DAY = /(?:(\d{1,2})月)?(\d{1,2})日/
const DAY_MS = 86_400_000

/**
 * Reads the days off and the make-up workdays out of the State Council's yearly notice, as its text is published:
 * “二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。”
 */
export function readNotice(text: string, year: number): HolidayDay[] {
  const days = new Map<string, HolidayDay>()
  let name = ''
  for (const sentence of plain(text).split(/[。；\n]/)) {
    name = nameIn(sentence) ?? name
    const working = sentence.includes('上班')
    if (!name || !(working || sentence.includes('放假'))) continue
    for (const day of working ? eachDay(sentence, year) : stretch(sentence, year))
      days.set(day, { date: day, kind: working ? 'work' : 'off', name })
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date))
}

/** Without what stands in brackets: weekdays, and days of the lunar calendar that would be read as dates. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+(?=\d|月|日)/g, '')
}

function nameIn(sentence: string): string | undefined {
  const at = Object.keys(NAMES).filter((each) => sentence.includes(each))
  if (at.length === 0) return undefined
  return at.map((each) => NAMES[each]).join('、')
}

function stretch(sentence: string, year: number): string[] {
  const [from, to] = sentence.split(/至|到|—|-/)
  const first = firstDay(from ?? '', year)
  if (!first) return []
  const last = to === undefined ? first : firstDay(to, year, first)
  return last ? between(first, last) : []
}

function eachDay(sentence: string, year: number): string[] {
  let month = 0
  return [...sentence.matchAll(new RegExp(MONTH_DAY, 'g'))].flatMap((found) => {
    month = found[1] ? Number(found[1]) : month
    return month ? [iso(year, month, Number(found[2]))] : []
  })
}

/** A day without a month is one of the month before it. */
function firstDay(text: string, year: number, after?: string): string | undefined {
  const found = MONTH_DAY.exec(text)
  if (!found) return undefined
  const month = found[1] ?? after?.slice(5, 7)
  const before = /上一?年|(\d{4})年/.exec(text)?.[1]
  return month ? iso(before ? Number(before) : year, Number(month), Number(found[2])) : undefined
}

function between(first: string, last: string): string[] {
  const start = Date.parse(first)
  const many = (Date.parse(last) - start) / DAY_MS
  if (!(many >= 0 && many < 31)) return []
  return Array.from({ length: many + 1 }, (_, i) => new Date(start + i * DAY_MS).toISOString().slice(0, 10))
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
