// The Mini App: what customers and staff load into their browsers.
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'webapp',
  build: {
    outDir: '../dist/webapp',
    emptyOutDir: true,
    // Names the files of each page, so that the server can ask for them along with the page.
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { shop: 'webapp/shop/index.html', panel: 'webapp/panel/index.html' } },
  },
})
