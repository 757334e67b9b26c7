/** What each action asks of the person who takes it. The service decides again; this only draws the form. */
export interface Inputs {
  note?: 'required' | 'optional'
  unit?: 'required' | 'optional'
  severity?: 'required' | 'optional'
  photos?: 'required' | 'optional'
  /** Where the photo was taken: asked from the device. */
  place?: 'required' | 'optional'
  limit?: 'required' | 'optional'
  /** Drawn as a warning button. */
  grave?: boolean
}

const INPUTS: Record<string, Inputs> = {
  verify: { note: 'optional', photos: 'optional', place: 'optional' },
  file: { severity: 'required', note: 'optional' },
  dispatch: { unit: 'required', note: 'optional' },
  start: { note: 'optional' },
  finish: { photos: 'required', place: 'required', note: 'optional' },
  'approve-close': { note: 'optional', photos: 'optional', place: 'optional' },
  rework: { note: 'required', photos: 'optional' },
  return: { note: 'required' },
  void: { note: 'required', grave: true },
  'request-extension': { limit: 'required', note: 'required' },
  'approve-extension': { limit: 'optional', note: 'optional' },
  'refuse-extension': { note: 'required' },
  pause: { note: 'required' },
  resume: { note: 'optional' },
  supervise: { note: 'required', grave: true },
}

export const inputsOf = (action: string): Inputs => INPUTS[action] ?? { note: 'optional' }
