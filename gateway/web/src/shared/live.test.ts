import { expect, it, vi } from 'vitest'
import { atMostEvery, parseEvent } from './live'

it('should read an event block and skip comments', () => {
  expect(parseEvent('event: shift\ndata: {"id":"s1"}')).toEqual({ name: 'shift', data: '{"id":"s1"}' })
  expect(parseEvent('data: a\ndata: b')).toEqual({ name: 'message', data: 'a\nb' })
  expect(parseEvent(': keep-alive')).toBeUndefined()
})

it('should gather a burst of events into one update after the first', () => {
  vi.useFakeTimers()
  let updates = 0
  const calm = atMostEvery(1_000, () => updates++)

  calm.call()
  vi.advanceTimersByTime(1)
  for (let i = 0; i < 50; i++) calm.call()
  expect(updates).toBe(1)
  vi.advanceTimersByTime(1_000)
  expect(updates).toBe(2)
  vi.useRealTimers()
})
