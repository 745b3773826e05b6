// Keeps the description of the Bot API: it is made once for a version of its declarations and read from a file ever after,
// so that a start needs no parser.
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type ApiMethod, type BotApi, own } from './shapes.ts'

/** Goes up whenever the description would come out another. */
const edition = 2

export async function readBotApi(): Promise<BotApi> {
  const { folder, version } = await findDeclarations()
  const path = join(folder, '..', '..', '.cache', 'kiosk', `bot-api-${version}-${edition}.json`)
  return (await readKept(path)) ?? (await keep(path, await makeBotApi()))
}

/** From the declarations themselves. */
export async function makeBotApi(): Promise<BotApi> {
  const { folder } = await findDeclarations()
  const files = (await readdir(folder)).filter((file) => file.endsWith('.d.ts')).sort()
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
  )
  const { describeBotApi } = await import('./description.ts')
  return describeBotApi(Object.fromEntries(texts))
}

/** Names of methods are the same to Telegram in capitals and small letters. */
export function findMethod(api: BotApi, name: string): ApiMethod | undefined {
  return own(api.methods, name.toLowerCase())
}

async function findDeclarations(): Promise<{ folder: string; version: string }> {
  const manifest = createRequire(import.meta.url).resolve('@grammyjs/types/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  return { folder: dirname(manifest), version }
}

async function readKept(path: string): Promise<BotApi | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as BotApi
  } catch {
    return undefined
  }
}

/** Where nothing can be written, the next start does the work again. */
async function keep(path: string, api: BotApi): Promise<BotApi> {
  const unfinished = `${path}.${randomUUID()}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(unfinished, JSON.stringify(api))
    await rename(unfinished, path)
  } catch {}
  return api
}
