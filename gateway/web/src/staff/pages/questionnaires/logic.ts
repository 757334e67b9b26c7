/** One comparison as it is clicked together. */
export interface Rule {
  question: string
  operator: Operator
  value: string
}
export interface Logic {
  /** How the rules are joined. */
  all: boolean
  rules: Rule[]
}

export const OPERATORS = [
  '=',
  '<>',
  '>',
  '>=',
  '<',
  '<=',
  'contains',
  'notcontains',
  'empty',
  'notempty',
] as const
export type Operator = (typeof OPERATORS)[number]
export const bare = (operator: Operator) => operator === 'empty' || operator === 'notempty'

const RULE =
  /^\{([^}]+)\}\s*(=|<>|>=|<=|>|<|contains|notcontains|empty|notempty)\s*(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?|true|false))?$/
const NUMBER = /^(-?\d+(\.\d+)?|true|false)$/

/** Undefined where the condition says more than can be clicked: then it stays as text. */
export function readLogic(condition: string | undefined): Logic | undefined {
  const text = condition?.trim() ?? ''
  if (!text) return { all: true, rules: [] }
  if (/[()]|\bnot\b|!/.test(text)) return undefined
  const ands = text.split(/\s+(?:and|&&)\s+/i)
  const ors = text.split(/\s+(?:or|\|\|)\s+/i)
  if (ands.length > 1 && ors.length > 1) return undefined
  const rules = (ors.length > 1 ? ors : ands).map((part): Rule | undefined => {
    const found = RULE.exec(part.trim())
    if (!found) return undefined
    const operator = found[2] as Operator
    const value = found[3] ?? found[4] ?? found[5]
    if (bare(operator) !== (value === undefined)) return undefined
    return { question: found[1] ?? '', operator, value: value ?? '' }
  })
  return rules.every((rule) => rule !== undefined) ? { all: ors.length < 2, rules } : undefined
}

/** A text may hold one kind of quotes; of both kinds, the double ones go. */
const text = (value: string) => (value.includes("'") ? `"${value.replaceAll('"', '')}"` : `'${value}'`)
const quoted = (value: string, numeric: boolean) => (numeric && NUMBER.test(value) ? value : text(value))

/** `isNumber` says whether a question's value is written without quotes. */
export function writeLogic({ all, rules }: Logic, isNumber: (rule: Rule) => boolean): string {
  return rules
    .filter(({ question, operator, value }) => question && (bare(operator) || value !== ''))
    .map((rule) =>
      bare(rule.operator)
        ? `{${rule.question}} ${rule.operator}`
        : `{${rule.question}} ${rule.operator} ${quoted(rule.value, isNumber(rule))}`,
    )
    .join(all ? ' and ' : ' or ')
}
