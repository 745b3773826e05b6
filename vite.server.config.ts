// The server as files that start fast: from sources drizzle alone costs half a second and 200 MB.
import { readdirSync, rmSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'
import { fluent } from './scripts/vite-fluent.ts'

const outDir = 'dist'

/** Other builds live in the same folder, so the chunks of the last build go one by one. */
const removeOldChunks: Plugin = {
  name: 'remove-old-chunks',
  writeBundle(_, bundle) {
    for (const file of readdirSync(outDir)) {
      if (/^server[.-]/.test(file) && !(file in bundle)) rmSync(`${outDir}/${file}`)
    }
  },
}

export default defineConfig({
  plugins: [fluent(), removeOldChunks],
  // Its build for Node brings a fetch of its own, old and slower than the one Node has.
  resolve: { alias: [{ find: /^grammy$/, replacement: 'grammy/web' }] },
  ssr: { noExternal: true, external: ['better-sqlite3', 'sharp', 'vite'] },
  build: {
    // What would keep customers waiting is done in a thread, which has a bundle of its own: it shares nothing with the server's.
    ssr: true,
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    rolldownOptions: {
      input: {
        server: 'server/entry.ts',
        'server-sheets': 'server/sheets/worker.ts',
        'server-backup': 'server/backups/worker.ts',
      },
      // Flat, as the code finds the project's files by their place beside dist.
      output: { entryFileNames: '[name].js', chunkFileNames: 'server-[name]-[hash].js' },
    },
  },
})
