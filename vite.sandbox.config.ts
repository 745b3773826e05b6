// The page of the sandbox: phones, mail and the log of a local Telegram, for whoever tries the shop.
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'sandbox/page',
  build: { outDir: '../../dist/sandbox', emptyOutDir: true, modulePreload: { polyfill: false } },
})
