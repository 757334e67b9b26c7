import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import ScanDialog from './ScanDialog.vue'
import { scanCode, scanning } from './scan'

it('should give the text that was found, and close', async () => {
  const text = scanCode()
  scanning.value?.found('https://example.org/verify/1?token=abc')

  await expect(text).resolves.toContain('token=abc')
  expect(scanning.value).toBeUndefined()
})

it('should say so and let the person go back when there is no camera', async () => {
  HTMLDialogElement.prototype.showModal = vi.fn()
  vi.stubGlobal('navigator', {
    ...navigator,
    mediaDevices: { getUserMedia: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
  })
  const text = scanCode()
  const waits = scanning.value
  if (!waits) throw new Error('nothing waits')
  const dialog = mount(ScanDialog, { props: { scanning: waits } })
  await vi.waitFor(() => expect(dialog.get('[role=status]').text()).toContain('没有打开相机'))

  await dialog.get('[data-testid=scan-close]').trigger('click')
  await expect(text).rejects.toThrow('given up')
})
