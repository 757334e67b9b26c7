import { expect, it } from 'vitest'
import { parseEvent } from './live'

it('should read an event block and skip comments', () => {
  expect(parseEvent('event: shift\ndata: {"id":"s1"}')).toEqual({ name: 'shift', data: '{"id":"s1"}' })
  expect(parseEvent('data: a\ndata: b')).toEqual({ name: 'message', data: 'a\nb' })
  expect(parseEvent(': keep-alive')).toBeUndefined()
})
