import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { throttling } from 'lighthouse/core/config/constants.js'
import base from '../playwright.config.ts'
import { origin } from '../tests/people.ts'

const RUNS = 3 // how fast a page is depends on what else the machine does: the median counts
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
const FOLDER = resolve(import.meta.dirname, '../../../target/check-web')
const TABLE = `${FOLDER}/table.txt` // a file: a page that misses its goal ends the process that tried it
/** Lighthouse slows the processor down to that of a phone; a machine at work on something else is slow already. */
const FULL_SPEED = 1_500 // Lighthouse's own benchmark of a machine that is to be slowed down fourfold
let speed = FULL_SPEED

const PAGES: Record<string, () => string | Promise<string>> = {
  home: () => '/',
  survey: async () => `/surveys/${await firstWave()}`,
  report: () => '/report',
  campaigns: () => '/campaigns',
  city: () => '/city',
}

async function firstWave(): Promise<string> {
  const waves = (await (await fetch(`${origin()}/api/survey/waves/open`)).json()) as {
    items: { id: string }[]
  }
  return waves.items[0]!.id
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** One look by a phone that has never been here but for signing in: nothing is cached, nothing installed. */
async function look(path: string): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'cleancity-lighthouse-'))
  const port = await freePort()
  const { executablePath, args = [] } = base.use!.launchOptions!
  const phone = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: [...args, `--remote-debugging-port=${port}`],
    locale: 'zh-CN',
  })
  try {
    const page = await phone.newPage()
    await page.goto(`${origin()}/api/session/wechat/start?return=/icon.svg&identity=lighthouse`)
    const found = await lighthouse(origin() + path, {
      port,
      logLevel: 'error',
      output: 'html',
      throttling: {
        ...throttling.mobileSlow4G,
        cpuSlowdownMultiplier: Math.min(4, Math.max(1, (4 * speed) / FULL_SPEED)),
      },
      onlyCategories: Object.keys(GOALS),
      disableStorageReset: true, // who signed in stays so
    })
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(`${FOLDER}/${path.replaceAll('/', '-')}.html`, String(found!.report))
    speed = found!.lhr.environment.benchmarkIndex
    return found!.lhr
  } finally {
    await phone.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

const score = (run: Result, category: string) => Math.round((run.categories[category]?.score ?? 0) * 100)
const value = (run: Result, audit: string) => run.audits[audit]?.numericValue ?? Infinity

/** What costs points, in words: a table of numbers mends nothing. */
const faults = (run: Result, category: string) =>
  (run.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (run.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${run.audits[id]?.displayValue ?? ''}`.trim())

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name} is fast, accessible and well made`, async () => {
    const path = await address()
    const runs: Result[] = []
    for (let turn = 0; turn < RUNS; turn++) runs.push(await look(path))
    const median = runs.sort((a, b) => score(a, 'performance') - score(b, 'performance'))[RUNS >> 1]!
    const shift = Math.max(...runs.map((run) => value(run, 'cumulative-layout-shift')))
    const figures = Object.keys(GOALS).map((category) => String(score(median, category)).padStart(5))
    const paint = `${(value(median, 'largest-contentful-paint') / 1000).toFixed(1)} s`
    const machine = String(Math.round(median.environment.benchmarkIndex)).padStart(8)
    const line = [name.padEnd(10), ...figures, shift.toFixed(3).padStart(7), paint.padStart(7), machine]
    appendFileSync(TABLE, `${line.join(' ')}\n`)

    for (const [category, goal] of Object.entries(GOALS))
      expect
        .soft(score(median, category), `${category}: ${faults(median, category).join('; ')}`)
        .toBeGreaterThanOrEqual(goal)
    expect.soft(shift, 'what has been seen may not move').toBeLessThan(0.001)
  })
}
