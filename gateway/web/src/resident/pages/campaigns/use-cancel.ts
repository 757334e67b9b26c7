import { computed } from 'vue'
import { explain } from '@shared/problem'
import { cancelSignUp } from '@shared/api/campaign'
import { confirm } from '../../components/confirm'
import { toast } from '../../components/toast'
import { useAttempt } from '../../forms/use-attempt'
import { t } from '../../i18n'

/** Gives up a place or a place in line, after asking: the next in line gets it at once. */
export function useCancel(changed: () => void) {
  const { busy, problem: found, attempt } = useAttempt()
  const problem = computed(() => (found.value ? explain(found.value) : ''))
  async function cancel(id: string, waits: boolean) {
    const sure = await confirm({
      title: t(waits ? 'signup.leaveask' : 'signup.cancelask'),
      text: t(waits ? 'signup.leavenote' : 'signup.cancelnote'),
      yes: t(waits ? 'signup.leavesure' : 'signup.cancelsure'),
      no: t('app.thinkagain'),
    })
    if (!sure) return
    if (!(await attempt((key) => cancelSignUp(id, key)))) return
    toast(t(waits ? 'signup.left' : 'signup.cancelled'), 'done')
    changed()
  }
  return { cancel, problem, busy }
}
