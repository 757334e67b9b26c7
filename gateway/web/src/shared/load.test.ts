import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { expect, it, vi } from 'vitest'
import { useLoad } from './load'
import { usePaged } from './paged'

const online = () => window.dispatchEvent(new Event('online'))

it('should ask again for what failed when the network returns, and not for what is there', async () => {
  const read = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error()).mockResolvedValue('here')
  const loaded = useLoad(read)
  await flushPromises()
  expect(loaded.problem.value).toBeDefined()

  online()
  await flushPromises()
  expect(loaded.data.value).toBe('here')

  online()
  expect(read).toHaveBeenCalledTimes(2)
})

it('should ask again for a list, but not once its page has gone', async () => {
  const read = vi.fn().mockRejectedValue(new Error())
  const scope = effectScope()
  scope.run(() => usePaged(read))
  await flushPromises()
  online()
  await flushPromises()
  expect(read).toHaveBeenCalledTimes(2)

  scope.stop()
  online()
  expect(read).toHaveBeenCalledTimes(2)
})
