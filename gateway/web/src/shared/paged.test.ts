import { expect, it } from 'vitest'
import { usePaged } from './paged'

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** A service with these items, two a page. */
function twoAPage(all: number[]) {
  return (cursor?: string) => {
    const from = Number(cursor ?? 0)
    const next = from + 2 < all.length ? String(from + 2) : null
    return Promise.resolve({ items: all.slice(from, from + 2), next })
  }
}

it('should add the next page after the first until there is no more', async () => {
  const list = usePaged(twoAPage([1, 2, 3]))
  await settled()
  expect([list.items.value, list.hasMore.value]).toEqual([[1, 2], true])

  await list.more()

  expect([list.items.value, list.hasMore.value]).toEqual([[1, 2, 3], false])
})

it('should read all pages on screen again on reload', async () => {
  const all = [1, 2, 3, 4, 5]
  const list = usePaged(twoAPage(all))
  await settled()
  await list.more()

  all.unshift(0)
  await list.reload()

  expect([list.items.value, list.hasMore.value]).toEqual([[0, 1, 2, 3], true])
})

it('should keep what is shown when the next page cannot be read', async () => {
  let broken = false
  const pages = twoAPage([1, 2, 3])
  const list = usePaged((cursor) => (broken ? Promise.reject(new Error('gone')) : pages(cursor)))
  await settled()

  broken = true
  await list.more()

  expect(list.items.value).toEqual([1, 2])
  expect(list.problem.value).toBeDefined()
})
