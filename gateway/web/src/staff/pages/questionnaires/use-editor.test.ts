import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { json } from '../../testing'
import { useEditor } from './use-editor'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const DEFINITION = { pages: [{ name: 'page1', elements: [{ type: 'text', name: 'a' }] }] }

async function edited() {
  const view = {
    id: 'q',
    title: { 'zh-CN': '问卷' },
    revision: 3,
    definition: DEFINITION,
    ignored: ['/width'],
  }
  vi.stubGlobal('fetch', () => Promise.resolve(json(200, view)))
  let editor: ReturnType<typeof useEditor> | undefined
  mount(defineComponent({ setup: () => ((editor = useEditor('q')), () => null) }))
  await flushPromises()
  if (!editor) throw new Error('no editor')
  return editor
}

it('should take an imported definition as it is, whatever this page knows of it', async () => {
  const editor = await edited()
  const foreign = { elements: [{ type: 'checkbox', name: 'q', choices: ['1.5小时'], maxSelectedChoices: 2 }] }

  editor.importText(JSON.stringify(foreign))

  expect(editor.definition.value).toEqual(foreign)
  expect(editor.dirty.value).toBe(true)
})

it('should tell what the service does not show, and say when a text is no questionnaire', async () => {
  const editor = await edited()

  editor.importText('{')

  expect(editor.ignored.value).toEqual(['/width'])
  expect(editor.problem.value).not.toBe('')
  expect(editor.definition.value).toEqual(DEFINITION)
})
