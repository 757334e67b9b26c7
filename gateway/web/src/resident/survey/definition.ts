import { orderChoices } from './choices'
import {
  NONE,
  OTHER,
  type Choice,
  type Kind,
  type Page,
  type Question,
  type Text,
  type Validator,
} from './model'

/** The SurveyJS JSON this client understands; what it does not name is ignored. */
interface RawElement {
  type: string
  name?: string
  title?: Text
  description?: Text
  elements?: RawElement[]
  questions?: RawElement[]
  maxSelectedChoices?: number
  minSelectedChoices?: number
  visibleIf?: string
  requiredIf?: string
  isRequired?: boolean
  requiredErrorText?: Text
  validators?: Validator[]
  choices?: (Choice | string | number)[]
  choicesOrder?: string
  columns?: (Choice | string | number)[]
  rows?: (Choice | string | number)[]
  isAllRowRequired?: boolean
  eachRowRequired?: boolean
  hasOther?: boolean
  showOtherItem?: boolean
  otherText?: Text
  hasNone?: boolean
  showNoneItem?: boolean
  noneText?: Text
  rateMin?: number
  rateMax?: number
  rateStep?: number
  rateCount?: number
  rateValues?: (Choice | string | number)[]
  minRateDescription?: Text
  maxRateDescription?: Text
  labelTrue?: Text
  labelFalse?: Text
  valueTrue?: unknown
  valueFalse?: unknown
  html?: Text
  inputType?: string
  min?: number | string
  max?: number | string
  maxLength?: number
  placeholder?: Text
}

export interface RawDefinition {
  title?: Text
  pages?: RawPage[]
  elements?: RawElement[]
  questions?: RawElement[]
}

interface RawPage {
  name?: string
  title?: Text
  description?: Text
  visibleIf?: string
  elements?: RawElement[]
  questions?: RawElement[]
}

const KINDS: Kind[] = [
  'text',
  'comment',
  'radiogroup',
  'checkbox',
  'dropdown',
  'rating',
  'boolean',
  'matrix',
  'ranking',
  'html',
]

const toChoice = (raw: Choice | string | number): Choice =>
  typeof raw === 'object'
    ? { ...raw, text: raw.text ?? String(raw.value) }
    : { value: raw, text: String(raw) }

function choicesOf(raw: RawElement, seed: string): Choice[] {
  const choices = orderChoices((raw.choices ?? []).map(toChoice), raw.choicesOrder, `${seed}/${raw.name}`)
  if (raw.hasNone ?? raw.showNoneItem) {
    choices.push({ value: NONE, text: raw.noneText ?? { 'zh-CN': '以上都没有', en: 'None' } })
  }
  if (raw.hasOther ?? raw.showOtherItem) {
    choices.push({
      value: OTHER,
      text: raw.otherText ?? { 'zh-CN': '其他（请填写）', en: 'Other (please describe)' },
    })
  }
  return choices
}

function ratesOf(raw: RawElement): Choice[] {
  if (raw.rateValues?.length) return raw.rateValues.map(toChoice)
  const min = raw.rateMin ?? 1
  const step = raw.rateStep ?? 1
  const max = raw.rateMax ?? (raw.rateCount ? min + (raw.rateCount - 1) * step : 5)
  const rates: Choice[] = []
  for (let value = min; value <= max; value += step) rates.push({ value, text: String(value) })
  return rates
}

/** The service takes no longer texts than these. */
function longest(raw: RawElement): number {
  const house = raw.type === 'comment' ? 4000 : 500
  return raw.maxLength && raw.maxLength > 0 ? Math.min(raw.maxLength, house) : house
}

const elementsOf = (raw: { elements?: RawElement[]; questions?: RawElement[] }) => [
  ...(raw.elements ?? []),
  ...(raw.questions ?? []),
]

/** How many may be chosen is one more thing to check. */
function validatorsOf({ validators = [], minSelectedChoices = 0, maxSelectedChoices = 0 }: RawElement) {
  if (minSelectedChoices === 0 && maxSelectedChoices === 0) return validators
  const count: Validator = { type: 'answercount', minCount: minSelectedChoices, maxCount: maxSelectedChoices }
  return [...validators, count]
}

function toQuestion(
  raw: RawElement,
  conditions: string[],
  heading: Text | undefined,
  seed: string,
): Question {
  return {
    kind: raw.type as Kind,
    name: raw.name ?? '',
    title: raw.title ?? raw.name ?? '',
    description: raw.description,
    isRequired: raw.isRequired === true,
    requiredIf: raw.requiredIf,
    requiredErrorText: raw.requiredErrorText,
    conditions,
    validators: validatorsOf(raw),
    heading,
    choices: raw.type === 'rating' ? ratesOf(raw) : choicesOf(raw, seed),
    columns: (raw.columns ?? []).map(toChoice),
    rows: (raw.rows ?? []).map(toChoice),
    takesOther: (raw.hasOther ?? raw.showOtherItem) === true,
    otherText: raw.otherText,
    isAllRowRequired: raw.isAllRowRequired ?? raw.eachRowRequired ?? false,
    labels: {
      low: raw.minRateDescription,
      high: raw.maxRateDescription,
      yes: raw.labelTrue,
      no: raw.labelFalse,
    },
    valueTrue: raw.valueTrue ?? true,
    valueFalse: raw.valueFalse ?? false,
    html: raw.html,
    inputType: raw.inputType ?? 'text',
    min: raw.min,
    max: raw.max,
    maxLength: longest(raw),
    placeholder: raw.placeholder,
  }
}

function flatten(
  elements: RawElement[],
  around: string[],
  heading: Text | undefined,
  seed: string,
): Question[] {
  let pending = heading
  return elements.flatMap((raw) => {
    const conditions = raw.visibleIf ? [...around, raw.visibleIf] : around
    if (raw.type === 'panel') return flatten(elementsOf(raw), conditions, raw.title, seed)
    if (!KINDS.includes(raw.type as Kind)) return []
    const question = toQuestion(raw, conditions, pending, seed)
    pending = undefined
    return [question]
  })
}

/** Pages and questions in reading order; `seed` keeps a random choice order the same for one respondent. */
export function readDefinition(raw: RawDefinition, seed: string): Page[] {
  const loose = elementsOf(raw)
  const pages: RawPage[] = [...(raw.pages ?? []), ...(loose.length > 0 ? [{ elements: loose }] : [])]
  return pages.map((page, index) => ({
    name: page.name ?? `page${index + 1}`,
    title: page.title,
    description: page.description,
    questions: flatten(elementsOf(page), page.visibleIf ? [page.visibleIf] : [], undefined, seed),
  }))
}
