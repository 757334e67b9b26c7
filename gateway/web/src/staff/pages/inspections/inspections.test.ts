import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openConsole, signedIn } from '../../testing'
import { compared } from './compare'

vi.setConfig({ testTimeout: 60_000 }) // loads the whole console
beforeEach(() => localStorage.setItem('cleancity.language', 'zh-CN'))
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const IMPORT = '/api/complaint/desk/inspections?'
const LIST = {
  items: [{ id: 'i1', name: '十一月暗访', level: '省级暗访', date: '2026-11-01', findings: 3, lost: 23.5 }],
}

async function importing(faults: object[]) {
  const { desk, asked, router } = await openConsole('/staff/inspections/import', () => signedIn('office'), {
    '/api/complaint/desk/inspections/preview': { rows: 3, faults },
    [IMPORT + 'name']: { ...LIST.items[0], id: 'i2' },
    '/api/complaint/desk/inspections': LIST,
  })
  const input = desk.get<HTMLInputElement>('[data-testid="import-file"]')
  Object.defineProperty(input.element, 'files', { value: [new File(['x'], 'findings.csv')] })
  await input.trigger('change')
  await flushPromises()
  await vi.waitFor(() => expect(desk.find('[data-testid="import-faults"]').exists()).toBe(true))
  return { desk, asked, router }
}

it('should show each fault at its row and offer no import', async () => {
  const { desk } = await importing([
    { row: 2, column: '指标', message: '不认识：S99' },
    { row: 2, column: '扣分', message: '不是数' },
  ])

  expect(desk.findAll('[data-testid="import-fault"]')).toHaveLength(2)
  expect(desk.text()).toContain('第 2 行')
  expect(desk.find('[data-testid="import-commit"]').exists()).toBe(false)
  desk.unmount()
})

it('should ask before the same inspection is imported a second time', async () => {
  const { desk } = await importing([])
  await desk.get('[data-testid="inspection-name"]').setValue('十一月暗访')
  await desk.get('[data-testid="inspection-level"]').setValue('省级暗访')

  expect(desk.find('[data-testid="import-alike"]').exists()).toBe(true)
  expect(desk.get('[data-testid="import-commit"]').attributes('disabled')).toBeDefined()
  desk.unmount()
})

it('should compare item by item, also what only one sheet has', () => {
  const item = (code: string, lost: number) => ({
    code,
    name: code,
    points: 10,
    lost,
    findings: 1,
    weak: false,
  })

  expect(compared([item('A', 3), item('old', 1)], [item('A', 5), item('B', 0)])).toEqual([
    { code: 'A', name: 'A', before: 3, after: 5 },
    { code: 'B', name: 'B', before: 0, after: 0 },
    { code: 'old', name: 'old', before: 1, after: 0 },
  ])
})
