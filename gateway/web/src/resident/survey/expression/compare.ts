import { isEmpty, numberOf } from './loose'
import type { Comparison } from './tokens'

type Side = unknown

const isNothing = (value: Side) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const isStructured = (value: Side): value is object => typeof value === 'object' && value !== null
const folded = (text: string) => text.trim().toLowerCase()

function isSameStructure(left: object, right: object): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    // In the order of their texts, case counting: lists that differ in case only may not match.
    const [a, b] = [left, right].map((list) => [...(list as Side[])].sort(byText)) as [Side[], Side[]]
    return a.length === b.length && a.every((one, nth) => isAlike(one, b[nth]))
  }
  if (Array.isArray(left) || Array.isArray(right)) return false
  const [a, b] = [left, right] as [Record<string, Side>, Record<string, Side>]
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isAlike(a[key], b[key]))
}

function byText(left: Side, right: Side): number {
  const [a, b] = [String(left), String(right)]
  return a < b ? -1 : a > b ? 1 : 0
}

function isAlike(left: Side, right: Side): boolean {
  if (left === undefined || left === null || right === undefined || right === null) {
    return isNothing(left) && isNothing(right)
  }
  if (typeof left === 'string' && typeof right === 'string') return folded(left) === folded(right)
  if (isEmpty(left) !== isEmpty(right)) return false
  if (isStructured(left) || isStructured(right)) {
    return isStructured(left) && isStructured(right) && isSameStructure(left, right)
  }
  const kinds = [typeof left, typeof right]
  if (kinds.includes('boolean') && kinds.includes('string')) {
    return String(left).toLowerCase() === String(right).toLowerCase()
  }
  return numberOf(left) === numberOf(right)
}

const known = (value: Side) => (value === 'undefined' ? undefined : value)

/** '3' is 3, case and outer blanks do not count, lists match in any order. */
const isEqual = (left: Side, right: Side): boolean => isAlike(known(left), known(right))

/** The sign of left minus right; NaN when they cannot be put in order. */
function order(left: Side, right: Side): number {
  if (left === undefined || left === null || right === undefined || right === null) return NaN
  const [a, b] = [left, right].map((one) => (isStructured(one) ? String(one) : one))
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return Math.sign(numberOf(a) - numberOf(b))
}

function contains(left: Side, right: Side, expected = true): boolean {
  if (Array.isArray(left)) {
    const wanted = Array.isArray(right) ? right : [right]
    const holds = wanted.every((want) => left.some((has) => isEqual(has, want)))
    return left.length === 0 ? !expected : holds === expected
  }
  if (left === undefined || left === null || left === '' || !right) return false
  return String(left).toLowerCase().includes(String(right).toLowerCase()) === expected
}

function anyOf(left: Side, right: Side): boolean {
  if (isEmpty(left)) return isEmpty(right)
  if (isEmpty(right)) return true
  if (!Array.isArray(left)) return contains(right, left)
  return Array.isArray(right) ? right.some((one) => contains(left, one)) : contains(left, right)
}

function allOf(left: Side, right: Side): boolean {
  if (!left && !isEmpty(right)) return false
  return Array.isArray(right) ? right.every((one) => contains(left, one)) : contains(left, right)
}

/** Compares as loosely as SurveyJS does, and exactly as survey-service does. */
export const COMPARE: Record<Comparison, (left: Side, right: Side) => boolean> = {
  '=': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '>': (left, right) => order(left, right) === 1,
  '<': (left, right) => order(left, right) === -1,
  '>=': (left, right) => isEqual(left, right) || order(left, right) === 1,
  '<=': (left, right) => isEqual(left, right) || order(left, right) === -1,
  contains,
  notcontains: (left, right) => (!left && !isEmpty(right)) || contains(left, right, false),
  anyof: anyOf,
  allof: allOf,
  noneof: (left, right) => !anyOf(left, right),
}
