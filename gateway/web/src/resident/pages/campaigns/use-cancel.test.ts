import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import ConfirmDialog from '../../components/ConfirmDialog.vue'
import { asked } from '../../components/confirm'
import { useCancel } from './use-cancel'

it('should ask with two buttons of which only one speaks of cancelling', async () => {
  const dialog = mount(ConfirmDialog, { attachTo: document.body })
  const asking = useCancel(() => undefined).cancel('u1', false)
  await nextTick()
  await nextTick()

  expect(dialog.get('[data-testid=confirm-no]').text()).toBe('再想想')
  expect(dialog.get('[data-testid=confirm-yes]').text()).toBe('确认取消')
  asked.value?.answer(false)
  await asking
})
