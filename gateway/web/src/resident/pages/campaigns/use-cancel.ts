import { ref } from 'vue'
import { newKey } from '@shared/ids'
import { explain, problemOf } from '@shared/problem'
import { cancelSignUp } from '@shared/api/campaign'
import { confirm } from '../../components/confirm'
import { toast } from '../../components/toast'
import { t } from '../../i18n'

/** Gives up a place or a place in line, after asking: the next in line gets it at once. */
export function useCancel(changed: () => void) {
  const problem = ref('')
  const busy = ref(false)
  async function cancel(id: string, waits: boolean) {
    const sure = await confirm({
      title: t(waits ? 'signup.leaveask' : 'signup.cancelask'),
      text: t(waits ? 'signup.leavenote' : 'signup.cancelnote'),
      yes: t(waits ? 'signup.leavesure' : 'signup.cancelsure'),
      no: t('app.thinkagain'),
    })
    if (!sure) return
    busy.value = true
    problem.value = ''
    try {
      await cancelSignUp(id, newKey())
      toast(t(waits ? 'signup.left' : 'signup.cancelled'), 'done')
      changed()
    } catch (error) {
      problem.value = explain(problemOf(error))
    } finally {
      busy.value = false
    }
  }
  return { cancel, problem, busy }
}
