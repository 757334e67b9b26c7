import { computed, shallowRef } from 'vue'
import { actor } from '@shared/session'
import { isPassing, problemOf, type Problem } from '@shared/problem'
import type { Filed, Report } from '@shared/api/complaint'
import type { Rating, Submission } from '@shared/api/survey'
import type { Attempt, Interview } from '@shared/api/interview'
import type { Attendance, CheckNote, Direction } from '@shared/api/volunteer'
import { sendAnswers, sendCheck, sendField, sendRating, sendReport } from './send'
import { put, readAll, remove } from './store'

interface Common {
  /** Also the idempotency key: however often it is sent, it counts once. */
  id: string
  /** Only sent while this person is signed in: a phone may be shared. */
  owner: string
  title: string
  createdAt: string
  state: 'waiting' | 'refused'
  problem?: Problem
}

export interface QueuedAnswers extends Common {
  kind: 'answers'
  wave: string
  submission: Submission
}

export interface QueuedReport extends Common {
  kind: 'report'
  report: Omit<Report, 'photoIds'>
  photos: Blob[]
  /** Photos that have arrived already, in order. */
  photoIds: string[]
}

/** Coming to a shift or leaving it, noted when it happened. */
export interface QueuedCheck extends Common {
  kind: 'check'
  shift: string
  direction: Direction
  note: CheckNote
}

/** How somebody found a case of theirs handled, or a campaign they were at. */
export interface QueuedRating extends Common {
  kind: 'rating'
  followUp: string
  rating: Rating
}

/** An interview at somebody's door, or what came of an attempt that led to none. */
export interface QueuedInterview extends Common {
  kind: 'interview'
  assignment: string
  interview: Interview
}

export interface QueuedAttempt extends Common {
  kind: 'attempt'
  assignment: string
  attempt: Attempt
}

export type Queued =
  QueuedAnswers | QueuedReport | QueuedCheck | QueuedRating | QueuedInterview | QueuedAttempt

/** Where a person's attendance of a shift is kept on this device, as the service last told it. */
export const attendanceAt = (owner: string, shift: string) => `attendance.${owner}.${shift}`

export type Outcome =
  | { state: 'sent'; value: Filed | { receipt: string } | { recorded: number } | Attendance }
  | { state: 'waiting'; problem: Problem }
  | { state: 'refused'; problem: Problem }

/** Something that had to wait and has arrived; a report has its number now. */
export interface Arrived {
  id: string
  owner: string
  title: string
  filed?: Filed
}

const all = shallowRef<Queued[]>([])
const arrivals = shallowRef<Arrived[]>([])

/** What this person's queue has sent since the page was loaded, newest first. */
export const arrived = computed(() => arrivals.value.filter((one) => one.owner === actor.value?.id))

export const queue = computed(() => all.value.filter((item) => item.owner === actor.value?.id))

export async function loadQueue(): Promise<void> {
  const items = await readAll<Queued>('queue')
  all.value = items.sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}

async function keep(item: Queued): Promise<void> {
  await put('queue', item.id, item)
  await loadQueue()
}

export async function discard(id: string): Promise<void> {
  await remove('queue', id)
  await loadQueue()
}

/** A busy service says when it wants to be asked again: not before, and not much later either. */
let notBefore = 0
let timer: ReturnType<typeof setTimeout> | undefined

function waitFor(seconds: number | undefined): void {
  if (!seconds) return
  notBefore = Date.now() + seconds * 1000
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), seconds * 1000)
}

const sending = new Map<string, Promise<Outcome>>()

async function send(item: Queued) {
  if (item.kind === 'answers') return sendAnswers(item)
  if (item.kind === 'report') return sendReport(item, () => keep(item))
  if (item.kind === 'rating') return sendRating(item)
  if (item.kind === 'interview' || item.kind === 'attempt') return sendField(item)
  const attendance = await sendCheck(item)
  await put('drafts', attendanceAt(item.owner, item.shift), attendance)
  return attendance
}

async function deliver(item: Queued): Promise<Outcome> {
  try {
    const value = await send(item)
    await discard(item.id)
    return { state: 'sent', value }
  } catch (error) {
    const problem = problemOf(error)
    const state = isPassing(problem) ? 'waiting' : 'refused'
    if (state === 'waiting') waitFor(problem.retryAfterSeconds)
    await keep({ ...item, state, problem })
    return { state, problem }
  }
}

/** Sends one item now; two callers share one delivery. */
function attempt(item: Queued): Promise<Outcome> {
  let running = sending.get(item.id)
  if (!running) {
    running = deliver(item).finally(() => sending.delete(item.id))
    sending.set(item.id, running)
  }
  return running
}

/** Nobody leaves before they came: what was noted earlier of the same shift goes first. */
const earlier = (item: Queued) =>
  queue.value.find(
    (one) =>
      item.kind === 'check' &&
      one.kind === 'check' &&
      one.shift === item.shift &&
      one.id !== item.id &&
      one.state === 'waiting',
  )

/** Keeps the item on this device first, then tries to send it. */
export async function submit(item: Queued): Promise<Outcome> {
  await keep(item)
  for (let before = earlier(item); before; before = earlier(item)) {
    const outcome = await attempt(before)
    if (outcome.state === 'waiting') return outcome
  }
  return attempt(item)
}

function noteArrival({ id, owner, title }: Queued, outcome: Outcome): void {
  if (outcome.state !== 'sent' || arrivals.value.some((one) => one.id === id)) return
  const filed = 'number' in outcome.value ? { filed: outcome.value } : {}
  arrivals.value = [{ id, owner, title, ...filed }, ...arrivals.value]
}

/** Sends what waits, oldest first, and stops at the first sign that the network or the service is away. */
async function sendWaiting(): Promise<void> {
  if (Date.now() < notBefore) return
  await loadQueue() // another tab may have sent some of it meanwhile
  const waiting = (id: string) => queue.value.find((one) => one.id === id && one.state === 'waiting')
  for (const { id } of queue.value) {
    const item = waiting(id)
    if (!item || sending.has(id)) continue
    const outcome = await attempt(item)
    noteArrival(item, outcome)
    if (outcome.state === 'waiting') return
  }
}

const LOCK = 'cleancity.outbox'

/** One tab at a time, where the browser has locks; older ones and insecure origins have none. */
function alone(act: () => Promise<void>): Promise<unknown> {
  const locks = navigator.locks as LockManager | null | undefined
  return locks ? locks.request(LOCK, act) : act()
}

let flushing: Promise<void> | undefined
let askedAgain = false

async function rounds(): Promise<void> {
  do {
    askedAgain = false
    await alone(sendWaiting)
  } while (askedAgain)
}

/** One flush at a time: who asks during one gets another round after it, e.g. for whoever has signed in meanwhile. */
export function flush(): Promise<void> {
  if (flushing) askedAgain = true
  else flushing = rounds().finally(() => (flushing = undefined))
  return flushing
}

export async function retry(item: Queued): Promise<Outcome> {
  const outcome = await attempt({ ...item, state: 'waiting' })
  noteArrival(item, outcome)
  return outcome
}
