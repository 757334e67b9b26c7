import { describe, expect, it } from 'vitest'
import type { ReportDraft } from './draft'
import { toQueued, wrongFields } from './to-report'

const draft = (change: Partial<ReportDraft> = {}): ReportDraft => ({
  key: 'k',
  group: '垃圾',
  category: '2001-02',
  text: '巷口垃圾两天没人清',
  address: '',
  areas: [],
  place: { lng: 116.6, lat: 23.6, system: 'wgs84' },
  photos: [],
  contactName: '',
  contactPhone: '',
  anonymous: true,
  ...change,
})

const town = [
  { code: '445102', name: '湘桥区', level: 'district' as const },
  { code: '445102001', name: '湘桥街道', level: 'town' as const },
]

describe('wrongFields', () => {
  it('should take a position, or an address with its town', () => {
    expect(wrongFields(draft())).toEqual({})
    expect(wrongFields(draft({ place: null, address: '太平路 12 号', areas: town }))).toEqual({})
    expect(wrongFields(draft({ place: null, address: '太平路 12 号' }))).toHaveProperty('place')
  })

  it('should take a photo instead of words', () => {
    expect(wrongFields(draft({ text: '', photos: [new Blob()] }))).toEqual({})
    expect(wrongFields(draft({ text: ' ' }))).toHaveProperty('text')
  })

  it('should refuse what is no phone number', () => {
    expect(wrongFields(draft({ contactPhone: '13800138000' }))).toEqual({})
    expect(wrongFields(draft({ contactPhone: '0768-2345678' }))).toEqual({})
    expect(wrongFields(draft({ contactPhone: '12' }))).toHaveProperty('contact')
  })
})

describe('toQueued', () => {
  it('should leave out what was not filled in', () => {
    const { report } = toQueued(draft({ place: null, address: '太平路', areas: town }), 'me')

    expect(report).toMatchObject({ area: '445102001', address: '太平路', anonymous: true })
    expect(report).not.toHaveProperty('place')
    expect(report).not.toHaveProperty('contact')
  })
})
