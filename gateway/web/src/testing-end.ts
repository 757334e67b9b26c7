import { enableAutoUnmount } from '@vue/test-utils'
import { afterAll, afterEach, vi } from 'vitest'

enableAutoUnmount(afterEach)

/** A page may still be loading its parts when the last test is over: they are waited for while there is a document. */
afterAll(() => vi.dynamicImportSettled())
