import type { SignUpState } from '@shared/api/campaign'
import { t, type MessageKey } from '.'
import { zh } from './zh'

/** A word the services may extend: one that is newer than this client is shown as it came. */
function word(prefix: string, value: string): string {
  const key = `${prefix}.${value}`
  return key in zh ? t(key as MessageKey) : value
}

export const caseStatus = (status: string) => word('case', status)
export const actionName = (action: string) => word('action', action)
export const roleName = (role: string) => word('role', role)
export const formulaName = (formula: string) => word('formula', formula)

export function signUpState(state: SignUpState, position?: number | null): string {
  if (state === 'waiting' && position) return t('signup.position', { n: position })
  return word('signup', state)
}

/** Minutes as hours and minutes; a correction may take some away. */
export function duration(minutes: number): string {
  const whole = Math.abs(minutes)
  const [h, m] = [Math.floor(whole / 60), whole % 60]
  const text = t(h === 0 ? 'hours.minutes' : m === 0 ? 'hours.whole' : 'hours.amount', { h, m })
  return minutes < 0 ? `−${text}` : text
}
