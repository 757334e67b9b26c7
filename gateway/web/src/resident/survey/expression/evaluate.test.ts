import { describe, expect, it } from 'vitest'
import { holds } from './evaluate'
import { isEmpty } from './loose'

const answers = {
  age: 34,
  live: 'yes',
  text: 'Clean Street',
  tick: ['market', 'road'],
  matrix: { road: 5, market: 2 },
  zero: 0,
  code: '007',
  typed: '12',
  flag: true,
}

describe('holds', () => {
  it.each([
    ["{live} = 'yes'", true],
    ["{live} == 'YES'", true],
    ["{live} <> 'yes'", false],
    ['{age} >= 18 and {age} < 60', true],
    ['{age} > 34', false],
    ["{age} = '34'", true],
    ['{missing} > 3', false],
    ['{missing} != 3', true],
    ['{missing} empty', true],
    ['{zero} notempty', true],
    ["{tick} contains 'road'", true],
    ["{tick} contains ['road', 'park']", false],
    ["{tick} anyof ['park', 'market']", true],
    ["{tick} allof ['road', 'market']", true],
    ["{tick} noneof ['park']", true],
    ["{tick} = ['road', 'market']", true],
    ["{text} contains 'street'", true],
    ["!({live} = 'no' or {age} < 18)", true],
    ["!({live} = 'yes')", false],
    ["{live} = 'no' or {age} = 34 and {matrix.road} = 5", true],
    ['{code} = 7', true],
    ["{code} < '1'", true],
    ['{typed} > 5', true],
    ['{flag}', true],
    ['{age}', false],
    ['!{missing}', true],
    ['!{age} = 1', false],
    ["{flag} = 'TRUE'", true],
    ['3 < {age}', true],
    ['{matrix.market} <= 2', true],
    ['{live} = yes', true],
    ['{age} = -1', false],
    ['{tick.length} > 1', true],
    ['{tick.length} > 2', false],
    ['{missing.length} > 0', false],
    ['{missing.length} = 0', true],
    ['{tick.size} > 0', false],
  ])('should say of %s: %s', (expression, expected) => {
    expect(holds(expression, answers)).toBe(expected)
  })

  it('should hold when there is no condition', () => {
    expect(holds(undefined, {})).toBe(true)
    expect(holds('  ', {})).toBe(true)
  })

  it.each(['{a} =', '({a} = 1', '{a} = 1)', 'and {a}', "{a} = 'open"])('should refuse %s', (expression) => {
    expect(() => holds(expression, {})).toThrow(SyntaxError)
  })
})

describe('isEmpty', () => {
  it('should look into lists and objects', () => {
    expect([[], {}, { a: '' }, '', null].every(isEmpty)).toBe(true)
    expect([0, false, ['x'], { a: 1 }].some(isEmpty)).toBe(false)
  })
})
