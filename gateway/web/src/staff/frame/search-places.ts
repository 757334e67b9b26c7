import { localized } from '@shared/i18n'
import { listDeskCases } from '@shared/api/complaint'
import { listDeskCampaigns } from '@shared/api/campaign'
import type { Role } from '@shared/api/gateway'
import { listWaves } from '@shared/api/survey'
import { t, word } from '../i18n'
import { groupsOf, mayUse, type Desk } from './desks'

/** Something the search leads to. */
export interface Place {
  desk: Desk
  title: string
  detail: string
  to: string
}

const CASES = 8
const EACH = 5

/** Pages by their name; found without asking anybody. */
export function findPages(words: string, roles: readonly Role[]): Place[] {
  const wanted = words.trim().toLowerCase()
  return groupsOf(roles)
    .flatMap(({ name, desks }) =>
      desks
        .filter((desk) => desk !== 'interviews')
        .map((desk) => ({ desk, title: t(`nav.${desk}`), detail: t(`group.${name}`), to: `/${desk}` })),
    )
    .filter(({ title, desk }) => title.toLowerCase().includes(wanted) || desk.includes(wanted))
}

/** What the services know under these words; a service that does not answer leaves its part out. */
export async function findThings(words: string, roles: readonly Role[]): Promise<Place[]> {
  const asked = [findCases(words)]
  if (mayUse('campaigns', roles)) asked.push(findCampaigns(words))
  if (mayUse('waves', roles)) asked.push(findWaves(words))
  const found = await Promise.allSettled(asked)
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
}

async function findCases(q: string): Promise<Place[]> {
  const { items } = await listDeskCases({ q, limit: CASES })
  return items.map((one) => ({
    desk: 'cases',
    title: `${one.number} ${one.categoryName}`,
    detail: [word('case', one.status), one.areaName, one.address].filter(Boolean).join(' · '),
    to: `/cases/${one.number}`,
  }))
}

async function findCampaigns(words: string): Promise<Place[]> {
  const { items } = await listDeskCampaigns()
  return items
    .filter(({ title, place }) => `${localized(title)} ${place}`.includes(words))
    .slice(0, EACH)
    .map((one) => ({
      desk: 'campaigns',
      title: localized(one.title),
      detail: `${word('campaign', one.status)} · ${one.place}`,
      to: `/campaigns?open=${one.id}`,
    }))
}

async function findWaves(words: string): Promise<Place[]> {
  const { items } = await listWaves()
  return items
    .filter(({ title }) => localized(title).includes(words))
    .slice(0, EACH)
    .map((one) => ({
      desk: 'waves',
      title: localized(one.title),
      detail: word('wave', one.status),
      to: `/waves?open=${one.id}`,
    }))
}
