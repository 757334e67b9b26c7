import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useStanding } from './standing'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('should stand when the last of its parts has answered, and stay so while one is asked again', () => {
  const [fast, slow] = [{ loading: ref(true) }, { loading: ref(true) }]
  const stands = useStanding(fast, slow)
  fast.loading.value = false
  expect(stands.value).toBe(false)

  slow.loading.value = false
  expect(stands.value).toBe(true)

  fast.loading.value = true
  expect(stands.value).toBe(true)
})

it('should not let a reader wait for a part that hangs', () => {
  const stands = useStanding({ loading: ref(true) })
  vi.advanceTimersByTime(2_000)
  expect(stands.value).toBe(false)

  vi.advanceTimersByTime(1_000)
  expect(stands.value).toBe(true)
})
