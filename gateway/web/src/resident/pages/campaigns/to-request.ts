import type { SignUpRequest } from '@shared/api/campaign'

const ADULT = 18

/** Whether somebody born in this year may still be under 18 when the shift starts. */
export function isMinor(birthYear: string, startsAt: string): boolean {
  if (!/^(19|20)\d{2}$/.test(birthYear.trim())) return false
  return new Date(startsAt).getFullYear() - Number(birthYear) <= ADULT - 1
}

interface Form {
  riskAccepted: boolean
  birthYear: string
  guardianName: string
  guardianPhone: string
}

export function toRequest(form: Form, minor: boolean): SignUpRequest {
  const birthYear = Number(form.birthYear.trim())
  return {
    riskAccepted: form.riskAccepted,
    ...(birthYear ? { birthYear } : {}),
    ...(minor ? { guardian: { name: form.guardianName.trim(), phone: form.guardianPhone.trim() } } : {}),
  }
}
