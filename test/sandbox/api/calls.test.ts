// Calls that Telegram takes and calls that it refuses, each with its answer word for word.
import { describe, expect, it } from 'vitest'
import { useTelegram } from '#test/support/telegram.ts'
import { chatRows } from '../calls/chats-topics.ts'
import { deletingRows } from '../calls/deleting.ts'
import { editingRows } from '../calls/editing.ts'
import { fileRows, placeRows } from '../calls/files.ts'
import { forwardingRows } from '../calls/forwarding-copying.ts'
import { parsingRows, rawRows } from '../calls/http-and-parsing.ts'
import { bodyRows } from '../calls/http-bodies.ts'
import { invoiceRows } from '../calls/invoices-payments.ts'
import { markupRows } from '../calls/markup.ts'
import { mediaRows } from '../calls/media.ts'
import { profileRows } from '../calls/profile.ts'
import { queryRows } from '../calls/queries.ts'
import { envelopeOf, openScene, type RawRow, type Row, type Scene, token } from '../calls/scene.ts'
import { textRows } from '../calls/text-and-entities.ts'
import { cornerRows } from '../calls/text-corners.ts'
import { updateRows } from '../calls/updates-webhook.ts'

const table: Record<string, Row[]> = {
  'HTTP and parsing': parsingRows,
  'text and entities': textRows,
  'corners of texts': cornerRows,
  markup: markupRows,
  editing: editingRows,
  deleting: deletingRows,
  'forwarding, copying, answering': forwardingRows,
  'media and albums': mediaRows,
  files: fileRows,
  'places and contacts': placeRows,
  'profile, commands, menu': profileRows,
  queries: queryRows,
  'chats and topics': chatRows,
  'invoices and Stars': invoiceRows,
  'updates and webhooks': updateRows,
}

for (const [about, rows] of Object.entries(table)) {
  describe(about, () => {
    it.each(rows)('$says', async (row) => {
      const scene = await openScene()
      if (isUnknown(row)) scene.telegram.expectsUnknown(1)
      await row.given?.(scene)
      expect(await ask(scene, row)).toStrictEqual(envelopeOf(row.answers))
    })
  })
}

describe('HTTP by hand', () => {
  it.each([...rawRows, ...bodyRows])('$says', async (row) => {
    const { telegram } = await openScene()
    if (isUnknown(row)) telegram.expectsUnknown(1)
    const response = await fetch(telegram.address + row.path.replace('<token>', token), row.init)
    expect(await response.json()).toStrictEqual(envelopeOf(row.answers))
    const code = 'error' in row.answers ? row.answers.error[0] : 200
    expect([response.status, response.headers.get('content-type')]).toEqual([code, 'application/json'])
  })
})

it('asking for the head alone is no call', async () => {
  const { root } = await useTelegram()
  expect((await fetch(`${root}/getMe`, { method: 'HEAD' })).status).toBe(501)
})

it('too many messages at once', async () => {
  const telegram = await useTelegram({ pace: true })
  const { id } = telegram.person('Ann')
  const send = () => fetch(`${telegram.root}/sendMessage?chat_id=${id}&text=hi`)
  for (let count = 0; count < 20; count++) expect((await send()).status).toBe(200)
  const refused = await send()
  const seconds = Number(refused.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect([refused.status, await refused.json()]).toEqual([
    429,
    {
      ok: false,
      error_code: 429,
      description: `Too Many Requests: retry after ${seconds}`,
      parameters: { retry_after: seconds },
    },
  ])
})

const isUnknown = ({ answers }: Row | RawRow) =>
  'error' in answers && /: (sandbox: |method )/.test(answers.error[1])

async function ask(scene: Scene, { call: [method, params = {}], as = 'json' }: Row) {
  const { telegram } = scene
  const given = typeof params === 'function' ? params(scene) : params
  const ways = {
    json: telegram.call,
    form: telegram.callForm,
    query: telegram.callQuery,
    multipart: telegram.callMultipart,
  }
  return await ways[as](method, given)
}
