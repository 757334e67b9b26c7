// make dev: the stores stay up; a saved Java file is compiled alone and its service started again; pages reload by
// themselves. A change in the kernel starts all services again. Types that others use: press r for a whole compile.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const jdk = process.env.JAVA_HOME
const KERNEL = ['kernel/core', 'kernel/documents', 'kernel/photo']
const services = [
  { module: 'gateway', main: 'cleancity.gateway.GatewayService', debug: 5005 },
  { module: 'survey-service', main: 'cleancity.survey.SurveyService', debug: 5006 },
  { module: 'complaint-service', main: 'cleancity.complaint.ComplaintService', debug: 5007 },
  { module: 'campaign-service', main: 'cleancity.campaign.CampaignService', debug: 5008 },
  { module: 'evaluation-service', main: 'cleancity.evaluation.EvaluationService', debug: 5009 },
]
const OWN = /^(kernel-(core|documents|photo)|embedded-stores)\.jar$/

function classPath(module) {
  const lib = join(root, module, 'target/lib')
  const jars = readdirSync(lib).filter((name) => !OWN.test(name)).map((name) => join(lib, name))
  const classes = [module, ...KERNEL].map((each) => join(root, each, 'target/classes'))
  return [...classes.filter((folder) => existsSync(folder)), ...jars].join(':')
}

function start(service) {
  service.running = spawn(
    join(jdk, 'bin/java'),
    [
      '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '--enable-native-access=ALL-UNNAMED',
      '--sun-misc-unsafe-memory-access=allow',
      `-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:${service.debug}`,
      '-cp', classPath(service.module), service.main,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, LOG_FORMAT: 'text' } },
  )
}

/** A service that is told to stop finishes what it has at work first; in a second it is asked no longer. */
function restart(service) {
  const before = service.running
  const cut = setTimeout(() => before.kill('SIGKILL'), 1000)
  before.once('exit', () => {
    clearTimeout(cut)
    start(service)
  })
  before.kill('SIGTERM')
}

function compile(module, sources) {
  const out = join(root, module, 'target/classes')
  const options = ['-J-XX:TieredStopAtLevel=1', '-proc:none', '-parameters', '-nowarn', '-g', '-d', out]
  execFileSync(join(jdk, 'bin/javac'), [...options, '-cp', classPath(module), ...sources], { stdio: 'inherit' })
}

function sources(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.java')).map((name) => join(folder, name))
}

const changed = new Map()
let soon
function saved(module, file) {
  const path = join(root, module, 'src/main', file)
  if (!existsSync(path) || statSync(path).isDirectory() || file.endsWith('~')) return
  changed.set(path, module)
  clearTimeout(soon)
  soon = setTimeout(take, 150)
}

function take() {
  const begun = Date.now()
  const files = [...changed]
  changed.clear()
  const modules = new Set(files.map(([, module]) => module))
  try {
    for (const module of modules) {
      const mine = files.filter(([, of]) => of === module).map(([path]) => path)
      const java = mine.filter((path) => path.endsWith('.java'))
      if (java.length) compile(module, java)
      for (const path of mine.filter((one) => !one.endsWith('.java'))) {
        const name = relative(join(root, module, 'src/main/resources'), path)
        execFileSync('cp', [path, join(root, module, 'target/classes', name)])
      }
    }
  } catch {
    return // the compiler has said why; the service goes on as it was
  }
  const all = KERNEL.some((module) => modules.has(module))
  const again = services.filter((service) => all || modules.has(service.module))
  console.log(`dev: ${again.map((one) => one.module).join(', ')} again, compiled in ${Date.now() - begun} ms`)
  again.forEach(restart)
}

function compileAll() {
  for (const module of [...KERNEL, ...services.map((one) => one.module)]) compile(module, sources(join(root, module, 'src/main/java')))
  services.forEach(restart)
}

services.forEach(start)
for (const module of [...KERNEL, ...services.map((one) => one.module)]) {
  watch(join(root, module, 'src/main'), { recursive: true }, (_, file) => file && saved(module, file))
}
const gateway = `http://127.0.0.1:${process.env.GATEWAY_PORT}`
spawn('npx', ['vite', '--clearScreen', 'false'], {
  cwd: join(root, 'gateway/web'),
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, CLEANCITY_API: gateway },
})
console.log(`dev: pages with hot reload at http://localhost:5173, services behind ${gateway}; r compiles all, Ctrl-C ends`)
console.log(`dev: debug ports ${services.map((one) => `${one.debug} ${one.module}`).join(', ')}`)
process.stdin.on('data', (key) => key.toString().trim() === 'r' && compileAll())
