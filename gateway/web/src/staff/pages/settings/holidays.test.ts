import { afterEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../../testing'
import { next } from './year'

vi.setConfig({ testTimeout: 60_000 }) // loads the whole console
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const ANSWERS = {
  '/api/complaint/desk/holidays': {
    year: 2027,
    published: false,
    days: [{ date: '2027-01-01', kind: 'off', name: '元旦' }],
  },
}

it('should fill the calendar from the pasted notice and keep it until it is loaded', async () => {
  const { desk, asked } = await openConsole('/staff/holidays?year=2027', () => signedIn('office'), ANSWERS)
  await vi.waitFor(() => expect(desk.find('[data-testid="load-holidays"]').exists()).toBe(true))
  expect(desk.get('[data-testid="holidays-state"]').text()).toContain('may move')
  await desk.get('[data-testid="load-holidays"]').trigger('click')
  await desk.get('[data-testid="notice-text"]').setValue('元旦：1月1日至3日放假调休。1月9日上班。')
  await desk.get('[data-testid="read-notice"]').trigger('click')
  await desk.get('[data-testid="notice-source"]').setValue('国办发明电〔2026〕9号')

  expect(desk.get('[data-testid="day-2027-01-03"]').classes()).toContain('off')
  expect(desk.get('[data-testid="day-2027-01-09"]').classes()).toContain('work')
  await desk.get('[data-testid="day-2027-01-04"]').trigger('click')
  expect(desk.get('[data-testid="day-2027-01-04"]').classes()).toContain('off')

  await desk.get('[data-testid="notice"]').trigger('submit')
  await vi.waitFor(() => expect(desk.find('[data-testid="notice"]').exists()).toBe(false))
  expect(asked).toContain('POST /api/complaint/desk/holidays')
})

it('should show an analyst the year without a way to change it', async () => {
  const { desk } = await openConsole('/staff/holidays?year=2027', () => signedIn('analyst'), ANSWERS)
  await vi.waitFor(() => expect(desk.find('[data-testid="year"]').exists()).toBe(true))

  expect(desk.find('[data-testid="load-holidays"]').exists()).toBe(false)
  expect(desk.find('button[data-testid="day-2027-01-01"]').exists()).toBe(false)
})

it('should turn a day over as the week allows', () => {
  const off = next([], '2027-03-01')
  expect(off).toEqual([{ date: '2027-03-01', kind: 'off', name: '—' }])
  expect(next(off, '2027-03-01')).toEqual([])
  const saturday = next(next(off, '2027-03-06'), '2027-03-06')
  expect(saturday.find((day) => day.date === '2027-03-06')?.kind).toBe('work')
  expect(next(saturday, '2027-03-06')).toEqual(off)
})
