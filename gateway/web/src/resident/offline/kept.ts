import { actor } from '@shared/session'
import { problemOf } from '@shared/problem'
import { put, read, remove } from '../outbox/store'

const at = (owner: string) => `kept.${owner}`

async function keep(owner: string, name: string, value: unknown): Promise<void> {
  const all = (await read<Record<string, unknown>>('drafts', at(owner))) ?? {}
  await put('drafts', at(owner), { ...all, [name]: value })
}

/**
 * What a person last saw of their own, for when nobody answers. Kept on this device under their id and thrown away when
 * they sign out; no browser cache holds it, since phones are shared.
 */
export async function kept<T>(name: string, ask: () => Promise<T>): Promise<T> {
  const owner = actor.value?.id
  try {
    const value = await ask()
    if (owner && actor.value?.id === owner) await keep(owner, name, value).catch(() => {}) // no room: read it anew then
    return value
  } catch (error) {
    const last =
      owner && problemOf(error).status === 0 ? await read<Record<string, T>>('drafts', at(owner)) : undefined
    if (last && name in last) return last[name] as T
    throw error
  }
}

export const forgetKept = (owner: string) => remove('drafts', at(owner))
