import type { Plugin } from 'vite'

/** Gives `vite dev` the gateway's rule: page paths answer with the entry page of their half of the site. */
export function spaFallback(): Plugin {
  return {
    name: 'cleancity-spa-fallback',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        const isPage =
          request.headers.accept?.includes('text/html') && !/^\/(api|stand-in|@|src|node_modules)/.test(path)
        if (isPage && !path.includes('.'))
          request.url = path.startsWith('/staff') ? '/staff/index.html' : '/index.html'
        next()
      })
    },
  }
}
