import type { MessageKey } from '../../i18n'

/** What the complaint service writes of the cases a filter lets through. */
export const CASE_FILES: { name: string; label: MessageKey }[] = [
  { name: 'ledger.xlsx', label: 'file.ledgerxlsx' },
  { name: 'ledger.csv', label: 'file.ledger' },
  { name: 'cases.xlsx', label: 'file.cases' },
  { name: 'cases.geojson', label: 'file.geojson' },
  { name: 'open311.csv', label: 'file.open311' },
]
