// The bytes of files, by what they hold: the same picture sent twice lies here once. In memory, or in a folder when the
// local Telegram outlives the process. Knows no file ids.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Files = {
  /** Its name here. */
  put: (bytes: Buffer) => string
  get: (content: string) => Buffer | undefined
}

export function createFiles(folder?: string): Files {
  const held = new Map<string, Buffer>()
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  return {
    put(bytes) {
      const content = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
      if (folder === undefined) held.set(content, bytes)
      else if (!existsSync(join(folder, content))) writeFileSync(join(folder, content), bytes)
      return content
    },
    get(content) {
      if (folder === undefined) return held.get(content)
      const file = join(folder, content)
      return existsSync(file) ? readFileSync(file) : undefined
    },
  }
}
