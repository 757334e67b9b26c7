import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { mockApi } from './dev/mock-api.ts'
import { offlineShell } from './scripts/offline-shell.ts'
import { remForWeui } from './scripts/rem-for-weui.mjs'
import { spaFallback } from './dev/spa-fallback.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** `CLEANCITY_API=http://localhost:8080 npm run dev` talks to a running gateway; without it the dev mock answers. */
const api = process.env['CLEANCITY_API']

export default defineConfig({
  resolve: { alias: { '@shared': path('./src/shared') } },
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('wx-open-') } } }),
    spaFallback(),
    VitePWA(offlineShell),
    ...(api ? [] : [mockApi()]),
  ],
  css: { postcss: { plugins: [remForWeui()] } },
  server: {
    // A test holds the English names against the services' own tables.
    fs: { allow: ['../..'] },
    ...(api ? { proxy: { '/api': api, '/stand-in': api } } : {}),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    manifest: true,
    rolldownOptions: { input: { resident: path('./index.html'), staff: path('./staff/index.html') } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing-end.ts'],
    // These import style sheets, which Node cannot.
    server: { deps: { inline: [/element-plus\/(es\/components\/[^/]+\/style|theme-chalk)\//] } },
  },
})
