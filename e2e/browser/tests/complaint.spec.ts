import { deflateSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { resident, staff } from './people'

test('a report is driven to a close that somebody else has verified', async ({ browser }) => {
  const citizen = await resident(browser, 'browser-citizen')
  await citizen.getByTestId('report-group-占道').click()
  await citizen.locator('[data-testid^="category-"]', { hasText: '店铺占道经营' }).click()
  await citizen.getByTestId('photo-input').setInputFiles(photo('before.png'))
  await citizen.getByTestId('locate').click()
  await citizen.getByTestId('report-address').fill('太平路')
  await citizen.getByTestId('report-text').fill('店铺把货摆到人行道上')
  await citizen.getByTestId('report-submit').click()
  const number = (await citizen.getByTestId('case-number').textContent())!.trim()
  expect(number).toMatch(/\d{8}-\d+-\d/)
  await citizen.getByTestId('open-case').click()
  const id = citizen.url().split('/').pop()!.split('?')[0]!

  const inspector = await staff(browser, 'inspector')
  const office = await staff(browser, 'office')
  const handler = await staff(browser, 'handler1')
  await act(inspector, id, 'verify', '现场属实')
  await act(office, id, 'file')
  await act(office, id, 'dispatch')
  await act(handler, id, 'start')
  await open(handler, id)
  await handler.getByTestId('action-finish').click()
  await handler.getByTestId('after-photo').setInputFiles(photo('after.png'))
  await handler.getByTestId('act-note').fill('已清理')
  await handler.getByTestId('after-place').click()
  await confirm(handler)
  await act(inspector, id, 'approve-close', '核查通过')

  await citizen.reload()
  await expect(citizen.getByTestId('timeline-entry')).toHaveCount(7)
  await expect(citizen.getByText('已结案').or(citizen.getByText('结案')).first()).toBeVisible()
})

async function open(page: Page, id: string) {
  await page.getByTestId('nav-cases').click()
  await page.getByTestId(`case-${id}`).click()
  await expect(page.getByTestId('case-drawer')).toBeVisible()
}

async function act(page: Page, id: string, action: string, note = '') {
  await open(page, id)
  await page.getByTestId(`action-${action}`).click()
  if (note) await page.getByTestId('act-note').fill(note)
  await confirm(page)
}

async function confirm(page: Page) {
  const before = await page.getByTestId('drawer-status').textContent()
  await page.getByTestId('act-confirm').click()
  await expect(page.getByTestId('drawer-status')).not.toHaveText(before!)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('case-drawer')).toBeHidden()
}

/** A small real PNG with a colour of its own. */
function photo(name: string) {
  const size = 64
  const row = Buffer.alloc(1 + size * 3, Math.floor(Math.random() * 200) + 20)
  row[0] = 0
  const raw = Buffer.concat(Array.from({ length: size }, () => row))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const buffer = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))])
  return { name, mimeType: 'image/png', buffer }
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
