import type { ImportAs, Inspection } from '@shared/api/examination'

/** Inspections that may be the same list: of the same day and level, or of the same name. */
export const lookAlikes = (known: Inspection[], wanted: ImportAs): Inspection[] =>
  known.filter(
    ({ name, level, date }) =>
      (date === wanted.date && level === wanted.level.trim()) || name === wanted.name.trim(),
  )
