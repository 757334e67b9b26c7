import { parse, type Expression } from './parse'
import type { Comparison } from './tokens'

export type Answers = Record<string, unknown>

/** Nothing, an empty text, an empty list or an object whose every value is empty. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

const plain = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : value)

/** SurveyJS compares loosely: "1" is 1, case and outer blanks do not count, lists match in any order. */
function isEqual(left: unknown, right: unknown): boolean {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right)
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
    return left.every((one) => right.some((other) => isEqual(one, other)))
  }
  const a = plain(left)
  const b = plain(right)
  if (a === b) return true
  if (typeof a === typeof b) return false
  if (typeof a === 'boolean' || typeof b === 'boolean') return String(a) === String(b)
  return Number(a) === Number(b)
}

function order(left: unknown, right: unknown): number | undefined {
  if (isEmpty(left) || isEmpty(right)) return undefined
  const a = Number(left)
  const b = Number(right)
  if (!Number.isNaN(a) && !Number.isNaN(b)) return Math.sign(a - b)
  const x = String(left)
  const y = String(right)
  return x < y ? -1 : x > y ? 1 : 0
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : isEmpty(value) ? [] : [value])

function contains(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && !Array.isArray(right))
    return String(plain(left)).includes(String(plain(right)))
  const has = list(left)
  const wanted = list(right)
  return has.length > 0 && wanted.every((one) => has.some((other) => isEqual(one, other)))
}

const anyOf = (left: unknown, right: unknown) =>
  list(left).some((one) => list(right).some((other) => isEqual(one, other)))

const COMPARE: Record<Comparison, (left: unknown, right: unknown) => boolean> = {
  '=': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '>': (left, right) => order(left, right) === 1,
  '<': (left, right) => order(left, right) === -1,
  '>=': (left, right) => [0, 1].includes(order(left, right) ?? NaN),
  '<=': (left, right) => [0, -1].includes(order(left, right) ?? NaN),
  contains,
  notcontains: (left, right) => !contains(left, right),
  anyof: anyOf,
  allof: contains,
  noneof: (left, right) => !anyOf(left, right),
}

/** `{name}`, `{matrix.row}`, and `{panel.name}`, where a plain panel adds no level of its own. */
function lookUp(path: string[], answers: Answers): unknown {
  const whole = path.join('.')
  if (whole in answers) return answers[whole]
  const [first, ...rest] = path
  if (first === 'panel' && !('panel' in answers)) return lookUp(rest, answers)
  return rest.reduce<unknown>(
    (value, key) => (value && typeof value === 'object' ? (value as Answers)[key] : undefined),
    answers[first ?? ''],
  )
}

function valueOf(expression: Expression, answers: Answers): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'name':
      return lookUp(expression.path, answers)
    case 'and':
      return isTrue(expression.left, answers) && isTrue(expression.right, answers)
    case 'or':
      return isTrue(expression.left, answers) || isTrue(expression.right, answers)
    case 'not':
      return !isTrue(expression.operand, answers)
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

const isTrue = (expression: Expression, answers: Answers) => Boolean(valueOf(expression, answers))

/** Whether the condition holds; an absent condition holds. */
export function holds(condition: string | undefined, answers: Answers): boolean {
  return condition === undefined || condition.trim() === '' || isTrue(parse(condition), answers)
}
