// What the tests with a browser look at, built once for all of them: the web app and the page of the sandbox, as the sources have
// them now. What lies in dist may be older.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    webappDir: string
    sandboxPageDir: string
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-pages-'))
  const buildInto = async (outDir: string, config: string, pages: string) => {
    const sources = { configFile: join(root, config), root: join(root, pages) }
    await build({ ...sources, logLevel: 'warn', build: { outDir } })
  }
  const [webappDir, sandboxPageDir] = [join(folder, 'webapp'), join(folder, 'sandbox')]
  await buildInto(webappDir, 'vite.config.ts', 'webapp')
  await buildInto(sandboxPageDir, 'vite.sandbox.config.ts', 'sandbox/page')
  provide('webappDir', webappDir)
  provide('sandboxPageDir', sandboxPageDir)
  return () => rmSync(folder, { recursive: true })
}
