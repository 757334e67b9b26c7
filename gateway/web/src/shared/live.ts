import { onScopeDispose } from 'vue'
import { bearer } from './client'
import { refresh, sessionReady } from './session'

export interface LiveEvents {
  'wave-result': { wave: string; community: string; n: number }
  case: { id: string; status: string }
  shift: { id: string; taken: number; waiting: number }
  inbox: { unread: number }
}

/** `open`: the stream has just begun, and what happened before it was not told. */
type Handler = (name: keyof LiveEvents | 'open', data?: unknown) => void

const handlers = new Set<Handler>()
let stop: AbortController | undefined
let connected = false

/** One server-sent event from its block of lines; undefined for comments and keep-alives. */
export function parseEvent(block: string): { name: string; data: string } | undefined {
  let name = 'message'
  const data: string[] = []
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('event:')) name = line.slice(6).trim()
    if (line.startsWith('data:')) data.push(line.slice(5).trimStart())
  }
  return data.length ? { name, data: data.join('\n') } : undefined
}

async function readStream(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + value).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = parseEvent(block)
      if (event) handlers.forEach((handle) => handle(event.name as keyof LiveEvents, JSON.parse(event.data)))
    }
  }
}

/** Fetch instead of EventSource: only fetch can carry the access token. */
async function connect(signal: AbortSignal): Promise<void> {
  await sessionReady()
  let wait = 1_000
  while (!signal.aborted) {
    try {
      const response = await fetch('/api/live', {
        headers: { Accept: 'text/event-stream', ...bearer() },
        signal,
      })
      if (response.status === 401) await refresh()
      if (response.ok && response.body) {
        connected = true
        wait = 1_000
        handlers.forEach((handle) => handle('open'))
        await readStream(response.body)
      }
    } catch {
      // A broken stream is normal (sleeping phone, lost network): wait, then connect again.
    }
    connected = false
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait = Math.min(wait * 2, 30_000)
  }
}

function listen(handler: Handler): () => void {
  handlers.add(handler)
  if (!stop) {
    stop = new AbortController()
    void connect(stop.signal)
  }
  return () => {
    handlers.delete(handler)
    if (handlers.size === 0) {
      stop?.abort()
      stop = undefined
    }
  }
}

/** Rates are read from counts up to a second old. */
export const RATES_LAG_MS = 1_000

/** Runs `act` at once, and again at most once per `ms`, the last call always counting. */
export function atMostEvery(ms: number, act: () => unknown): { call: () => void; stop: () => void } {
  let last = -Infinity
  let due: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    due = undefined
    last = Date.now()
    act()
  }
  return {
    call: () => (due ??= setTimeout(run, Math.max(0, last + ms - Date.now()))),
    stop: () => clearTimeout(due),
  }
}

/**
 * Calls `update` when an event of this name arrives that `concerns` this page (a busy city sends many: at most once
 * in a third of `pollMs`), when the stream begins, and every `pollMs` while there is none. Where the numbers may lag
 * behind the news, it is called once more `lagMs` after the last event. Ends with the component.
 */
export function useLive<K extends keyof LiveEvents>(
  name: K,
  concerns: (data: LiveEvents[K]) => boolean,
  update: () => unknown,
  pollMs = 3_000,
  lagMs = 0,
): void {
  const calm = atMostEvery(pollMs / 3, update)
  let late: ReturnType<typeof setTimeout> | undefined
  const changed = () => {
    calm.call()
    clearTimeout(late)
    if (lagMs > 0) late = setTimeout(calm.call, lagMs)
  }
  const end = listen((arrived, data) => {
    if (arrived === 'open' || (arrived === name && concerns(data as LiveEvents[K]))) changed()
  })
  const timer = setInterval(() => {
    if (!connected && !document.hidden) update()
  }, pollMs)
  onScopeDispose(() => {
    end()
    calm.stop()
    clearTimeout(late)
    clearInterval(timer)
  })
}
