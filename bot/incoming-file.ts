// A file that somebody sent: fetched from Telegram whole, never larger than whoever asks can do with.
import { type Api, GrammyError } from 'grammy'
import { ShopError } from '#shop/error.ts'

export type FetchFile = (fileId: string, mostMegabytes?: number) => Promise<Buffer>

/** Telegram hands no more than this to a bot. */
const mostOfTelegram = 20
const longestMs = 60_000

type Way = { api: Api; token: string; apiRoot: string }

export function fileFetcher({ api, token, apiRoot }: Way): FetchFile {
  return async (fileId, mostMegabytes = mostOfTelegram) => {
    const { file_path: path, file_size: size = 0 } = await getFile(api, fileId)
    if (path === undefined) throw new ShopError('file-not-fetched')
    if (size > mostMegabytes << 20) throw new ShopError('file-too-heavy', { most: mostMegabytes })
    return await download(`${apiRoot}/file/bot${token}/${path}`, mostMegabytes)
  }
}

async function getFile(api: Api, fileId: string) {
  try {
    return await api.getFile(fileId)
  } catch (error) {
    if (error instanceof GrammyError && /file is too big/.test(error.description)) {
      throw new ShopError('file-too-heavy', { most: mostOfTelegram })
    }
    throw error
  }
}

/** What breaks on the way is nobody's mistake: whoever sends the file again gets it through. */
async function download(url: string, mostMegabytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(longestMs) })
    if (!response.ok || response.body === null) throw new ShopError('file-not-fetched')
    for await (const part of response.body) {
      parts.push(part)
      length += part.length
      // Telegram said how large it is; a server in between may say otherwise.
      if (length > mostMegabytes << 20) throw new ShopError('file-too-heavy', { most: mostMegabytes })
    }
  } catch (error) {
    // Its address has the token in it, and so may what broke: neither is told to anybody.
    throw error instanceof ShopError ? error : new ShopError('file-not-fetched')
  }
  return Buffer.concat(parts)
}
