import { actor } from '@shared/session'
import type { MessageKey } from '../i18n'
import { mayUse, type Desk } from './desks'
import type { Key } from './use-keys'

const LETTERS: [letter: string, desk: Desk, does: MessageKey][] = [
  ['t', 'today', 'nav.today'],
  ['c', 'cases', 'nav.cases'],
  ['m', 'map', 'nav.map'],
  ['r', 'monitor', 'nav.monitor'],
  ['s', 'shifts', 'nav.shifts'],
  ['l', 'ledger', 'nav.ledger'],
]

/** `g` and a letter go to a desk, where the person may use it. */
export const deskKeys = (go: (path: string) => void): Key[] => [
  ...LETTERS.map(([letter, desk, does]) => ({
    keys: `g ${letter}`,
    does,
    act: () => {
      if (mayUse(desk, actor.value?.roles ?? [])) go(`/${desk}`)
    },
  })),
  { keys: 'g i', does: 'nav.inbox', act: () => go('/inbox') },
]
