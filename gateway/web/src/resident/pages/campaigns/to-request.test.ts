import { expect, it } from 'vitest'
import { isMinor, missing, nobody, toRequest, type Form, type Person } from './to-request'

const SHIFT = '2026-11-28T01:00:00Z'
const minorThen = (person: Person) => isMinor(person.birthYear, SHIFT, 18)

const alone = (leader: Partial<Person>): Form => ({
  riskAccepted: true,
  leader: { ...nobody(), ...leader },
  withTeam: false,
  teamName: '',
  members: [nobody()],
})

it('should ask for a guardian as long as the volunteer may be too young', () => {
  expect(isMinor('2010', SHIFT, 18)).toBe(true)
  expect(isMinor('2008', SHIFT, 18)).toBe(true)
  expect(isMinor('2007', SHIFT, 18)).toBe(false)
  expect(isMinor('20', SHIFT, 18)).toBe(false)
})

it('should send the guardian only of a minor', () => {
  const typed = { guardianName: 'A', guardianPhone: '1' }

  expect(toRequest(alone({ ...typed, birthYear: '1990' }), minorThen)).toEqual({
    riskAccepted: true,
    birthYear: 1990,
  })
  expect(toRequest(alone({ ...typed, birthYear: '2012' }), minorThen)).toMatchObject({
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

  expect(toRequest(form, minorThen)).toEqual({
    riskAccepted: true,
    name: '陈老师',
    team: {
      name: '一队',
      members: [
        { name: '小林', birthYear: 2012, guardian: { name: '林父', phone: '13800138000' } },
        { name: '小王', birthYear: 1999 },
      ],
    },
  })
})

it('should name the first thing that is missing', () => {
  const team = { ...alone({ birthYear: '1980' }), withTeam: true, teamName: '一队' }

  expect(missing({ ...alone({}), riskAccepted: false }, 0, minorThen)).toBe('signup.needrisk')
  expect(missing(alone({}), 18, minorThen)).toBe('signup.needyear')
  expect(missing(alone({ birthYear: '2012' }), 0, minorThen)).toBe('signup.needguardian')
  expect(missing(team, 0, minorThen)).toBe('signup.needteam')
  expect(
    missing({ ...team, members: [{ ...nobody(), name: '小林', birthYear: '2012' }] }, 0, minorThen),
  ).toBe('signup.needmemberguardian')
  expect(missing({ ...team, withTeam: false }, 0, minorThen)).toBeUndefined()
})
