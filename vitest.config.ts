import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { fluent } from './scripts/vite-fluent.ts'

/** Their modules hold what one page holds: each file begins with them anew. All others share theirs, which halves the time. */
const pages = ['test/webapp/**/*.test.{ts,tsx}', 'test/sandbox/page*.test.ts']

export default defineConfig({
  plugins: [fluent()],
  test: {
    setupFiles: ['test/support/setup.ts'],
    server: { deps: { inline: ['drizzle-orm'] } },
    // Much of the time is waiting for a browser or a process: one more than there are cores keeps them at work.
    maxWorkers: availableParallelism() + 1,
    // What is waited for comes at once, unless the machine is busy with something else: no limit here is a proof.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'pages', include: pages, globalSetup: 'test/support/built-pages.ts' } },
      {
        extends: true,
        test: { name: 'rooms', include: ['test/**/*.test.{ts,tsx}'], exclude: pages, isolate: false },
      },
    ],
  },
})
