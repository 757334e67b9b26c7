import { readFileSync } from 'node:fs'
import type { VitePWAOptions } from 'vite-plugin-pwa'
import { shellFiles, type Chunk } from './shell-files.ts'

const read = (): Record<string, Chunk> =>
  JSON.parse(readFileSync(new URL('../dist/.vite/manifest.json', import.meta.url), 'utf8'))

/**
 * Installable, and open without a network. Pages are asked for at the gateway first, which writes their titles and
 * previews; what was kept stands in when nobody answers. Of data only what the gateway calls public is kept: an answer
 * to somebody who has shown a token says `no-store`, and phones are shared.
 */
export const offlineShell: Partial<VitePWAOptions> = {
  registerType: 'prompt',
  injectRegister: null,
  filename: 'sw.js',
  includeAssets: [],
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: '创卫通：共建卫生城市',
    short_name: '创卫通',
    description: '随手拍反映卫生问题，看办理前后；填写满意度调查，报名志愿清洁日。',
    lang: 'zh-CN',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: '#ededed',
    background_color: '#ededed',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [{ name: '随手拍', url: '/report' }],
  },
  workbox: {
    globPatterns: ['index.html', 'icon.svg', 'assets/**/*'],
    maximumFileSizeToCacheInBytes: 4_000_000,
    dontCacheBustURLsMatching: /^assets\//,
    manifestTransforms: [
      (entries) => {
        const shell = shellFiles(read())
        return { manifest: entries.filter((entry) => shell.has(entry.url)) }
      },
    ],
    navigateFallback: null,
    sourcemap: false,
    inlineWorkboxRuntime: true,
    runtimeCaching: [
      {
        urlPattern: ({ request, url }) =>
          request.mode === 'navigate' && !/^\/(staff|api|stand-in)(\/|$)/.test(url.pathname),
        handler: 'NetworkOnly',
        options: { precacheFallback: { fallbackURL: '/index.html' } },
      },
      {
        // Not the live stream: it never ends, and a worker that still carries it cannot be replaced by a newer one.
        urlPattern: ({ sameOrigin, url }) =>
          sameOrigin && url.pathname.startsWith('/api/') && url.pathname !== '/api/live',
        handler: 'NetworkFirst',
        options: {
          cacheName: 'cleancity-public',
          expiration: { maxEntries: 150, maxAgeSeconds: 7 * 24 * 3600, purgeOnQuotaError: true },
          plugins: [
            {
              cacheWillUpdate: async ({ response }) =>
                response.status === 200 &&
                !/no-store|private/.test(response.headers.get('Cache-Control') ?? '')
                  ? response
                  : null,
            },
          ],
        },
      },
    ],
  },
}
