// What cookies and links are signed with: made once, readable by the shop's own user alone.
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './start-error.ts'

export function keepSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  try {
    // `wx`: never over one that is there, as every cookie and link made with it would be void.
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  chmodSync(file, 0o600)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32) {
    throw new StartError(
      `${file} holds no secret: delete the file, and a new one is made (open carts of guests are lost)`,
    )
  }
  return secret
}
