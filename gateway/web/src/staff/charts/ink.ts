/** Charts are drawn on paper, in the light and in the dark: one set of colours, each readable on white. */
const INKS = {
  text: '#1f2329',
  muted: '#5a6068',
  line: '#e1e4e8',
  strong: '#8a929c',
  ok: '#1e7a34',
  warn: '#8a5300',
  danger: '#b42318',
  blue: '#2563a8',
  orange: '#a85a00',
  green: '#01803e',
} as const

export const ink = (name: keyof typeof INKS): string => INKS[name]
