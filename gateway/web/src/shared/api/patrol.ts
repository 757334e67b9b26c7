import { api } from '../client'
import type { Place } from './complaint'
import type { Page } from './gateway'

/** One inspection for larvae; its id is made on the device, so that it is counted once however often it is sent. */
export interface MosquitoSheet {
  id: string
  community: string
  houses: number
  positiveHouses: number
  containers: number
  positiveContainers: number
  place?: Place
}

export interface MosquitoWeek {
  area: string
  week: string
  sheets: number
  houses: number
  breteau: number
  houseIndex: number
  containerIndex: number
  /** The threshold reached: 0, 5 or 20. */
  level: 0 | 5 | 20
  /** Enough houses were looked at. */
  reliable: boolean
}

export interface SheetPoint {
  geometry: { coordinates: [number, number] }
  properties: Omit<MosquitoSheet, 'id' | 'place' | 'community'> & {
    sheetId: string
    area: string
    week: string
  }
}

export interface Shop {
  id: string
  name: string
  area: string
  street: string
  checks: number
  kept: number
}

export interface ShopCheck {
  id: string
  clean: boolean
  green: boolean
  orderly: boolean
}

export interface StreetLine {
  street: string
  shops: number
  checks: number
  kept: number
  clean: number
  green: number
  orderly: number
}

const ROOT = '/api/campaign'

export const addMosquitoSheet = (sheet: MosquitoSheet) =>
  api.post<MosquitoWeek>(`${ROOT}/mosquito/sheets`, sheet, { idempotencyKey: sheet.id })
export const listMosquitoWeeks = (area: string, week: string, cursor?: string) =>
  api.get<Page<MosquitoWeek>>(`${ROOT}/mosquito/weeks`, { area, week, cursor, limit: 50 })
export const listCommunityWeeks = async (community: string) =>
  (await api.get<Page<MosquitoWeek>>(`${ROOT}/mosquito/communities/${community}/weeks`, { limit: 52 })).items
export const mapMosquitoes = (bbox: string, week: string) =>
  api.get<{ complete: boolean; features: SheetPoint[] }>(`${ROOT}/mosquito/map`, { bbox, week })

export const listShops = (area: string, street: string, cursor?: string) =>
  api.get<Page<Shop>>(`${ROOT}/shops`, { area, street, cursor, limit: 50 })
export const pledgeShop = (shop: { name: string; area: string; street: string }, idempotencyKey: string) =>
  api.post<Shop>(`${ROOT}/shops`, shop, { idempotencyKey })
export const checkShop = (shop: string, check: ShopCheck) =>
  api.post<Shop>(`${ROOT}/shops/${shop}/checks`, check, { idempotencyKey: check.id })
export const listStreets = (area: string, cursor?: string) =>
  api.get<Page<StreetLine>>(`${ROOT}/streets`, { area, cursor, limit: 50 })
