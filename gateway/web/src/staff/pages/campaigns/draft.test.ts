import { expect, it } from 'vitest'
import { emptyCampaign, emptyShift, toDraft } from './draft'

const filled = {
  ...emptyCampaign(),
  title: ' 周末清洁日 ',
  description: '清理背街小巷',
  riskNotice: '请戴手套',
  area: '445102',
  place: '牌坊街南门',
  shifts: [{ ...emptyShift(), startsAt: '2026-11-28T09:00', endsAt: '2026-11-28T11:00', capacity: 30 }],
}

it('should read times as China’s and leave out what is empty', () => {
  const draft = toDraft(filled)

  expect(draft.shifts[0]).toEqual({
    startsAt: '2026-11-28T01:00:00.000Z',
    endsAt: '2026-11-28T03:00:00.000Z',
    capacity: 30,
  })
  expect(draft.title).toEqual({ 'zh-CN': '周末清洁日' })
  expect(Object.keys(draft)).not.toContain('minimumAge')
  expect(Object.keys(draft)).not.toContain('insurance')
  expect(Object.keys(draft)).not.toContain('point')
})

it('should send insurance and training with pesticide work only', () => {
  const papers = { insurer: '人保', policy: 'P-1', training: '用药安全', heldOn: '2026-11-01' }

  expect(toDraft({ ...filled, ...papers }).insurance).toBeUndefined()
  expect(toDraft({ ...filled, ...papers, kind: 'pest-control' })).toMatchObject({
    pesticide: true,
    insurance: { insurer: '人保', policy: 'P-1' },
    training: { title: { 'zh-CN': '用药安全' }, heldOn: '2026-11-01' },
  })
})
