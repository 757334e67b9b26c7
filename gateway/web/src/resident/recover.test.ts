import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { asked } from './components/confirm'
import { recover } from './recover'

const blank = { template: '' }
const assign = vi.fn()
let router: Router

beforeEach(async () => {
  sessionStorage.clear()
  assign.mockReset()
  vi.spyOn(window.location, 'assign').mockImplementation(assign)
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: blank },
      {
        path: '/me',
        component: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
      },
    ],
  })
  recover(router)
  await router.push('/')
})

afterEach(() => {
  asked.value?.answer(false)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const network = (up: boolean) =>
  vi.stubGlobal('fetch', () =>
    up ? Promise.resolve(new Response('')) : Promise.reject(new TypeError('no network')),
  )
const go = () => router.push('/me').catch(() => undefined)

it('should say so and offer to try again when a page cannot be loaded without a network', async () => {
  network(false)
  await go()
  await vi.waitFor(() => expect(asked.value?.title).toBe('这一页没有加载出来'))
  expect(assign).not.toHaveBeenCalled()

  network(true)
  asked.value?.answer(true)

  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/me'))
  expect(asked.value).toBeUndefined()
})

it('should load the page anew once, and then say so, when the server has other files', async () => {
  network(true)
  await go()
  await vi.waitFor(() => expect(assign).toHaveBeenCalledTimes(1))
  expect(asked.value).toBeUndefined()

  await go()

  await vi.waitFor(() => expect(asked.value).toBeDefined())
  expect(assign).toHaveBeenCalledTimes(1)
})
