import type { Role } from '@shared/api/gateway'
import type { StaffWave } from '@shared/api/survey'

const DATA: Role[] = ['administrator', 'office', 'analyst']
const ALL: Role[] = [...DATA, 'inspector', 'handler']

export const CITY_TABS = ['overview', 'channels', 'lift', 'response', 'cross'] as const
export type CityTab = (typeof CITY_TABS)[number]

const OF: Record<CityTab, Role[]> = {
  overview: ALL,
  channels: DATA,
  lift: ALL,
  response: [...DATA, 'inspector'],
  cross: DATA,
}

/** The parts of the city's page that the service shows this reader; contacts are noted for drawn samples only. */
export const cityTabs = (roles: readonly Role[], wave: StaffWave | undefined): CityTab[] =>
  CITY_TABS.filter(
    (tab) =>
      roles.some((role) => OF[tab].includes(role)) &&
      (tab !== 'response' || wave?.design.kind === 'probability'),
  )
