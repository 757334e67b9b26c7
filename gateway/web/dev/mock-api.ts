import type { Plugin } from 'vite'
export function mockApi(): Plugin {
  return { name: 'cleancity-mock-api', apply: 'serve' }
}
