import { computed } from 'vue'
import { actor } from '@shared/session'
import { mayPlan, mayTakeData } from './desks'

/** What the person at this desk may do, so that no button is shown that the services refuse. */
export function useRoles() {
  const roles = computed(() => actor.value?.roles ?? [])
  return {
    roles,
    plans: computed(() => mayPlan(roles.value)),
    takesData: computed(() => mayTakeData(roles.value)),
  }
}
