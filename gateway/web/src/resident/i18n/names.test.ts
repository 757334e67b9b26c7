import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import categories from '../../../../../complaint-service/src/main/resources/complaint/categories.csv?raw'
import places from '../../../../../kernel/core/src/main/resources/cleancity/kernel/area/areas.csv?raw'
import { setLanguage } from '@shared/i18n'
import { useLoad } from '@shared/load'
import CategoryPicker from '../pages/report/CategoryPicker.vue'
import { namesEn } from './names.en'

const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
const catalog = rows(categories)

afterEach(() => setLanguage('zh-CN'))

it('should have an English name for everything a city starts with', () => {
  const areas = rows(places)
  const towns = areas.filter(([code = '']) => code.length <= 9).map(([code = '']) => code)

  expect(catalog.map(([code = '']) => code).filter((code) => !namesEn.categories[code])).toEqual([])
  expect(catalog.map((row) => row[4] ?? '').filter((group) => !namesEn.groups[group])).toEqual([])
  expect(towns.filter((code) => !namesEn.areas[code])).toEqual([])
})

it('should let somebody choose what to report without a Chinese word', async () => {
  const groups = [
    { name: '公厕', items: [{ code: '2021-03', name: '公厕', popularName: '公厕脏' }] },
    {
      name: '占道',
      items: catalog.slice(0, 2).map(([code = '']) => ({ code, name: '名', popularName: '俗名' })),
    },
  ]
  const loaded = useLoad(() => Promise.resolve(groups))
  await setLanguage('en')

  const picker = mount(CategoryPicker, { props: { groups: loaded, group: '占道', category: '' } })
  await flushPromises()

  expect(picker.text()).toContain('Public toilets')
  expect(picker.text()).toContain('Illegal structure')
  expect(picker.text()).not.toMatch(/\p{Script=Han}/u)
})
