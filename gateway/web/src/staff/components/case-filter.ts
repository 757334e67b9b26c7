import { fromInput } from '@shared/format'
import type { DeskFilter } from '@shared/api/complaint'

/** What the desk looks for; days are those of an `<input type="date">`. */
export interface CaseFilter {
  status: string
  due: string
  category: string
  unit: string
  area: string
  from: string
  to: string
  q: string
  sort: string
}

export const anyCase = (): CaseFilter => ({
  status: '',
  due: '',
  category: '',
  unit: '',
  area: '',
  from: '',
  to: '',
  q: '',
  sort: 'due',
})

const ENDED = ['closed', 'voided']

/** As the service asks for it: the last day is included. */
export function toQuery(filter: CaseFilter): DeskFilter {
  const { status, due, category, unit, area, from, to, q } = filter
  return {
    status,
    due,
    category,
    unit,
    area,
    ...(q.trim() ? { q: q.trim() } : {}),
    ...(from ? { from: fromInput(`${from}T00:00`) } : {}),
    ...(to ? { to: new Date(Date.parse(fromInput(`${to}T00:00`)) + 86_400_000).toISOString() } : {}),
  }
}

/**
 * No clock runs for what has ended, and words are looked for in cases of any time: in the order of their limits these
 * would be left out.
 */
export const isDueFirst = ({ status, q, due, sort }: CaseFilter): boolean =>
  due !== '' || (sort === 'due' && !ENDED.includes(status) && q.trim() === '')

/** The list of cases has an order, too. */
export const toListQuery = (filter: CaseFilter): DeskFilter => ({
  ...toQuery(filter),
  sort: isDueFirst(filter) ? 'due' : 'newest',
})
