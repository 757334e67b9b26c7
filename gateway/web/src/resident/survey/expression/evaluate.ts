import { COMPARE } from './compare'
import { corrected, isEmpty } from './loose'
import { parse, type Expression } from './parse'

export type Answers = Record<string, unknown>

/** Of a list that nobody answered the length is 0, as in SurveyJS. */
function part(value: unknown, step: string): unknown {
  if (step === 'length' && (value === undefined || value === null)) return 0
  if (Array.isArray(value)) return step === 'length' ? value.length : undefined
  return value && typeof value === 'object' ? (value as Answers)[step] : undefined
}

/** `{name}`, `{matrix.row}`, or `{checkbox.length}`. */
const lookUp = (path: string[], answers: Answers) => path.reduce<unknown>(part, answers)

/** SurveyJS puts something of the other operand's kind in the place of nothing. */
function beside(value: unknown, other: unknown): unknown {
  if (!isEmpty(value) || (typeof value === 'string' && typeof other !== 'number')) return value
  if (typeof other === 'string') return ''
  return Array.isArray(other) ? [] : 0
}

/** As in JavaScript: an operand's value, not true or false, comes out. */
function both(left: unknown, right: unknown, and: boolean): unknown {
  const first = beside(left, right)
  return Boolean(first) === and ? beside(right, first) : first
}

function valueOf(expression: Expression, answers: Answers): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'name':
      return corrected(lookUp(expression.path, answers))
    case 'and':
    case 'or':
      return both(
        valueOf(expression.left, answers),
        valueOf(expression.right, answers),
        expression.kind === 'and',
      )
    case 'not':
      return !valueOf(expression.operand, answers)
    case 'empty':
      return isEmpty(valueOf(expression.operand, answers))
    case 'notempty':
      return !isEmpty(valueOf(expression.operand, answers))
    case 'compare':
      return COMPARE[expression.operator](
        valueOf(expression.left, answers),
        valueOf(expression.right, answers),
      )
  }
}

/** Whether the condition's value is true: a text or a number by itself never holds. An absent condition holds. */
export function holds(condition: string | undefined, answers: Answers): boolean {
  return condition === undefined || condition.trim() === '' || valueOf(parse(condition), answers) === true
}
