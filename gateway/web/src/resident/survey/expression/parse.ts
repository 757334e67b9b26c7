import { tokenize, type Comparison, type Token } from './tokens'

export type Expression =
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not'; operand: Expression }
  | { kind: 'empty' | 'notempty'; operand: Expression }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'name'; path: string[] }
  | { kind: 'literal'; value: unknown }

const NOT_COMPARISONS = new Set(['and', 'or', 'not', 'empty', 'notempty'])

/** Recursive descent: or < and < comparison < value, where "!" binds closest, as in survey-service. */
class Parser {
  private at = 0

  constructor(
    private readonly tokens: Token[],
    private readonly source: string,
  ) {}

  whole(): Expression {
    const expression = this.or()
    if (this.at < this.tokens.length) this.fail()
    return expression
  }

  private or(): Expression {
    let left = this.and()
    while (this.takeOperator('or')) left = { kind: 'or', left, right: this.and() }
    return left
  }

  private and(): Expression {
    let left = this.comparison()
    while (this.takeOperator('and')) left = { kind: 'and', left, right: this.comparison() }
    return left
  }

  private comparison(): Expression {
    const left = this.value()
    const next = this.tokens[this.at]
    if (next?.kind !== 'operator' || NOT_COMPARISONS.has(next.text)) return left
    this.at++
    return { kind: 'compare', operator: next.text as Comparison, left, right: this.value() }
  }

  private value(): Expression {
    const token = this.tokens[this.at++]
    if (token?.kind === 'literal') return { kind: 'literal', value: token.value }
    if (token?.kind === 'name') return this.tested({ kind: 'name', path: token.text.split('.') })
    if (token?.kind === 'operator' && token.text === 'not') return { kind: 'not', operand: this.value() }
    if (token?.kind === 'mark' && token.text === '(') {
      const inner = this.or()
      if (!this.takeMark(')')) this.fail()
      return inner
    }
    if (token?.kind === 'mark' && token.text === '[') return this.list()
    return this.fail()
  }

  private tested(name: Expression): Expression {
    if (this.takeOperator('empty')) return { kind: 'empty', operand: name }
    return this.takeOperator('notempty') ? { kind: 'notempty', operand: name } : name
  }

  private list(): Expression {
    const values: unknown[] = []
    while (!this.takeMark(']')) {
      const token = this.tokens[this.at++]
      if (token?.kind !== 'literal') return this.fail()
      values.push(token.value)
      this.takeMark(',')
    }
    return { kind: 'literal', value: values }
  }

  private takeOperator(text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'operator' || token.text !== text) return false
    this.at++
    return true
  }

  private takeMark(text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'mark' || token.text !== text) return false
    this.at++
    return true
  }

  private fail(): never {
    throw new SyntaxError(`not an expression: ${this.source}`)
  }
}

const parsed = new Map<string, Expression>()

/** Parses once per distinct text. */
export function parse(source: string): Expression {
  let expression = parsed.get(source)
  if (!expression) {
    expression = new Parser(tokenize(source), source).whole()
    parsed.set(source, expression)
  }
  return expression
}
