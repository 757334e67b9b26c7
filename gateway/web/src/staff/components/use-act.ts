import { ref, shallowRef } from 'vue'
import { newKey } from '@shared/ids'
import { explain, isUnknown, problemOf, type Problem } from '@shared/problem'
import { actor } from '@shared/session'
import { t } from '../i18n'

interface Options {
  /** A form that is kept in this window keeps its keys there too. */
  name?: string
  /** Shows the thing as it is now; called when nobody can say whether a command went through. */
  reread?: () => unknown
}

/**
 * One command at a time: whether it runs, and in the reader's language why it was refused. Each command is given an
 * idempotency key that stays the same until its answer is known, so that pressing again after a lost answer is the
 * same command and not a second one.
 */
export function useAct({ name, reread }: Options = {}) {
  const busy = ref(false)
  const problem = ref('')
  /** What the last refusal was. */
  const refused = shallowRef<Problem>()
  const keys = keysOf(name)

  function refuse(found: Problem, about: string, keyed: boolean) {
    refused.value = found
    const reused = found.rule === 'idempotency-key-reused'
    const unknown = keyed && isUnknown(found)
    const said = explain(found)
    problem.value = reused
      ? t('app.wentthrough')
      : [
          said,
          ...(found.errors ?? []).map((one) => one.message).filter((one) => !said.includes(one)),
          ...(unknown ? [t('app.unknown')] : []),
        ].join('\n')
    if (reused) keys.drop(about)
    if (reused || unknown) void reread?.()
  }

  /** True when it went through. A page with several things to act on says which one the command is `about`. */
  async function run(command: (key: string) => Promise<unknown>, about = ''): Promise<boolean> {
    busy.value = true
    problem.value = ''
    refused.value = undefined
    try {
      await command(keys.take(about))
      keys.drop(about)
      return true
    } catch (error) {
      refuse(problemOf(error), about, command.length > 0)
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, refused, run }
}

function keysOf(name: string | undefined) {
  const at = `cleancity.keys.${name ?? ''}.${actor.value?.id ?? ''}`
  const keys = new Map<string, string>(name ? stored(at) : [])
  const keep = () => name && sessionStorage.setItem(at, JSON.stringify([...keys]))
  return {
    take(about: string): string {
      const key = keys.get(about) ?? newKey()
      keys.set(about, key)
      keep()
      return key
    },
    drop(about: string) {
      keys.delete(about)
      keep()
    },
  }
}

function stored(at: string): [string, string][] {
  try {
    return JSON.parse(sessionStorage.getItem(at) ?? '[]') as [string, string][]
  } catch {
    return []
  }
}
