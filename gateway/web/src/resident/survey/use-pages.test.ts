import { reactive } from 'vue'
import { expect, it } from 'vitest'
import { usePages } from './use-pages'

const definition = {
  pages: [
    { name: 'a', elements: [{ type: 'radiogroup', name: 'lives', choices: ['yes', 'no'] }] },
    { name: 'b', elements: [{ type: 'comment', name: 'words', visibleIf: "{lives} = 'yes'" }] },
    { name: 'c', elements: [{ type: 'comment', name: 'more', visibleIf: "{lives} = 'yes'" }] },
  ],
}

it('should count pages that may yet come, so that the count never grows under the reader', () => {
  const filling = reactive({ seed: 's', page: 1, answers: {} as Record<string, unknown> })
  const pages = usePages(definition, filling, 1)
  expect(pages.pageCount.value).toBe(4)
  expect(pages.isLast.value).toBe(false)

  pages.answer('lives', 'yes')
  expect(pages.pageCount.value).toBe(4)

  pages.answer('lives', 'no')
  expect(pages.pageCount.value).toBe(2)
  expect(pages.isLast.value).toBe(true)
})
