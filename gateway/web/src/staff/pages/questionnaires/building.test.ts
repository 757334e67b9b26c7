import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import type { Definition } from '@shared/api/questionnaire'
import PagesForm from './PagesForm.vue'
import { elementsOf, pagesOf } from './outline'

beforeEach(() => localStorage.setItem('cleancity.language', 'zh-CN'))
afterEach(() => vi.unstubAllGlobals())

function open() {
  const definition = reactive<Definition>({ title: '新', pages: [{ name: 'page1', elements: [] }] })
  const form = mount(PagesForm, { props: { definition, fixed: false } })
  const click = (testid: string) => form.get(`[data-testid="${testid}"]`).trigger('click')
  const names = () => pagesOf(definition).map((page) => elementsOf(page).map((one) => one.name))
  return { definition, form, click, names }
}

it('should build five questions on two pages by clicking, without any JSON', async () => {
  const { form, click, names } = open()
  for (const kind of ['radiogroup', 'rating', 'text']) await click(`add-${kind}-0`)
  await click('add-page')
  for (const kind of ['checkbox', 'matrix']) await click(`add-${kind}-1`)

  expect(names()).toEqual([
    ['q1', 'q2', 'q3'],
    ['q4', 'q5'],
  ])
  expect(form.find('textarea').exists()).toBe(false)
  await click('open-q1')
  await click('down-q1')
  await click('open-q2')
  await click('copy-q2')
  await click('open-q3')
  await click('remove-q3')
  expect(names()[0]).toEqual(['q2', 'q2-2', 'q1'])
})

it('should click a condition together, read it back and ask before its question goes', async () => {
  const { definition, form, click, names } = open()
  await click('add-radiogroup-0')
  await click('add-text-0')
  await click('add-rule-q2')
  await form.get('[data-testid="rule-value-q2-0"]').setValue('c2')

  expect(pagesOf(definition).flatMap(elementsOf)[1]?.visibleIf).toBe("{q1} = 'c2'")
  expect(form.get('[data-testid="logic-words-q2"]').text()).toBe('显示的条件：“新题目” 是 “选项二”。')

  const confirm = vi.fn(() => false)
  vi.stubGlobal('confirm', confirm)
  await click('open-q1')
  await click('remove-q1')
  expect(confirm).toHaveBeenCalledOnce()
  expect(names()[0]).toEqual(['q1', 'q2'])
})

it('should show the condition that stands there when it was changed from outside', async () => {
  const { definition, form, click } = open()
  await click('add-radiogroup-0')
  await click('add-text-0')
  await click('add-rule-q2')
  await form.get('[data-testid="rule-value-q2-0"]').setValue('c2')

  const asked = pagesOf(definition).flatMap(elementsOf)[1]
  if (asked) asked.visibleIf = "{q1} <> 'c1'"
  await form.vm.$nextTick()

  expect(form.get('[data-testid="logic-words-q2"]').text()).toContain('选项一')
})

it('should open one question at a time, the new one first, and keep the others a line each', async () => {
  const { form, click } = open()
  await click('add-radiogroup-0')
  await click('add-text-0')
  expect(form.find('[data-testid="title-q1"]').exists()).toBe(false)
  expect(form.get('[data-testid="open-q2"]').attributes('aria-expanded')).toBe('true')

  await click('open-q1')

  expect(form.find('[data-testid="title-q2"]').exists()).toBe(false)
  expect(form.get('[data-testid="open-q2"]').text()).toContain('新题目')
  await click('open-q1')
  expect(form.find('[data-testid="title-q1"]').exists()).toBe(false)
})
