import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the way to the system is: open, cut off, or at a service that is busy for so many seconds. */
export type State = 'open' | 'cut' | { busy: number }

/** The way between a phone and the system. Unlike a browser's own switch it also holds for a service worker. */
export class Road {
  state: State = 'open'
  /** What has been asked of the system since, as method and path. */
  readonly asked: string[] = []
  /** Stands for a newer build: the worker's script ends differently. */
  version = ''
  private readonly server = createServer((from, to) => this.carry(from, to))

  constructor(private readonly origin: string) {}

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening))
    return `http://localhost:${(this.server.address() as AddressInfo).port}`
  }

  close(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private carry(from: IncomingMessage, to: ServerResponse): void {
    const path = from.url ?? '/'
    if (this.state === 'cut') return void from.socket.destroy()
    this.asked.push(`${from.method} ${path}`)
    if (typeof this.state === 'object' && path.startsWith('/api/complaint/')) {
      to.writeHead(503, {
        'Content-Type': 'application/problem+json',
        'Retry-After': String(this.state.busy),
      })
      return void to.end(JSON.stringify({ type: '/problems/busy', title: '忙', status: 503, rule: 'busy' }))
    }
    const changed = path === '/sw.js' && this.version !== ''
    const headers = { ...from.headers, ...(changed ? { 'accept-encoding': 'identity' } : {}) }
    if (changed) delete headers['if-none-match']
    const on = request(this.origin + path, { method: from.method, headers }, (answer) => {
      if (changed) delete answer.headers['content-length']
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to, { end: !changed })
      if (changed) answer.on('end', () => to.end(`\n// ${this.version}`))
    })
    on.on('error', () => to.destroy())
    from.pipe(on)
  }
}
