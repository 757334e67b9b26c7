import type { Definition } from '@shared/api/questionnaire'

const words = (text: string) => text.split(' ')
const SHOWN = 'type name title description visibleIf'
const ASKED = `${SHOWN} requiredIf isRequired requiredErrorText x_role x_margin`
const CHOOSING = `${ASKED} choices choicesOrder hasOther showOtherItem otherText hasNone showNoneItem noneText colCount`

/** What the service takes of SurveyJS JSON, kind by kind, as it says of itself. */
const ELEMENTS: Record<string, string[]> = {
  panel: words('type name title description elements visibleIf'),
  text: words(`${ASKED} validators inputType min max maxLength placeholder`),
  comment: words(`${ASKED} validators maxLength rows placeholder`),
  radiogroup: words(CHOOSING),
  dropdown: words(CHOOSING),
  checkbox: words(`${CHOOSING} validators`),
  ranking: words(`${ASKED} choices choicesOrder`),
  rating: words(
    `${ASKED} rateMin rateMax rateStep rateCount rateValues minRateDescription maxRateDescription`,
  ),
  boolean: words(`${ASKED} labelTrue labelFalse valueTrue valueFalse`),
  matrix: words(`${ASKED} columns rows isAllRowRequired eachRowRequired`),
  html: words(`${SHOWN} html`),
}
const SURVEY = words(
  'title description pages locale completedHtml showProgressBar showQuestionNumbers progressBarLocation',
)
const PAGE = words('name title description elements visibleIf')
const CHOICE = words('value text x_score x_excludeFromBase x_eligible x_margin')
const LISTS = words('choices columns rows rateValues')

type Raw = Record<string, unknown>
const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : [])

/** What the house can ask of a questionnaire made elsewhere, and what it leaves out, place by place. */
export function fit(whole: unknown): { definition: Definition; ignored: string[] } {
  if (!isRaw(whole)) throw new SyntaxError('not an object')
  const ignored: string[] = []
  const keep = (raw: Raw, allowed: string[], at: string): Raw =>
    Object.fromEntries(
      Object.entries(raw).filter(([name]) => {
        if (allowed.includes(name)) return true
        ignored.push(`${at}${name}`)
        return false
      }),
    )
  const element = (raw: Raw, at: string): Raw[] => {
    const allowed = ELEMENTS[String(raw['type'])]
    if (!allowed) {
      ignored.push(`${at}${String(raw['name'] ?? '')} (${String(raw['type'])})`)
      return []
    }
    const here = `${at}${String(raw['name'] ?? '')}.`
    const kept = keep(raw, allowed, here)
    if (raw['type'] === 'panel') kept['elements'] = list(raw['elements']).flatMap((one) => element(one, here))
    for (const name of LISTS)
      if (raw['type'] !== 'comment' && Array.isArray(kept[name]))
        kept[name] = kept[name].map((one: unknown) =>
          isRaw(one) ? keep(one, CHOICE, `${here}${name}.`) : one,
        )
    return [kept]
  }
  const pages = Array.isArray(whole['pages'])
    ? list(whole['pages'])
    : [{ name: 'page1', elements: whole['elements'] }]
  const rest = { ...whole }
  delete rest['elements']
  const definition = keep(rest, SURVEY, '')
  definition['pages'] = pages.map((page, nth) => {
    const at = `${String(page['name'] ?? `page${nth + 1}`)}.`
    return { ...keep(page, PAGE, at), elements: list(page['elements']).flatMap((one) => element(one, at)) }
  })
  return { definition, ignored }
}
