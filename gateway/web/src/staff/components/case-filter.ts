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
}

export const anyCase = (): CaseFilter => ({
  status: '',
  due: '',
  category: '',
  unit: '',
  area: '',
  from: '',
  to: '',
})

/** As the service asks for it: the last day is included. */
export function toQuery({ from, to, ...rest }: CaseFilter): DeskFilter {
  return {
    ...rest,
    ...(from ? { from: fromInput(`${from}T00:00`) } : {}),
    ...(to ? { to: new Date(Date.parse(fromInput(`${to}T00:00`)) + 86_400_000).toISOString() } : {}),
  }
}
