import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { fluent } from './scripts/vite-fluent.ts'

export default defineConfig({
  plugins: [fluent()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/setup.ts'],
    server: { deps: { inline: ['drizzle-orm'] } },
    // Much of the time is waiting for a browser or a process: on two cores both have something to do.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    // What is waited for comes at once, unless the machine is busy with something else.
    expect: { poll: { timeout: 10_000 } },
  },
})
