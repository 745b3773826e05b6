import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/setup.ts'],
    server: { deps: { inline: ['drizzle-orm'] } },
    testTimeout: 20_000,
  },
})
