// Reads the contracts the services serve and writes their operations as plain elements: texts only, never markup.
const services = [
  ['网关 gateway', '/api/openapi.json'],
  ['调查 survey', '/api/survey/openapi.json'],
  ['投诉 complaint', '/api/complaint/openapi.json'],
  ['活动 campaign', '/api/campaign/openapi.json'],
]
const methods = ['get', 'post', 'put', 'patch', 'delete']
const nav = document.querySelector('#services')
const main = document.querySelector('#operations')
const filter = document.querySelector('#filter')

const element = (tag, content = [], attributes = {}) => {
  const made = document.createElement(tag)
  made.append(...[content].flat())
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}

const resolve = (contract, part) =>
  part?.$ref ? part.$ref.slice(2).split('/').reduce((at, key) => at?.[key], contract) : part

/** A schema with its references written out, to a depth that a person still reads. */
function written(contract, schema, depth = 0) {
  if (depth > 6 || typeof schema !== 'object' || schema === null) return schema
  if (schema.$ref) return written(contract, resolve(contract, schema), depth + 1)
  if (Array.isArray(schema)) return schema.map((part) => written(contract, part, depth + 1))
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, written(contract, value, depth + 1)]))
}

const schemaBlock = (contract, schema) =>
  element('pre', element('code', JSON.stringify(written(contract, schema), null, 2)))

function access(operation) {
  const security = operation.security ?? [{ bearer: [] }]
  if (security.length === 0) return '公开 public'
  return security.some((one) => Object.keys(one).length === 0) ? '可登录 optional sign-in' : '需登录 signed in'
}

function parameters(contract, operation) {
  const all = (operation.parameters ?? []).map((one) => resolve(contract, one))
  if (all.length === 0) return []
  const rows = all.map((one) =>
    element('tr', [
      element('td', element('code', one.name)),
      element('td', one.in + (one.required ? ' *' : '')),
      element('td', element('code', JSON.stringify(written(contract, one.schema)))),
      element('td', one.description ?? ''),
    ]),
  )
  return [element('h3', '参数 Parameters'), element('table', rows)]
}

function bodies(contract, title, content) {
  return Object.entries(content ?? {}).flatMap(([type, media]) => [
    element('h3', `${title} · ${type}`),
    schemaBlock(contract, media.schema ?? {}),
  ])
}

function responses(contract, operation) {
  return Object.entries(operation.responses ?? {}).flatMap(([status, given]) => {
    const response = resolve(contract, given) ?? {}
    const content = bodies(contract, `${status} ${response.description ?? ''}`, response.content)
    return content.length ? content : [element('h3', `${status} ${response.description ?? ''}`)]
  })
}

function operationElement(contract, path, method, operation) {
  const summary = element('summary', [
    element('b', method.toUpperCase()),
    element('code', path),
    ` ${operation.summary ?? operation.operationId ?? ''} `,
    element('span', access(operation), { class: 'tag' }),
  ])
  const details = element('details', summary)
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) {
      details.append(
        ...(operation.description ? [element('p', operation.description)] : []),
        ...parameters(contract, operation),
        ...bodies(contract, '请求 Request', resolve(contract, operation.requestBody)?.content),
        ...responses(contract, operation),
      )
    }
  })
  return details
}

function show(contract, address) {
  const found = Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => operationElement(contract, path, method, item[method])),
  )
  main.replaceChildren(
    element('h2', contract.info.title),
    ...(contract.info.description ? [element('p', contract.info.description)] : []),
    element('p', element('a', address, { href: address })),
    ...found,
  )
  narrow()
}

function narrow() {
  const wanted = filter.value.trim().toLowerCase()
  for (const details of main.querySelectorAll('details')) {
    details.hidden = !details.querySelector('summary').textContent.toLowerCase().includes(wanted)
  }
}

async function open(button, address) {
  for (const other of nav.children) other.setAttribute('aria-pressed', String(other === button))
  try {
    const response = await fetch(address)
    if (!response.ok) throw new Error(String(response.status))
    show(await response.json(), address)
  } catch (error) {
    main.replaceChildren(element('p', `暂时读不到该服务的接口文档。This contract cannot be read now. (${error.message})`))
  }
}

filter.addEventListener('input', narrow)
for (const [name, address] of services) {
  const button = element('button', name, { type: 'button', 'aria-pressed': 'false' })
  button.addEventListener('click', () => open(button, address))
  nav.append(button)
}
nav.firstElementChild.click()
