// The shop's pictures as one file for the owner's chat: a plain tar, as everybody may see them anyway. What is made of them
// again by itself is not in it. What is too large for a bot is told with the folder it lies in.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Around } from '#bot/context.ts'
import type { Db } from '#db/open.ts'
import { dayOf } from '#shop/calendar.ts'
import { ShopError } from '#shop/error.ts'
import { readSettings } from '#shop/settings.ts'
import { tarHeader, tarPadding, tarTail } from './tar.ts'

type Place = { db: Db; now: () => number; folder: string; mostMegabytes?: number }

/** What a bot may send, with room for the headers. */
const mostOfTelegram = 48
const megabyte = 1_000_000

export function pictureBackup({
  db,
  now,
  folder,
  mostMegabytes = mostOfTelegram,
}: Place): Around['pictureBackup'] {
  const measure = async () => {
    const files = await listPictures(folder)
    const size = files.reduce((sum, file) => sum + file.size, 0)
    const megabytes = Math.ceil(size / megabyte)
    return { files, count: files.length, megabytes, fits: megabytes <= mostMegabytes, folder }
  }
  return {
    async measure() {
      const { files: _, ...measured } = await measure()
      return measured
    },
    async pack() {
      const { files, fits, megabytes } = await measure()
      if (!fits) throw new ShopError('pictures-too-large', { megabytes, most: mostMegabytes, folder })
      const parts: Buffer[] = []
      for (const { name } of files) {
        const bytes = await readFile(join(folder, name))
        parts.push(tarHeader({ name, size: bytes.length, at: now() }), bytes, tarPadding(bytes.length))
      }
      const name = `kiosk-images-${dayOf(now(), readSettings(db).timeZone)}.tar`
      return { name, bytes: Buffer.concat([...parts, tarTail]), count: files.length }
    },
  }
}

/** Whole ones only; one that goes meanwhile is gone. */
async function listPictures(folder: string): Promise<{ name: string; size: number }[]> {
  const names = (await readdir(folder)).filter((name) => /^[\w-]+\.(?:webp|svg)$/.test(name)).sort()
  return await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })))
}
