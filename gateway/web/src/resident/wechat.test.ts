import { describe, expect, it } from 'vitest'
import { acceptedTemplates } from './wechat'

describe('what the subscribe button tells', () => {
  it('counts only templates that were accepted', () => {
    const details = JSON.stringify({ a: '{"status":"accept"}', b: '{"status":"reject"}', c: '{}' })

    expect(acceptedTemplates(details)).toEqual(['a'])
  })
})
