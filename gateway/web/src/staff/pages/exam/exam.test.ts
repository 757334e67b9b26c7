import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../../testing'

vi.setConfig({ testTimeout: 60_000 }) // loads the whole console
beforeEach(() => localStorage.setItem('cleancity.language', 'zh-CN'))
afterEach(() => vi.unstubAllGlobals())

const EXAM = {
  ...{ points: 900, low: 595, high: 895, passLine: 720, passLineStated: false },
  inspection: { id: 'i1', name: '十一月暗访', level: '省级暗访', date: '2026-11-01' },
  sections: [
    { code: 'S', name: '现场评估', points: 600, last: 576.5, expected: 595, basis: 'inspection' },
    { code: 'D', name: '数据评估', points: 240, basis: 'unknown' },
  ],
  gains: [
    {
      ...{
        item: 'S04',
        itemName: '农贸市场',
        unit: 'shichangjianguan',
        unitName: '市市场监管局',
        persons: ['陈某'],
      },
      ...{ points: 5, steps: 2, unproven: 1, cases: [{ id: 'c1', number: '2026-1', status: 'handling' }] },
    },
  ],
}
const OUTLOOK = {
  data: { of: 240, expected: 0, known: 0, met: 0, missed: 0, withoutValue: 35, withoutRule: 0 },
  documents: { of: 60, expected: 0, kinds: 11, accepted: 0, late: 2 },
  duties: { open: 0, overdue: 0 },
}
const open = (role: string, exam: object = EXAM) =>
  openConsole('/staff/examination', () => signedIn(role), {
    '/api/complaint/desk/examination': exam,
    '/api/evaluation/outlook': OUTLOOK,
  })

it('should give a range and no verdict while a part is unknown', async () => {
  const { desk } = await open('office')

  await vi.waitFor(() => expect(desk.get('[data-testid="exam-figure"]').text()).toBe('595–895'))
  expect(desk.get('[data-testid="exam-total"]').text()).toContain('尚不能判断')
  expect(desk.get('[data-testid="section-D"]').text()).toContain('35 项还没有数或门槛')
  expect(desk.get('[data-testid="gains"]').text()).toContain('陈某')
  expect(desk.get('[data-testid="case-link"]').attributes('href')).toContain('/cases/c1')
  desk.unmount()
})

it('should offer a handler neither the statement nor a case of another unit', async () => {
  const { desk } = await open('handler')

  await vi.waitFor(() => expect(desk.find('[data-testid="gains"]').exists()).toBe(true))
  expect(desk.find('[data-testid="case-link"]').exists()).toBe(false)
  expect(desk.find('[data-testid="state-expectation"]').exists()).toBe(false)
  desk.unmount()
})

it('should say what to do when nothing was inspected', async () => {
  const { desk } = await open('office', { ...EXAM, inspection: undefined, gains: [] })

  await vi.waitFor(() => expect(desk.find('[data-testid="empty"]').exists()).toBe(true))
  expect(desk.get('main').html()).toContain('/inspections/import')
  desk.unmount()
})
