import { mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { shellFiles } from '../../../scripts/shell-files'
import OfflineNotice from './OfflineNotice.vue'
import { online, update, watchForUpdates } from './updates'

afterEach(() => {
  online.value = true
  update.value = undefined
})

function network(there: boolean) {
  Object.defineProperty(navigator, 'onLine', { value: there, configurable: true })
  window.dispatchEvent(new Event(there ? 'online' : 'offline'))
}

test('says that there is no network for as long as there is none', async () => {
  watchForUpdates()
  const notice = mount(OfflineNotice)
  expect(notice.text()).toBe('')

  network(false)
  await notice.vm.$nextTick()
  expect(notice.get('[data-testid=offline]').text()).toContain('现在没有网络')

  network(true)
  await notice.vm.$nextTick()
  expect(notice.text()).toBe('')
})

test('offers a new version and takes it once, when asked', async () => {
  let taken = 0
  update.value = async () => void taken++
  const notice = mount(OfflineNotice)
  expect(notice.text()).toContain('有新版本')
  expect(taken).toBe(0)

  await notice.get('[data-testid=update]').trigger('click')
  await notice.get('[data-testid=update]').trigger('click')
  expect(taken).toBe(1)
})

test('keeps all that residents may load, and nothing of the staff console', () => {
  const kept = shellFiles({
    'index.html': {
      file: 'assets/main.js',
      css: ['assets/main.css'],
      imports: ['shared'],
      dynamicImports: ['map'],
    },
    shared: { file: 'assets/shared.js' },
    map: { file: 'assets/map.js', imports: ['shared'], assets: ['assets/pin.png'] },
    'staff/index.html': { file: 'assets/staff.js', imports: ['shared', 'charts'] },
    charts: { file: 'assets/charts.js' },
  })
  expect([...kept].sort()).toEqual([
    'assets/main.css',
    'assets/main.js',
    'assets/map.js',
    'assets/pin.png',
    'assets/shared.js',
    'icon.svg',
    'index.html',
  ])
})
