import { describe, expect, onTestFinished, test } from 'vitest'
import type { PageState } from '#sandbox/page/contract.ts'
import { inAnns, openPage } from '#test/support/open-page.ts'

test('a change comes to whoever looks, also one of the mailbox', async () => {
  const page = await openPage()
  const gone = new AbortController()
  onTestFinished(() => gone.abort())
  const response = await fetch(`${page.address}/events`, { signal: gone.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const states = eventsOf(response)
  expect((await states.next()).value?.phones[0]?.messages).toEqual([])
  page.ann.says('Hello')
  page.ann.says('Hello again')
  expect((await states.next()).value?.phones[0]?.messages).toHaveLength(2)
  page.inbox.clear()
  expect((await states.next()).value?.mails).toEqual([])
})

async function* eventsOf({ body }: Response): AsyncGenerator<PageState, undefined> {
  let read = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    read += chunk
    const [event, rest] = read.split('\n\n')
    if (rest === undefined) continue
    read = rest
    yield JSON.parse((event ?? '').replace(/^data: /, '')) as PageState
  }
}

describe('files', () => {
  test('are looked at, never run, and saved under their name', async () => {
    const page = await openPage()
    const file = new File(['<script>alert(1)</script>'], 'x.html')
    await page.does({ do: 'attach', as: 'file', ...inAnns(page) }, [file])
    const id = page.ann.last()?.document?.file_id
    const shown = await fetch(`${page.address}/files/${id}`)
    expect(await shown.text()).toBe('<script>alert(1)</script>')
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    const saved = await fetch(`${page.address}/files/${id}?name=${encodeURIComponent('цены "1".html')}`)
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('цены "1".html')}`,
    )
  })

  test.each(['nothing', '%E0%A4%A', 'constructor', '__proto__', '../state', ''])('%j is none', async (id) => {
    const page = await openPage()
    expect((await page.raw(`/files/${id}`)).status).toBe(404)
  })

  test('of the page come with their kind, and nothing else of this machine does', async () => {
    const page = await openPage()
    const { status, headers, body } = await page.raw('/')
    expect([status, headers['content-type'], body]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<p>The page</p>',
    ])
    for (const path of [
      ...[
        '/../secret.html',
        '/..%2fsecret.html',
        '/%2e%2e/secret.html',
        '/..\\secret.html',
        '//../secret.html',
      ],
      ...['/a/../../secret.html', '/nothing.html', '/package.json', '/index.html%00', '/'.repeat(50)],
    ]) {
      expect([path, (await page.raw(path)).status]).toEqual([path, 404])
    }
  })
})

describe('a visitor', () => {
  test.each(['kiosk.example', '127.0.0.1.kiosk.example', 'localhost.kiosk.example:80', '192.168.1.5:8081'])(
    'who calls this machine %j is turned away',
    async (host) => {
      const page = await openPage()
      for (const path of ['/', '/state', '/events']) {
        expect((await page.raw(path, { headers: { host } })).status).toBe(403)
      }
    },
  )

  test.each(['https://kiosk.example', 'null', 'http://127.0.0.1:1', 'file://'])(
    'that is a page of %s does nothing here',
    async (origin) => {
      const page = await openPage()
      const body = JSON.stringify({ do: 'say', text: 'Hi', ...inAnns(page) })
      const answer = await page.raw('/act', { method: 'POST', headers: { origin }, body })
      expect([answer.status, page.ann.reads()]).toEqual([403, []])
      expect(answer.body).toContain('the page is for this machine alone')
    },
  )

  test('of this machine is welcome by any of its names', async () => {
    const page = await openPage()
    const { port } = new URL(page.address)
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const host = `${name}:${port}`
      const body = JSON.stringify({ do: 'say', text: name, ...inAnns(page) })
      const headers = { host, origin: `http://${host}` }
      expect((await page.raw('/act', { method: 'POST', headers, body })).status).toBe(200)
    }
    expect(page.ann.reads()).toEqual(['127.0.0.1', 'localhost', '[::1]'])
  })
})
