import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import PhotoStrip from './PhotoStrip.vue'

it('should fetch the large photo only when somebody wants to see it', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => (asked.push(path), Promise.reject(new Error())))
  HTMLDialogElement.prototype.showModal = vi.fn()
  const strip = mount(PhotoStrip, { props: { ids: ['a', 'b'] } })
  expect(asked.filter((one) => one.includes('size=full'))).toEqual([])

  await strip.findAll('[data-testid=photo-open]')[1]?.trigger('click')
  await flushPromises()

  expect(asked.filter((one) => one.includes('size=full'))).toEqual(['/api/complaint/photos/b?size=full'])
  expect(strip.get('[data-testid=photo-large]').attributes('aria-label')).toBe('第 2 张照片')
})
