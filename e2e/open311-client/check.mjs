// Drives all seven calls of GeoReport v2 through a public client library, in both formats.
// Usage: node check.mjs ORIGIN KEY TOKEN NUMBER   (a token and the request id that belongs to it)
import assert from 'node:assert/strict'
import { promisify } from 'node:util'
import Open311 from 'open311'

const [origin, key, token, number] = process.argv.slice(2)
const base = `${origin}/open311/v2/`

function client(format, apiKey) {
  const made = new Open311({ endpoint: base, discovery: `${base}discovery.${format}`, jurisdiction: 'chaozhou', format, apiKey })
  const call = (name) => promisify(made[name].bind(made))
  return { made, call }
}

/** The library tells failures as (status, text). */
const failing = (made, name, ...args) => new Promise((done) => made[name](...args, (error, text) => done({ error, text })))

for (const format of ['json', 'xml']) {
  const { made, call } = client(format, key)
  const step = async (name, work) => {
    await work()
    console.log(`open311 0.0.12  ${format.padEnd(4)}  ${name}`)
  }

  await step('service discovery', async () => {
    const found = await call('serviceDiscovery')()
    assert.equal(found.endpoints[0].specification, 'http://wiki.open311.org/GeoReport_v2')
    assert.match(found.endpoints[0].url, /\/open311\/v2$/)
    assert.deepEqual(found.endpoints[0].formats, ['text/xml', 'application/json'])
  })
  await step('service list', async () => {
    const services = await call('serviceList')()
    assert.equal(services.length, 36)
    assert.ok(services.every((each) => each.service_code && each.service_name && each.type === 'realtime'))
  })
  await step('service definition', async () => {
    const definition = await call('serviceDefinition')('2021-06')
    assert.equal(definition.service_code, '2021-06')
    assert.equal(definition.attributes[0].code, 'VENUE')
    assert.ok(definition.attributes[0].values.length > 1)
  })
  let made311
  await step('post request', async () => {
    const answer = await call('submitRequest')({
      service_code: '2021-06',
      lat: 23.6567,
      long: 116.6226,
      description: '医院大厅有人吸烟 <二楼> & 走廊',
      attributes: { VENUE: 'hospital' },
    })
    made311 = answer[0].service_request_id
    assert.match(made311, /^\d{8}-\d{6}-\d$/)
  })
  await step('one request', async () => {
    const [request] = await call('serviceRequest')(made311)
    assert.equal(request.service_request_id, made311)
    assert.equal(request.status, 'open')
    assert.match(request.description, /医院大厅有人吸烟 <二楼> & 走廊/)
    assert.ok(request.expected_datetime > request.requested_datetime)
  })
  await step('requests by id and by filter', async () => {
    const both = await call('serviceRequests')([made311, number])
    assert.deepEqual(both.map((each) => each.service_request_id).sort(), [made311, number].sort())
    const filtered = await call('serviceRequests')({ service_code: '2021-06', status: 'open' })
    assert.ok(filtered.some((each) => each.service_request_id === made311))
  })
  await step('request id from a token', async () => {
    const [found] = await call('token')(token)
    assert.equal(found.service_request_id, number)
  })
  await step('errors', async () => {
    const wrong = await failing(client(format, 'wrong').made, 'submitRequest', { service_code: '2021-06', lat: 1, long: 1 })
    assert.equal(wrong.error, 403)
    assert.match(wrong.text, /api_key/)
    const bad = await failing(made, 'submitRequest', { service_code: '2021-06' })
    assert.equal(bad.error, 400)
    const none = await failing(made, 'serviceRequest', 'none')
    assert.match(none.text, /404/)
  })
}
