import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const START_MS = 90_000

/** Starts the real system on an empty folder and free ports; returns how to stop it. */
export default async function start(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'cleancity-browser-'))
  const stop = await startOn(data, {})
  return async () => {
    await stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** @param passwords those known already; what a first start prints is added */
export async function startOn(data: string, passwords: Record<string, string>): Promise<() => Promise<void>> {
  const system = spawn(resolve(import.meta.dirname, '../../launcher/bin/cleancity'), ['run'], {
    env: {
      ...process.env,
      DATA: data,
      PORTS: 'free',
      CHECK_ANSWERS: 'true',
      LOG_LEVEL: 'WARN',
      RATE_SIGN_IN: '10000', // many people from one address
      RATE_ADDRESS: '10000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  createInterface({ input: system.stdout }).on('line', (line) => {
    lines.push(line)
    const account = /^\s+account\s+(\S+)\s+password\s+(\S+)/.exec(line)
    if (account) passwords[account[1]!] = account[2]!
  })
  const origin = await ready(join(data, 'running.properties'), () => system.exitCode !== null, lines)
  process.env.CLEANCITY_ORIGIN = origin
  process.env.CLEANCITY_PASSWORDS = JSON.stringify(passwords)
  return async () => {
    const ended = new Promise((done) => system.once('exit', done))
    system.kill('SIGTERM')
    await ended
  }
}

async function ready(file: string, died: () => boolean, lines: string[]): Promise<string> {
  const end = Date.now() + START_MS
  while (Date.now() < end && !died()) {
    if (existsSync(file)) {
      const port = /^gateway=(\d+)$/m.exec(readFileSync(file, 'utf8'))?.[1]
      const origin = `http://localhost:${port}`
      const up = await fetch(`${origin}/api/system`).then(
        (reply) => reply.ok,
        () => false,
      )
      if (up) return origin
    }
    await new Promise((wake) => setTimeout(wake, 200))
  }
  throw new Error(`the system did not come up:\n${lines.join('\n')}`)
}
