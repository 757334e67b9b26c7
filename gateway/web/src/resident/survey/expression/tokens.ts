export type Token =
  | { kind: 'name'; text: string }
  | { kind: 'literal'; value: string | number | boolean | undefined }
  | { kind: 'operator'; text: Operator }
  | { kind: 'mark'; text: '(' | ')' | '[' | ']' | ',' }

export type Comparison =
  '=' | '!=' | '>' | '<' | '>=' | '<=' | 'contains' | 'notcontains' | 'anyof' | 'allof' | 'noneof'
export type Operator = Comparison | 'and' | 'or' | 'not' | 'empty' | 'notempty'

const SPELLINGS: Record<string, Operator> = {
  '=': '=',
  '==': '=',
  equal: '=',
  '!=': '!=',
  '<>': '!=',
  notequal: '!=',
  '>': '>',
  greater: '>',
  '<': '<',
  less: '<',
  '>=': '>=',
  greaterorequal: '>=',
  '<=': '<=',
  lessorequal: '<=',
  contains: 'contains',
  contain: 'contains',
  '*=': 'contains',
  notcontains: 'notcontains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
  and: 'and',
  '&&': 'and',
  or: 'or',
  '||': 'or',
  '!': 'not',
  empty: 'empty',
  notempty: 'notempty',
}

const PATTERN =
  /\s*(?:\{([^}]*)\}|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)(?![\w.])|(<>|!=|>=|<=|==|&&|\|\||\*=|[=<>!])|([()[\],])|([^\s()[\],{}'"=<>!&|*]+))/y

function word(text: string): Token {
  const operator = SPELLINGS[text.toLowerCase()]
  if (operator) return { kind: 'operator', text: operator }
  if (/^(true|false)$/i.test(text)) return { kind: 'literal', value: text.toLowerCase() === 'true' }
  if (/^(undefined|null)$/i.test(text)) return { kind: 'literal', value: undefined }
  return { kind: 'literal', value: text }
}

const unescape = (text: string) => text.replace(/\\(.)/g, '$1')

/** Cuts an expression into tokens; throws a SyntaxError at the first thing it does not know. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(PATTERN.source, 'y')
  const end = source.trimEnd().length
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex
    const match = pattern.exec(source)
    if (!match) throw new SyntaxError(`cannot read the expression at ${at}: ${source}`)
    const [, name, single, double, number, sign, mark, bare] = match
    if (name !== undefined) tokens.push({ kind: 'name', text: name.trim() })
    else if (single !== undefined) tokens.push({ kind: 'literal', value: unescape(single) })
    else if (double !== undefined) tokens.push({ kind: 'literal', value: unescape(double) })
    else if (number !== undefined) tokens.push({ kind: 'literal', value: Number(number) })
    else if (sign !== undefined) tokens.push({ kind: 'operator', text: SPELLINGS[sign] as Operator })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark as '(' })
    else tokens.push(word(bare as string))
  }
  return tokens
}
