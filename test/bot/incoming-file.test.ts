import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { fileFetcher } from '#bot/incoming-file.ts'
import { plainFetch } from '#bot/telegram-client.ts'
import { ShopError } from '#shop/error.ts'
import { useTelegram } from '#test/support/telegram.ts'

const token = '7654321:AAF-nobody-may-read-this'

type Telegram = {
  /** What getFile says of it. */
  size?: number
  path?: string | null
  refuses?: string
  /** What lies there. */
  bytes?: Buffer
  status?: number
  breaksOff?: boolean
}

/** A Telegram that does as the test says, be it the truth or not. */
async function telegramThat({
  size,
  path = 'documents/1.xlsx',
  refuses,
  bytes,
  status = 200,
  breaksOff,
}: Telegram) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.startsWith('/file/')) {
      response.writeHead(status, breaksOff ? { 'content-length': 1_000_000 } : {})
      response.write(bytes ?? 'hello')
      if (breaksOff) setTimeout(() => response.destroy(), 20)
      else response.end()
      return
    }
    response.setHeader('content-type', 'application/json')
    const file = {
      file_id: 'a',
      file_unique_id: 'b',
      ...(path !== null && { file_path: path }),
      file_size: size ?? 5,
    }
    const failure = { ok: false, error_code: 400, description: `Bad Request: ${refuses}` }
    response.writeHead(refuses === undefined ? 200 : 400)
    response.end(JSON.stringify(refuses === undefined ? { ok: true, result: file } : failure))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const api = new Api(token, { apiRoot, fetch: plainFetch })
  return { fetchFile: fileFetcher({ api, token, apiRoot }), asked }
}

/** What whoever asked is told: all of it, down to what the error carries. */
async function refusalOf(telegram: Telegram, most?: number) {
  const { fetchFile, asked } = await telegramThat(telegram)
  const error = await fetchFile('a', most).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ShopError)) throw new Error(`no refusal: ${String(error)}`)
  const { code, params, stack, message, cause } = error
  expect(JSON.stringify({ code, params, stack, message, cause: String(cause) })).not.toContain(token)
  return { code, params, fetched: asked.filter((url) => url.startsWith('/file/')).length }
}

test('a file is fetched as it was sent', async () => {
  const { address, token: own, person } = await useTelegram()
  const ann = person('Ann')
  const bytes = Buffer.from('a;b\n1;2\n')
  await ann.sendsFile({ name: 'prices.csv', mime: 'text/csv', bytes })
  const fileId = ann.last()?.document?.file_id ?? ''
  const api = new Api(own, { apiRoot: address, fetch: plainFetch })
  const fetchFile = fileFetcher({ api, token: own, apiRoot: address })
  expect(await fetchFile(fileId)).toEqual(bytes)
})

test('one that is too heavy is refused before it is fetched, or as soon as it shows', async () => {
  expect(await refusalOf({ size: 3 << 20 }, 2)).toEqual({
    code: 'file-too-heavy',
    params: { most: 2 },
    fetched: 0,
  })
  // Telegram said it was small.
  const large = { size: 5, bytes: Buffer.alloc((1 << 20) + 1) }
  expect(await refusalOf(large, 1)).toEqual({ code: 'file-too-heavy', params: { most: 1 }, fetched: 1 })
  expect(await refusalOf({ refuses: 'file is too big' })).toEqual({
    ...{ code: 'file-too-heavy', params: { most: 20 }, fetched: 0 },
  })
})

test('one that is gone, or comes in half, is to be sent again', async () => {
  const notFetched = { code: 'file-not-fetched', params: {} }
  expect(await refusalOf({ path: null })).toEqual({ ...notFetched, fetched: 0 })
  expect(await refusalOf({ status: 404 })).toEqual({ ...notFetched, fetched: 1 })
  expect(await refusalOf({ breaksOff: true })).toEqual({ ...notFetched, fetched: 1 })
})

test('what else Telegram refuses is a failure of ours, and has no token in it', async () => {
  const { fetchFile } = await telegramThat({ refuses: 'invalid file_id' })
  const error = await fetchFile('a').catch((thrown: unknown) => thrown)
  expect(error).not.toBeInstanceOf(ShopError)
  expect(String(error)).toContain('invalid file_id')
  expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(token)
})
