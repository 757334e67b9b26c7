import { readInbox, type Page } from '@shared/api/gateway'
import { listMyReports, readCase } from '@shared/api/complaint'
import { listMySignUps } from '@shared/api/campaign'
import { listMyFollowUps } from '@shared/api/survey'
import { listMyHours } from '@shared/api/volunteer'

const MOST_PAGES = 50

async function all<T>(read: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const next = await read(cursor)
    found.push(...next.items)
    cursor = next.next ?? undefined
    if (!cursor) break
  }
  return found
}

/** Everything the services keep under this person's name. Survey answers are not among it: nobody can find them again. */
export async function gatherMyData(): Promise<Record<string, unknown>> {
  const cards = await all(listMyReports)
  const [reports, signUps, hours, followUps, notices] = await Promise.all([
    Promise.all(cards.map((one) => readCase(one.id))),
    all(listMySignUps),
    all(listMyHours),
    all(listMyFollowUps),
    all(readInbox),
  ])
  return { at: new Date().toISOString(), reports, signUps, hours, followUps, notices }
}
