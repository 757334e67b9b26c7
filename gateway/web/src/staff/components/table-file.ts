/** What a figure shows, as a table: what its files hold and what stands in its explanation. */
export interface TableData {
  columns: string[]
  rows: (string | number | undefined)[][]
}

/** Spreadsheets read a cell that begins like this as a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^-?\d+(\.\d+)?%?$/

function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  const text = String(value)
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** UTF-8 with its mark, so that Excel reads the Chinese in it. */
export const toCsv = ({ columns, rows }: TableData): Blob =>
  new Blob(['\uFEFF', [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n'), '\r\n'], {
    type: 'text/csv;charset=utf-8',
  })

/** The library comes only when somebody takes such a file. */
export async function toXlsx({ columns, rows }: TableData): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser')
  const head = columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  return write([head, ...rows.map((row) => row.map((value) => ({ value: value ?? '' })))]).toBlob()
}
