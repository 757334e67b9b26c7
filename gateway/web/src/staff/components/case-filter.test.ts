import { expect, it } from 'vitest'
import { anyCase, toQuery } from './case-filter'

it('should ask for whole days in China, the last one included', () => {
  const query = toQuery({ ...anyCase(), from: '2026-11-01', to: '2026-11-30', due: 'overdue' })

  expect(query).toMatchObject({
    due: 'overdue',
    from: '2026-10-31T16:00:00.000Z',
    to: '2026-11-30T16:00:00.000Z',
  })
})

it('should leave out days that are not named', () => {
  expect(Object.keys(toQuery(anyCase()))).not.toContain('from')
})
