import type { Requirements, SignUpRequest, Volunteer } from '@shared/api/campaign'

/** Whether somebody born in this year may still be younger than `guardianUnder` when the shift starts. */
export function isMinor(birthYear: string, startsAt: string, guardianUnder: number): boolean {
  if (!/^(19|20)\d{2}$/.test(birthYear.trim())) return false
  return new Date(startsAt).getFullYear() - Number(birthYear) <= guardianUnder
}

/** One person as typed. */
export interface Person {
  name: string
  birthYear: string
  guardianName: string
  guardianPhone: string
}

export interface Form {
  riskAccepted: boolean
  leader: Person
  withTeam: boolean
  teamName: string
  members: Person[]
  listed: boolean
  skills: string[]
  trained: boolean
  /** By the question's name. */
  answers: Record<string, string[]>
}

export const nobody = (): Person => ({ name: '', birthYear: '', guardianName: '', guardianPhone: '' })

type IsMinor = (person: Person) => boolean

function toVolunteer(person: Person, minor: boolean): Volunteer {
  const birthYear = Number(person.birthYear.trim())
  const name = person.name.trim()
  const guardian = { name: person.guardianName.trim(), phone: person.guardianPhone.trim() }
  return { ...(name ? { name } : {}), ...(birthYear ? { birthYear } : {}), ...(minor ? { guardian } : {}) }
}

const given = (values: string[] | undefined) => (values ?? []).filter((one) => one.trim() !== '')

/** Only what this campaign asks for: the form may remember more. */
function toPapers(form: Form, asked: Requirements) {
  const skills = form.skills.filter((one) => asked.skills.includes(one))
  const answers = asked.questions
    .map(({ name }) => [name, given(form.answers[name])] as const)
    .filter(([, values]) => values.length > 0)
  return {
    ...(skills.length ? { skills } : {}),
    ...(asked.training ? { trained: form.trained } : {}),
    ...(answers.length ? { answers: Object.fromEntries(answers) } : {}),
  }
}

export function toRequest(form: Form, asked: Requirements, isMinorAt: IsMinor): SignUpRequest {
  const { leader, members, teamName } = form
  const team = {
    name: teamName.trim(),
    members: members.map((one) => ({ ...toVolunteer(one, isMinorAt(one)), name: one.name.trim() })),
    listed: form.listed,
  }
  return {
    riskAccepted: form.riskAccepted,
    ...toVolunteer(leader, isMinorAt(leader)),
    ...(form.withTeam ? { team } : {}),
    ...toPapers(form, asked),
  }
}

type Missing =
  | 'signup.needrisk'
  | 'signup.needyear'
  | 'signup.needguardian'
  | 'signup.needteam'
  | 'signup.needmemberguardian'
  | 'signup.needskill'
  | 'signup.needtraining'
  | 'signup.needanswer'

/** Which part of the form each is about. */
export const FIELD_OF: Record<Missing, string> = {
  'signup.needrisk': 'field-risk',
  'signup.needyear': 'field-leader',
  'signup.needguardian': 'field-leader',
  'signup.needteam': 'field-team',
  'signup.needmemberguardian': 'field-team',
  'signup.needskill': 'field-papers',
  'signup.needtraining': 'field-papers',
  'signup.needanswer': 'field-papers',
}

/** The first thing this form still lacks; the service decides again. */
export function missing(form: Form, asked: Requirements, isMinorAt: IsMinor): Missing | undefined {
  const { leader, withTeam, members } = form
  const unguarded = (one: Person) => isMinorAt(one) && !(one.guardianName.trim() && one.guardianPhone.trim())
  const team = withTeam ? members : []
  if (!form.riskAccepted) return 'signup.needrisk'
  if (unguarded(leader)) return 'signup.needguardian'
  if (withTeam && !(form.teamName.trim() && members.every((one) => one.name.trim()))) return 'signup.needteam'
  if (asked.minimumAge > 0 && [leader, ...team].some((one) => !one.birthYear.trim())) return 'signup.needyear'
  if (team.some(unguarded)) return 'signup.needmemberguardian'
  if (asked.skills.some((one) => !form.skills.includes(one))) return 'signup.needskill'
  if (asked.training && !form.trained) return 'signup.needtraining'
  const unanswered = asked.questions.some((one) => one.required && !given(form.answers[one.name]).length)
  if (unanswered) return 'signup.needanswer'
  return undefined
}
