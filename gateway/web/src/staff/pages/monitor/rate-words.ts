import { percent } from '@shared/format'
import type { Rate } from '@shared/api/survey'
import { t } from '../../i18n'

export const known = (rate: Rate): rate is Rate & { estimate: number } =>
  !rate.suppressed && typeof rate.estimate === 'number'

export const shownRate = (rate: Rate) => (known(rate) ? percent(rate.estimate) : t('verdict.suppressed'))

export const interval = ({ low, high, suppressed }: Rate) =>
  !suppressed && typeof low === 'number' && typeof high === 'number' ? `${percent(low)}–${percent(high)}` : ''

/** A difference of shares in percentage points, with its sign. */
export const points = (difference: number) =>
  `${difference > 0 ? '+' : difference < 0 ? '−' : '±'}${Math.abs(difference * 100).toFixed(1)}`

export const pointsBetween = (low?: number, high?: number) =>
  low === undefined || high === undefined ? '' : `[${points(low)}, ${points(high)}]`
