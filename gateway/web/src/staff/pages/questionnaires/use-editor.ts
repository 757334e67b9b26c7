import { computed, ref, shallowRef, watch } from 'vue'
import { useLoad } from '@shared/load'
import {
  publishQuestionnaire,
  readQuestionnaire,
  saveQuestionnaire,
  type Definition,
  type QuestionnaireView,
} from '@shared/api/questionnaire'
import { useAct } from '../../components/use-act'
import { t } from '../../i18n'

/** A questionnaire being edited. What is not saved yet is kept in this browser. */
export function useEditor(id: string) {
  const kept = `cleancity.questionnaire.${id}`
  const found = useLoad(() => readQuestionnaire(id))
  const definition = ref<Definition>()
  const saved = shallowRef<QuestionnaireView>()
  const restored = ref(false)
  const { busy, problem, run } = useAct({ name: `questionnaire.${id}`, reread: catchUp })
  /** What the service keeps of the saved definition and does not show. */
  const ignored = computed(() => saved.value?.ignored ?? [])
  let revision = 0

  const dirty = computed(
    () =>
      saved.value !== undefined &&
      JSON.stringify(definition.value) !== JSON.stringify(saved.value.definition),
  )

  function adopt(view: QuestionnaireView) {
    saved.value = view
    revision = view.revision
    definition.value = structuredClone(view.definition)
    localStorage.removeItem(kept)
  }

  /** What was typed here on top of the same revision; after a newer one the service will say so on saving. */
  function restore() {
    const text = localStorage.getItem(kept)
    if (!text) return
    const mine = JSON.parse(text) as { revision: number; definition: Definition }
    definition.value = mine.definition
    revision = mine.revision
    restored.value = true
  }

  watch(found.data, (view) => {
    if (!view || saved.value) return
    const text = localStorage.getItem(kept)
    adopt(view)
    if (text) localStorage.setItem(kept, text)
    restore()
  })
  watch(
    definition,
    (now) => {
      if (dirty.value) localStorage.setItem(kept, JSON.stringify({ revision, definition: now }))
    },
    { deep: true },
  )

  /** Taken as it is: what cannot be asked here is for the service to say, place by place. */
  function importText(text: string) {
    problem.value = ''
    try {
      definition.value = JSON.parse(text) as Definition
    } catch {
      problem.value = t('questionnaire.badjson')
    }
  }

  /** The answer was lost: when the service has what stands here, it went through. */
  async function catchUp() {
    await found.reload()
    const view = found.data.value
    if (view && JSON.stringify(view.definition) === JSON.stringify(definition.value)) adopt(view)
  }

  async function save(): Promise<boolean> {
    const draft = { definition: definition.value ?? {}, revision }
    return run(async (key) => adopt(await saveQuestionnaire(id, draft, key)), JSON.stringify(draft))
  }

  async function publish() {
    if (dirty.value && !(await save())) return
    await run(async (key) => adopt(await publishQuestionnaire(id, key)), 'publish')
  }

  function discard() {
    if (saved.value) adopt(saved.value)
    restored.value = false
    void found.reload().then(() => found.data.value && adopt(found.data.value))
  }

  return {
    found,
    ignored,
    definition,
    saved,
    restored,
    dirty,
    busy,
    problem,
    importText,
    save,
    publish,
    discard,
  }
}
