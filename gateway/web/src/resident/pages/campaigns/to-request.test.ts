import { expect, it } from 'vitest'
import type { Requirements } from '@shared/api/campaign'
import { isMinor, missing, nobody, toRequest, type Form, type Person } from './to-request'

const SHIFT = '2026-11-28T01:00:00Z'
const minorThen = (person: Person) => isMinor(person.birthYear, SHIFT, 18)

const asked: Requirements = {
  dangerous: false,
  minimumAge: 0,
  guardianUnder: 18,
  insured: false,
  skills: [],
  questions: [],
}
const choosy: Requirements = {
  ...asked,
  skills: ['急救证'],
  training: { 'zh-CN': '用药安全' },
  questions: [{ name: 'shirt', kind: 'text', title: { 'zh-CN': '尺码' }, required: true }],
}

const alone = (leader: Partial<Person>): Form => ({
  riskAccepted: true,
  leader: { ...nobody(), ...leader },
  withTeam: false,
  teamName: '',
  members: [nobody()],
  listed: false,
  skills: [],
  trained: false,
  answers: {},
})

it('should ask for a guardian as long as the volunteer may be too young', () => {
  expect(isMinor('2010', SHIFT, 18)).toBe(true)
  expect(isMinor('2008', SHIFT, 18)).toBe(true)
  expect(isMinor('2007', SHIFT, 18)).toBe(false)
  expect(isMinor('20', SHIFT, 18)).toBe(false)
})

it('should send the guardian only of a minor', () => {
  const typed = { guardianName: 'A', guardianPhone: '1' }

  expect(toRequest(alone({ ...typed, birthYear: '1990' }), asked, minorThen)).toEqual({
    riskAccepted: true,
    birthYear: 1990,
  })
  expect(toRequest(alone({ ...typed, birthYear: '2012' }), asked, minorThen)).toMatchObject({
    guardian: { name: 'A', phone: '1' },
  })
})

it('should send a team with the guardians of its minors', () => {
  const form: Form = {
    ...alone({ name: '陈老师' }),
    withTeam: true,
    teamName: ' 一队 ',
    members: [
      { ...nobody(), name: '小林', birthYear: '2012', guardianName: '林父', guardianPhone: '13800138000' },
      { ...nobody(), name: '小王', birthYear: '1999', guardianName: '不用' },
    ],
  }

  expect(toRequest(form, asked, minorThen)).toEqual({
    riskAccepted: true,
    name: '陈老师',
    team: {
      name: '一队',
      members: [
        { name: '小林', birthYear: 2012, guardian: { name: '林父', phone: '13800138000' } },
        { name: '小王', birthYear: 1999 },
      ],
      listed: false,
    },
  })
})

it('should name the first thing that is missing', () => {
  const team = { ...alone({ birthYear: '1980' }), withTeam: true, teamName: '一队' }

  expect(missing({ ...alone({}), riskAccepted: false }, asked, minorThen)).toBe('signup.needrisk')
  expect(missing(alone({}), { ...asked, minimumAge: 18 }, minorThen)).toBe('signup.needyear')
  expect(missing(alone({ birthYear: '2012' }), asked, minorThen)).toBe('signup.needguardian')
  expect(missing(team, asked, minorThen)).toBe('signup.needteam')
  expect(
    missing({ ...team, members: [{ ...nobody(), name: '小林', birthYear: '2012' }] }, asked, minorThen),
  ).toBe('signup.needmemberguardian')
  expect(missing({ ...team, withTeam: false }, asked, minorThen)).toBeUndefined()
})

it('should declare what the campaign asks for, and nothing it does not', () => {
  const form = {
    ...alone({}),
    skills: ['急救证', '驾驶证'],
    trained: true,
    answers: { shirt: ['L'], other: ['x'] },
  }

  expect(missing(alone({}), choosy, minorThen)).toBe('signup.needskill')
  expect(missing({ ...form, trained: false }, choosy, minorThen)).toBe('signup.needtraining')
  expect(missing({ ...form, answers: { shirt: [' '] } }, choosy, minorThen)).toBe('signup.needanswer')
  expect(missing(form, choosy, minorThen)).toBeUndefined()
  expect(toRequest(form, choosy, minorThen)).toEqual({
    riskAccepted: true,
    skills: ['急救证'],
    trained: true,
    answers: { shirt: ['L'] },
  })
})
