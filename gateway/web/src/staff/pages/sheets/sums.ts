import type { SheetItem } from '@shared/api/examination'

export interface SheetRow {
  code: string
  name: string
  parent: string
  points: string
}

export type SheetFault = 'code' | 'parent' | 'points' | 'name' | 'sum'

const ROUNDING = 1e-6

export const toRow = ({ code, name, parent, points }: SheetItem): SheetRow => ({
  code,
  name,
  parent: parent ?? '',
  points: String(points),
})

export const toItem = ({ code, name, parent, points }: SheetRow): SheetItem => ({
  code: code.trim(),
  name: name.trim(),
  ...(parent.trim() ? { parent: parent.trim() } : {}),
  points: Number(points),
})

/** What stands below each item, added up. */
export function sumsBelow(rows: SheetRow[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { parent, points } of rows) {
    const above = parent.trim()
    if (above) sums.set(above, (sums.get(above) ?? 0) + (Number(points) || 0))
  }
  return sums
}

/** What the service would refuse: one root, each parent before its children, each code once, sums that add up. */
export function sheetFaults(rows: SheetRow[]): Map<number, SheetFault[]> {
  const found = new Map<number, SheetFault[]>()
  const note = (row: number, fault: SheetFault) => found.set(row, [...(found.get(row) ?? []), fault])
  const before = new Set<string>()
  const sums = sumsBelow(rows)
  rows.forEach((row, index) => {
    const [code, parent, worth] = [row.code.trim(), row.parent.trim(), Number(row.points)]
    if (!code || before.has(code)) note(index, 'code')
    if (!row.name.trim()) note(index, 'name')
    if (index === 0 ? parent !== '' : !before.has(parent)) note(index, 'parent')
    if (!(worth > 0)) note(index, 'points')
    const below = sums.get(code)
    if (below !== undefined && Math.abs(below - worth) > ROUNDING) note(index, 'sum')
    before.add(code)
  })
  return found
}

const COLUMNS = 4

/** Rows as a spreadsheet puts them into the clipboard, or as a CSV file holds them: 编码, 名称, 上级, 分值. */
export function readRows(text: string): SheetRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => (line.includes('\t') ? line.split('\t') : cells(line)))
    .filter((line) => line.length >= COLUMNS && line.some((cell) => cell.trim()))
    .filter(([code]) => !['编码', 'code'].includes(code?.trim().toLowerCase() ?? ''))
    .map(([code = '', name = '', parent = '', points = '']) => ({
      code: code.trim(),
      name: name.trim(),
      parent: parent.trim(),
      points: points.trim(),
    }))
}

/** One line of CSV: quotes may hold commas, a doubled quote is one. */
function cells(line: string): string[] {
  const found: string[] = []
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    found.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
  }
  return found
}
