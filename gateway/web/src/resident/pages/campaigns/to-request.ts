import type { SignUpRequest } from '@shared/api/campaign'

/** Whether somebody born in this year may still be younger than `guardianUnder` when the shift starts. */
export function isMinor(birthYear: string, startsAt: string, guardianUnder: number): boolean {
  if (!/^(19|20)\d{2}$/.test(birthYear.trim())) return false
  return new Date(startsAt).getFullYear() - Number(birthYear) <= guardianUnder
}

interface Form {
  riskAccepted: boolean
  name: string
  birthYear: string
  guardianName: string
  guardianPhone: string
}

export function toRequest(form: Form, minor: boolean): SignUpRequest {
  const birthYear = Number(form.birthYear.trim())
  const name = form.name.trim()
  return {
    riskAccepted: form.riskAccepted,
    ...(name ? { name } : {}),
    ...(birthYear ? { birthYear } : {}),
    ...(minor ? { guardian: { name: form.guardianName.trim(), phone: form.guardianPhone.trim() } } : {}),
  }
}
