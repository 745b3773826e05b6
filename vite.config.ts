// The Mini App: what customers and staff load into their browsers.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build, defineConfig, type Plugin } from 'vite'
import { fluent } from './scripts/vite-fluent.ts'
import { lightSheets } from './scripts/vite-sheets.ts'

const first = fileURLToPath(new URL('webapp/telegram/theme-first.ts', import.meta.url))

/**
 * Telegram's colours are there before the first paint: a script of its own, in one piece, for which the page waits. It shares no
 * file with the app, which comes later.
 */
function themeFirst(): Plugin {
  let fileName = ''
  return {
    name: 'theme-first',
    apply: 'build',
    async buildStart() {
      const source = await bundleFirst()
      fileName = `assets/first-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`
      this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head' }],
  }
}

async function bundleFirst(): Promise<string> {
  const lib = { entry: first, formats: ['iife' as const], name: 'first' }
  const built = await build({
    ...{ configFile: false, logLevel: 'warn' },
    build: { write: false, lib, target: 'es2022', minify: true },
  })
  const [made] = Array.isArray(built) ? built : [built]
  if (made === undefined || !('output' in made))
    throw new Error('the script before the first paint was not built')
  return made.output[0].code
}

/** What every page needs is one file: it packs better than many, and is asked for once. What begins a page stays with it. */
function isCommon(id: string): boolean {
  return !/webapp[\\/](shop[\\/]main|panel)|\.(html|css)/.test(id)
}

export default defineConfig({
  root: 'webapp',
  plugins: [fluent(), lightSheets(), themeFirst()],
  build: {
    outDir: '../dist/webapp',
    emptyOutDir: true,
    // Names the files of each page, so that the server can ask for them along with the page.
    manifest: 'manifest.json',
    modulePreload: false,
    rolldownOptions: {
      input: { shop: 'webapp/shop/index.html', panel: 'webapp/panel/index.html' },
      output: { codeSplitting: { groups: [{ name: 'common', tags: ['$initial'], test: isCommon }] } },
    },
  },
})
