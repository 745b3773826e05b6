import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Refusal } from '#sandbox/api/refusal.ts'
import { readFields } from '#sandbox/api/request.ts'

/** Answers with what it read. */
async function open() {
  const server = createServer(async (request, response) => {
    const [, query = ''] = (request.url ?? '').split(/\?(.*)/s)
    try {
      const { fields, uploads } = await readFields(request, query)
      const files = [...uploads].map(([name, file]) => [name, file.name, file.mime, file.bytes.length])
      response.end(JSON.stringify({ fields: Object.fromEntries(fields), files }))
    } catch (error) {
      response.end(error instanceof Refusal ? JSON.stringify({ refused: error.message }) : `${error}`)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return async (query = '', init: RequestInit = {}) =>
    (await (await fetch(`http://127.0.0.1:${port}/x${query}`, init)).json()) as unknown
}

const post = (body: BodyInit, type?: string): RequestInit => ({
  method: 'POST',
  body,
  ...(type !== undefined && { headers: { 'content-type': type } }),
})
const only = (fields: object) => ({ fields, files: [] })

describe('parameters are read', () => {
  test('from the query string', async () => {
    const ask = await open()
    expect(await ask('?a=1&b=%D0%B6+x&c=&d')).toEqual(only({ a: '1', b: 'ж x', c: '', d: '' }))
    expect(await ask('?a=b?c=d')).toEqual(only({ a: 'b?c=d' }))
    expect(await ask()).toEqual(only({}))
  })

  test('from a form', async () => {
    const ask = await open()
    expect(await ask('', post(new URLSearchParams({ a: '1', b: 'ж+&' })))).toEqual(only({ a: '1', b: 'ж+&' }))
    const type = 'Application/X-WWW-form-urlencoded; charset=utf-8'
    expect(await ask('', post('a=1&a=2', type))).toEqual(only({ a: '1' }))
  })

  test('from JSON', async () => {
    const ask = await open()
    expect(await ask('', post('{"a":1,"b":"ж","c":[1]}', 'application/json; charset=utf-8'))).toEqual(
      only({ a: '1', b: 'ж', c: '[1]' }),
    )
    expect(await ask('', post('[1]', 'application/json'))).toEqual({
      refused: 'Bad Request: JSON object expected',
    })
  })

  test('from several places, of which the query string comes first', async () => {
    const ask = await open()
    expect(await ask('?a=query', post('{"a":"body","b":"body"}', 'application/json'))).toEqual(
      only({ a: 'query', b: 'body' }),
    )
  })

  test('not from a body of another kind', async () => {
    const ask = await open()
    expect(await ask('?a=1', post('b=2', 'text/plain'))).toEqual(only({ a: '1' }))
  })
})

describe('multipart', () => {
  test('has fields and files beside each other, whatever a file is called', async () => {
    const ask = await open()
    const form = new FormData()
    form.set('chat_id', '5')
    form.set('media', '[{"type":"photo","media":"attach://first"}]')
    form.set('first', new File(['abc'], 'цена "1".jpg', { type: 'image/jpeg' }))
    form.set('empty', new File([], 'empty.txt'))
    expect(await ask('', { method: 'POST', body: form })).toEqual({
      fields: { chat_id: '5', media: '[{"type":"photo","media":"attach://first"}]' },
      files: [
        ['first', 'цена "1".jpg', 'image/jpeg', 3],
        ['empty', 'empty.txt', 'application/octet-stream', 0],
      ],
    })
  })

  test('without a boundary, or not fitting it, is refused', async () => {
    const ask = await open()
    expect(await ask('', post('x', 'multipart/form-data'))).toEqual({
      refused: 'Bad Request: boundary not found',
    })
    expect(await ask('', post('x', 'multipart/form-data; boundary=y'))).toEqual({
      refused: 'Bad Request: unexpected end of request content',
    })
  })
})

describe('a body that is too big is refused', () => {
  const mebibyte = 1 << 20
  const tooMany = { refused: 'Request Entity Too Large: too many parameters' }

  test('as a form, and as JSON', async () => {
    const ask = await open()
    expect(await ask('', post(new URLSearchParams({ a: 'x'.repeat(mebibyte) })))).toEqual(tooMany)
    expect(await ask('', post(`{"a":"${'x'.repeat(mebibyte)}"}`, 'application/json'))).toEqual(tooMany)
  })

  test('in its texts, counted in bytes; files may be larger', async () => {
    const ask = await open()
    const form = new FormData()
    form.set('file', new File([new Uint8Array(3 * mebibyte)], 'big.bin'))
    form.set('a', 'ж'.repeat(mebibyte / 2))
    expect(await ask('', { method: 'POST', body: form })).toMatchObject({
      files: [['file', 'big.bin', 'application/octet-stream', 3 * mebibyte]],
    })
    form.set('b', 'ж')
    expect(await ask('', { method: 'POST', body: form })).toEqual({
      refused: 'Request Entity Too Large: too many parameters in form data',
    })
  })

  test('as a whole', async () => {
    const ask = await open()
    const body = new Uint8Array(53 * mebibyte)
    expect(await ask('', post(body, 'application/octet-stream'))).toEqual({
      refused: 'Request Entity Too Large',
    })
  })
})
