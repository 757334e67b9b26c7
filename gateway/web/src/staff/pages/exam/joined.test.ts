import { expect, it } from 'vitest'
import type { Examination } from '@shared/api/examination'
import { joined } from './joined'

const EXAM: Examination = {
  ...{ points: 900, low: 570, high: 870, passLine: 720, passLineStated: false, gains: [] },
  sections: [
    { code: 'S', name: '现场评估', points: 600, expected: 570, basis: 'inspection' },
    { code: 'D', name: '数据评估', points: 240, basis: 'unknown' },
    { code: 'M', name: '资料评估', points: 60, basis: 'unknown' },
  ],
}
const OUTLOOK = {
  data: { of: 240, expected: 78, known: 90, met: 13, missed: 2, withoutValue: 4, withoutRule: 16 },
  documents: { of: 60, expected: 30, kinds: 10, accepted: 5, late: 1 },
  duties: { open: 0, overdue: 0 },
}

it('should count what is met and accepted as sure, and take off what is missed', () => {
  const exam = joined(EXAM, OUTLOOK)

  expect(exam.sections.map(({ low, high }) => [low, high])).toEqual([
    [570, 570],
    [78, 228],
    [30, 60],
  ])
  expect([exam.low, exam.high, exam.expected]).toEqual([678, 858, undefined])
})

it('should leave alone what the office has stated, and know nothing while the desk is silent', () => {
  const stated = EXAM.sections.map((one) =>
    one.code === 'D' ? { ...one, expected: 200, basis: 'stated' as const } : one,
  )
  const exam = joined({ ...EXAM, sections: stated, low: 770, high: 830 }, OUTLOOK)

  expect([exam.low, exam.high]).toEqual([800, 830])
  expect(joined(EXAM, undefined)).toMatchObject({ low: 570, high: 870 })
})

it('should say one figure when nothing is open', () => {
  const all = {
    ...OUTLOOK,
    data: { ...OUTLOOK.data, known: 240 },
    documents: { ...OUTLOOK.documents, expected: 60 },
  }

  expect(joined(EXAM, all).expected).toBe(708)
})
