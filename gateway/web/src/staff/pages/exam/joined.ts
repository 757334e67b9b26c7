import type { Examination, ExamSection } from '@shared/api/examination'
import type { Outlook } from '@shared/api/evaluation'

/** A part of the examination with what is sure and what is still possible. */
export interface Part extends ExamSection {
  low: number
  high: number
}

export interface Joined extends Omit<Examination, 'sections'> {
  sections: Part[]
}

type Span = Pick<Part, 'low' | 'high'>

/** Of data the office has entered: what is met is sure, what is missed is gone, the rest is open. */
const ofData = ({ of, expected, known }: Outlook['data']): Span => ({
  low: expected,
  high: of - (known - expected),
})
/** A document that is not accepted yet may still be. */
const ofDocuments = ({ of, expected }: Outlook['documents']): Span => ({ low: expected, high: of })

function span(section: ExamSection, outlook: Outlook | undefined): Span | undefined {
  if (section.code === 'D') return outlook && ofData(outlook.data)
  return section.code === 'M' ? outlook && ofDocuments(outlook.documents) : undefined
}

function part(section: ExamSection, outlook: Outlook | undefined): Part {
  const { expected, points } = section
  if (expected !== undefined) return { ...section, low: expected, high: expected }
  const known = span(section, outlook)
  if (!known) return { ...section, low: 0, high: points }
  return known.low === known.high
    ? { ...section, ...known, expected: known.low, basis: 'desk' }
    : { ...section, ...known, basis: 'desk' }
}

/** The examination with what indicators and documents already say of the parts that no inspection and nobody has judged. */
export function joined(exam: Examination, outlook: Outlook | undefined): Joined {
  const sections = exam.sections.map((one) => part(one, outlook))
  const stated = exam.sections.map((one) => one.expected)
  const sure = sections.reduce((sum, one, i) => sum + one.low - (stated[i] ?? 0), 0)
  const gone = sections.reduce((sum, one, i) => sum + (stated[i] ?? one.points) - one.high, 0)
  const whole = sections.every((one) => one.expected !== undefined)
  return {
    ...exam,
    sections,
    low: exam.low + sure,
    high: exam.high - gone,
    ...(whole ? { expected: exam.low + sure } : {}),
  }
}
