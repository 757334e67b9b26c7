import { t } from '../../i18n'

/** Asks before a question goes that decides whether others are shown; those going with it do not count. */
export function sureToRemove(dependents: string[], going: (string | undefined)[]): boolean {
  const left = dependents.filter((name) => !going.includes(name))
  return !left.length || window.confirm(t('questionnaire.dependents', { names: left.join(', ') }))
}
