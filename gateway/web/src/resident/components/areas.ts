import type { Area } from '@shared/api/gateway'

/** District, town and community of an area that was read with those above it. */
export const areasOf = (area: Area): Area[] => [
  ...(area.path ?? []).filter((one) => one.level !== 'city').reverse(),
  area,
]
