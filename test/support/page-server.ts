// Serves the built page with a state that the test sets, and keeps what the page did. Decides nothing by itself.
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { onTestFinished } from 'vitest'
import { listPictures } from '#db/demo/assortment.ts'
import { draw } from '#db/demo/drawings/draw.ts'
import type { Act, ActAnswer, PageState, Tapped } from '#sandbox/page/contract.ts'

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const pictures = listPictures()

export type Answering = (act: Act) => ActAnswer | Promise<ActAnswer>
/** Answers every act with what a tap led to. */
export const tapped = (tap: Tapped) => (): ActAnswer => ({ ok: true, done: { tapped: tap } })
export type PageServer = Awaited<ReturnType<typeof openPageServer>>

export async function openPageServer(pageDir: string, first: PageState) {
  let state = first
  let answering: Answering = () => ({ ok: true, done: {} })
  const acts: Act[] = []
  const files: string[] = []
  const lines = new Set<ServerResponse>()
  const write = (line: ServerResponse) => line.write(`data: ${JSON.stringify(state)}\n\n`)
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    if (pathname === '/state') return answer(response, 'application/json', JSON.stringify(state))
    if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      lines.add(response)
      response.on('close', () => lines.delete(response))
      write(response)
      return
    }
    if (pathname === '/act') {
      const { act, names } = await readAct(request)
      acts.push(act)
      files.push(...names)
      return answer(response, 'application/json', JSON.stringify(await answering(act)))
    }
    if (pathname === '/app.html') return answer(response, 'text/html', '<p>A Mini App</p>')
    if (pathname.startsWith('/files/')) return sendPicture(response, pathname.slice('/files/pic-'.length))
    const name = normalize(pathname === '/' ? '/index.html' : pathname)
    const kind = kinds[extname(name)] ?? 'application/octet-stream'
    return answer(response, kind, await readFile(join(pageDir, name)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    acts,
    /** Names of the files that came. */
    files,
    answerWith: (next: Answering) => {
      answering = next
    },
    show: (change: (state: PageState) => PageState) => {
      state = { ...change(state), version: state.version + 1 }
      for (const line of lines) write(line)
    },
    /** As when the sandbox is stopped. */
    hangUp: () => {
      for (const line of lines) line.destroy()
    },
  }
}

function answer(response: ServerResponse, kind: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': kind }).end(body)
}

function sendPicture(response: ServerResponse, name: string): void {
  const picture = pictures.find(({ key }) => key === decodeURIComponent(name)) ?? pictures[Number(name)]
  if (picture === undefined) response.writeHead(404).end()
  else answer(response, 'image/svg+xml', draw(picture))
}

async function readAct(request: IncomingMessage): Promise<{ act: Act; names: string[] }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const kind = request.headers['content-type'] ?? ''
  if (kind.startsWith('application/json')) return { act: JSON.parse(`${body}`) as Act, names: [] }
  const form = await new Response(body, { headers: { 'content-type': kind } }).formData()
  const names = form.getAll('file').map((file) => (file instanceof File ? file.name : ''))
  return { act: JSON.parse(String(form.get('act'))) as Act, names }
}
