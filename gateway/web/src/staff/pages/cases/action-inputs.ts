/** What each action asks of the person who takes it. The service decides again; this only draws the form. */
export interface Inputs {
  note?: 'required' | 'optional'
  unit?: 'required' | 'optional'
  severity?: 'required' | 'optional'
  photos?: 'required' | 'optional'
  /** Where the photo was taken, asked from the device; `or-note`: or a reason why not. */
  place?: 'or-note' | 'optional'
  limit?: 'required' | 'optional'
  /** Drawn as a warning button. */
  grave?: boolean
}

const INPUTS: Record<string, Inputs> = {
  verify: { note: 'optional', photos: 'optional', place: 'optional' },
  file: { severity: 'optional', note: 'optional' },
  dispatch: { unit: 'required', note: 'optional' },
  'hand-over': { unit: 'required', note: 'required' },
  start: { note: 'optional' },
  finish: { photos: 'required', place: 'or-note', note: 'optional' },
  'approve-close': { note: 'optional', photos: 'optional', place: 'optional' },
  rework: { note: 'required', photos: 'optional' },
  return: { note: 'required' },
  void: { note: 'required', grave: true },
  'request-extension': { limit: 'required', note: 'required' },
  'approve-extension': { note: 'optional' },
  'refuse-extension': { note: 'required' },
  pause: { note: 'required' },
  resume: { note: 'optional' },
  supervise: { note: 'required', grave: true },
}

/** Whether a form of this client can draw the action: merging is done beside the similar cases. */
export const isKnown = (action: string) => action in INPUTS
export const inputsOf = (action: string): Inputs => INPUTS[action] ?? {}
