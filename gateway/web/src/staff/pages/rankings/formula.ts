import type { RankingRow } from '@shared/api/ledger'
import type { RankingRule } from '@shared/api/rules'

export interface Tried {
  name: string
  before: number | undefined
  after: number | undefined
}

type Rule = Pick<RankingRule, 'smoothing' | 'onTimeWeight' | 'least' | 'decimals'>
type Counted = RankingRow & { finished?: number; firstTime?: number }

const share = (part: number, all: number) => (all === 0 ? 0 : part / all)
const sum = (rows: Counted[], of: (row: Counted) => number) => rows.reduce((all, row) => all + of(row), 0)

/**
 * What a month would have looked like by another rule, from the counts of the month as it is shown: the same formula
 * that the service prints. Who has fewer cases than the rule asks for has no rank.
 */
export function tryRule(rows: Counted[], rule: Rule): Tried[] {
  const onTime = share(
    sum(rows, (row) => row.onTime),
    sum(rows, (row) => row.toClose),
  )
  const first = share(
    sum(rows, (row) => row.firstTime ?? 0),
    sum(rows, (row) => row.finished ?? 0),
  )
  const smooth = (part: number, all: number, whole: number) =>
    all + rule.smoothing === 0 ? 0 : (part + rule.smoothing * whole) / (all + rule.smoothing)
  const scored = rows.map((row) => ({
    name: row.name,
    before: row.rank,
    score:
      row.toClose < rule.least
        ? undefined
        : Number(
            (
              rule.onTimeWeight * smooth(row.onTime, row.toClose, onTime) +
              (1 - rule.onTimeWeight) * smooth(row.firstTime ?? 0, row.finished ?? 0, first)
            ).toFixed(rule.decimals),
          ),
  }))
  return scored.map(({ name, before, score }) => ({
    name,
    before,
    after: score === undefined ? undefined : 1 + scored.filter((other) => (other.score ?? -1) > score).length,
  }))
}
