import type { Area } from '@shared/api/gateway'

export type Strata = 'district' | 'town'

/** The service draws at least two communities of each stratum: with one there is no variance. */
const LEAST_PER_STRATUM = 2
/** Below as many answers the service shows no rate of a community. */
const SHOWN_FROM = 30

/** How many strata lie below an area: its districts or towns, and one where the area is no larger than a stratum. */
export function strataIn({ under, towns }: { under: Area[]; towns: Area[] }, strata: Strata): number {
  const level = under[0]?.level
  if (level === 'district') return strata === 'district' ? under.length : towns.length
  return level === 'town' && strata === 'town' ? under.length : 1
}

export const fewestCommunities = (strata: number) => Math.max(LEAST_PER_STRATUM, strata * LEAST_PER_STRATUM)

/** Spread over the communities, and never fewer than a community can be shown with. */
export const answersPerCommunity = (answers: number, communities: number) =>
  Math.max(SHOWN_FROM, Math.ceil(answers / Math.max(1, communities)))
