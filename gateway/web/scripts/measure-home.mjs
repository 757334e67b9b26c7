/**
 * Adds up the gzipped script and style a first visit to the residents' home loads (the entry, which
 * has the home page in it, and everything it imports statically) and fails above the budget.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET = 85_000

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return []
  seen.add(key)
  const chunk = manifest[key]
  if (!chunk) throw new Error(`not in the build manifest: ${key}`)
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => filesOf(next, seen))]
}

const files = [...new Set(filesOf('index.html'))]
const sizes = files.map((file) => [file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length])
const total = sizes.reduce((sum, [, size]) => sum + size, 0)

for (const [file, size] of sizes) console.log(`${String(size).padStart(7)} B gzip  ${file}`)
console.log(`${String(total).padStart(7)} B gzip  home, of ${BUDGET} allowed`)
if (total > BUDGET) {
  console.error('The home page is heavier than its budget.')
  process.exit(1)
}
