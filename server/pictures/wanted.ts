// Fetches the pictures that price lists ask for, a few at a time, and goes on after a restart with those that are left. What becomes
// of each is noted by the shop's rules.
import type { FetchFile } from '#bot/incoming-file.ts'
import type { Db } from '#db/open.ts'
import { ShopError } from '#shop/error.ts'
import { fileKey } from '#shop/import/picture-sources.ts'
import {
  listDue,
  onWanted,
  pictureCame,
  pictureFailed,
  type WantedPicture,
  whoWanted,
} from '#shop/import/wanted-pictures.ts'
import type { Log } from '../log.ts'
import type { Sheets } from '../sheets/sheets.ts'
import type { KeepPicture } from './keep-picture.ts'
import { type FetchPicture, WebPictureError } from './web-picture.ts'

export type Wanting = {
  db: Db
  log: Log
  now: () => number
  keep: KeepPicture
  fetchPicture: FetchPicture
  fetchFile: FetchFile
  sheets: Pick<Sheets, 'readSheet' | 'readPictures'>
}

const atOnce = 4
/** Retries come due by themselves. */
const roundMs = 5_000
const archivesKept = 1

export function startWanted(wanting: Wanting): { stop: () => Promise<void> } {
  const { db, log, now } = wanting
  const fetchOne = fetching(wanting)
  const underWay = new Map<number, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const look = (ms: number) => {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(goRound, ms)
  }
  const goRound = () => {
    try {
      const due = listDue(db, now(), atOnce * 2).filter(({ id }) => !underWay.has(id))
      for (const wanted of due.slice(0, atOnce - underWay.size)) begin(wanted)
    } catch (error) {
      log.error('the pictures of a price list cannot be looked up', { error })
    }
    look(roundMs)
  }
  const begin = (wanted: WantedPicture) => {
    const work = fetchOne(wanted)
      .catch((error: unknown) => log.error('a picture of a price list cannot be noted', { error }))
      .finally(() => {
        underWay.delete(wanted.id)
        look(0)
      })
    underWay.set(wanted.id, work)
  }
  onWanted(db, () => look(0))
  look(0)
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await Promise.all(underWay.values())
    },
  }
}

function fetching(wanting: Wanting): (wanted: WantedPicture) => Promise<void> {
  const { db, now, keep, fetchPicture } = wanting
  const fromArchive = archiveReader(wanting)
  return async (wanted) => {
    try {
      const { source, archive } = wanted
      const bytes = archive === null ? await fetchPicture(source) : await fromArchive(archive, source)
      const { hash } = await keep(whoWanted(wanted), bytes)
      pictureCame(db, wanted, hash, now())
    } catch (error) {
      pictureFailed(db, wanted, failureOf(error), now())
    }
  }
}

const passing = new Set(['picture-busy', 'picture-not-kept', 'file-not-fetched'])

function failureOf(error: unknown): { code: string; isPassing: boolean } {
  if (error instanceof WebPictureError) return { code: `web-${error.code}`, isPassing: error.isPassing }
  if (error instanceof ShopError) return { code: error.code, isPassing: passing.has(error.code) }
  // The network, or Telegram's.
  return { code: 'web-unreachable', isPassing: true }
}

/** The archive stays at hand while its pictures are taken out. */
function archiveReader({ fetchFile, sheets }: Wanting): (archive: string, name: string) => Promise<Buffer> {
  type Opened = { bytes: Buffer; names: Map<string, string> }
  const opened = new Map<string, Promise<Opened>>()
  const open = async (archive: string): Promise<Opened> => {
    const bytes = await fetchFile(archive)
    const { pictures } = await sheets.readSheet(bytes)
    return { bytes, names: new Map(pictures.map((name) => [fileKey(name), name])) }
  }
  const atHand = (archive: string): Promise<Opened> => {
    const known = opened.get(archive)
    if (known !== undefined) return known
    if (opened.size >= archivesKept) opened.clear()
    const made = open(archive)
    opened.set(archive, made)
    made.catch(() => opened.delete(archive))
    return made
  }
  return async (archive, source) => {
    const { bytes, names } = await atHand(archive)
    const name = names.get(fileKey(source))
    const found = name === undefined ? undefined : (await sheets.readPictures(bytes, [name])).get(name)
    if (found === undefined) throw new WebPictureError('missing')
    return found
  }
}
