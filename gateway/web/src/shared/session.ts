import { computed, shallowRef } from 'vue'
import { onFirstRequest, onUnauthenticated, setAccessToken } from './client'
import { problemOf, type Problem } from './problem'
import {
  refreshSession,
  signOut as endSession,
  startStaffSession,
  type Credentials,
  type Session,
} from './api/gateway'

const session = shallowRef<Session>()

/** Who is signed in; the access token itself stays inside the client module, in memory only. */
export const actor = computed(() => session.value?.actor)

/**
 * A browser may be signed in as a resident and as staff; each page speaks for its own. Interviewers are staff, though
 * their pages are part of the residents' client.
 */
export const sessionKind = /^\/(staff|interviews)(\/|$)/.test(window.location.pathname) ? 'staff' : 'resident'

/** Why it is not known who is signed in: the service did not answer, which is not the same as "nobody". */
export const sessionDoubt = shallowRef<Problem>()

const LAST = 'cleancity.last-reader'

/**
 * Who was signed in here last, a random id and no token: whoever opens the pages without a network is still who they
 * were. Staff are not remembered, since their desks may be shared.
 */
function remember(who: Session['actor'] | undefined): void {
  if (sessionKind !== 'resident') return
  if (who) localStorage.setItem(LAST, JSON.stringify(who))
  else localStorage.removeItem(LAST)
}

function remembered(): Session['actor'] | undefined {
  if (sessionKind !== 'resident') return undefined
  try {
    return (JSON.parse(localStorage.getItem(LAST) ?? 'null') as Session['actor'] | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Without a token: the first answer of "not signed in" renews it, once somebody answers. */
function assume(who: Session['actor'] | undefined): void {
  if (who && !session.value) session.value = { accessToken: '', expiresAt: '', actor: who }
}

let running: Promise<boolean> | undefined
let first: Promise<boolean> | undefined

function adopt(next: Session | undefined): boolean {
  session.value = next
  sessionDoubt.value = undefined
  setAccessToken(next?.accessToken)
  remember(next?.actor)
  return next !== undefined
}

/** Renews the session from the HttpOnly cookie; callers at the same moment share one request. */
export function refresh(): Promise<boolean> {
  running ??= refreshSession(sessionKind)
    .then(adopt, (error: unknown) => {
      // No network or a busy service signs nobody out: what was filled in must still find its owner.
      const found = problemOf(error)
      if (found.status === 401) adopt(undefined)
      else {
        assume(remembered())
        sessionDoubt.value = found
      }
      return false
    })
    .finally(() => (running = undefined))
  first ??= running
  return running
}

onUnauthenticated(refresh)

/** The first refresh of this page load. */
export const sessionReady = (): Promise<boolean> => first ?? refresh()

onFirstRequest(sessionReady)

/** Recovery codes to be shown once, where an authenticator has just been enrolled. */
export async function signInStaff(credentials: Credentials): Promise<string[]> {
  const { recoveryCodes, ...next } = await startStaffSession(credentials)
  adopt(next)
  return recoveryCodes ?? []
}

export async function signOut(): Promise<void> {
  await endSession(sessionKind)
  adopt(undefined)
}
