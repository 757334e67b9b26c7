import { nextTick } from 'vue'
import { expect, it } from 'vitest'
import { useKept } from './use-kept'

const fresh = () => ({ title: '', shifts: [{ capacity: 20 }] })

it('should bring back what was typed, and nothing after it went through', async () => {
  const first = useKept('test', fresh)
  first.form.title = '周末清洁日'
  first.form.shifts.push({ capacity: 5 })
  await nextTick()

  const again = useKept('test', fresh)
  expect(again.form).toEqual({ title: '周末清洁日', shifts: [{ capacity: 20 }, { capacity: 5 }] })

  again.done()
  expect(useKept('test', fresh).form.title).toBe('')
})
