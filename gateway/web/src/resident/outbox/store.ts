/** A thin IndexedDB: two stores of cloneable values by id. Falls back to memory where the browser forbids it. */
type StoreName = 'queue' | 'drafts'

const memory: Record<StoreName, Map<string, unknown>> = { queue: new Map(), drafts: new Map() }

let opened: Promise<IDBDatabase | undefined> | undefined

function open(): Promise<IDBDatabase | undefined> {
  opened ??= new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(undefined)
    const request = indexedDB.open('cleancity', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('queue')
      request.result.createObjectStore('drafts')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => resolve(undefined)
  })
  return opened
}

async function run<T>(
  store: StoreName,
  mode: IDBTransactionMode,
  act: (objects: IDBObjectStore) => IDBRequest,
  spare: (map: Map<string, unknown>) => unknown,
): Promise<T> {
  const database = await open()
  if (!database) return spare(memory[store]) as T
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(store, mode)
    const request = act(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(request.result as T)
    transaction.onabort = () => reject(transaction.error ?? new Error('storage refused'))
  })
}

export const put = (store: StoreName, id: string, value: unknown) =>
  run<unknown>(
    store,
    'readwrite',
    (objects) => objects.put(value, id),
    (map) => map.set(id, value),
  )

export const read = <T>(store: StoreName, id: string) =>
  run<T | undefined>(
    store,
    'readonly',
    (objects) => objects.get(id),
    (map) => map.get(id),
  )

export const readAll = <T>(store: StoreName) =>
  run<T[]>(
    store,
    'readonly',
    (objects) => objects.getAll(),
    (map) => [...map.values()],
  )

export const remove = (store: StoreName, id: string) =>
  run<unknown>(
    store,
    'readwrite',
    (objects) => objects.delete(id),
    (map) => map.delete(id),
  )
