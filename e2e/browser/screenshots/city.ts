import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startOn } from '../system.ts'

const ACCOUNT = /^\s+account\s+(\S+)\s+password\s+(\S+)/gm

/** A city with three months of sample data, kept between two runs; nothing where somebody has started one. */
export default async function city(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.CLEANCITY_ORIGIN) return undefined
  const data = resolve(import.meta.dirname, '../../../target/screenshots/.city')
  const made = spawnSync(resolve(import.meta.dirname, '../../../launcher/bin/cleancity'), ['demo'], {
    env: { ...process.env, DATA: data },
    encoding: 'utf8',
  })
  const passwords = Object.fromEntries(
    [...made.stdout.matchAll(ACCOUNT)].map(([, name, password]) => [name, password]),
  )
  const file = resolve(data, 'passwords.json') // of sample accounts: the second run needs them, too
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 })
  return startOn(data, JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
}
