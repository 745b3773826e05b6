// Guests who each go the same way through a shop, one request after the other, several guests at once. As small as load.ts, and
// like it a process of its own: {"port":3000,"guests":500,"first":0,"connections":16,"steps":[{"method":"POST","path":"/x","body":"{}"}]}
import { connect } from 'node:net'
import { json } from 'node:stream/consumers'

/** `{n}` in path or body is the guest's number. */
export type Step = { method: string; path: string; body: string }
export type GuestLoad = { port: number; guests: number; first: number; connections: number; steps: Step[] }
export type GuestsServed = { perSecond: number }

async function run({ port, guests, first, connections, steps }: GuestLoad): Promise<GuestsServed> {
  let next = first
  const begun = performance.now()
  const serve = async () => {
    const ask = await dial(port)
    for (let guest = next++; guest < first + guests; guest = next++) {
      let cookie = ''
      for (const step of steps)
        cookie = cookieIn(await ask(requestOf(step, guest, { port, cookie }))) ?? cookie
    }
    ask.end()
  }
  await Promise.all(Array.from({ length: connections }, serve))
  return { perSecond: guests / ((performance.now() - begun) / 1000) }
}

function requestOf(
  { method, path, body }: Step,
  guest: number,
  { port, cookie }: { port: number; cookie: string },
) {
  const content = body.replaceAll('{n}', String(guest))
  const host = `127.0.0.1:${port}`
  return [
    `${method} ${path.replaceAll('{n}', String(guest))} HTTP/1.1`,
    `host: ${host}`,
    `origin: http://${host}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(content)}`,
    // As behind a proxy, each guest from a home of their own.
    `x-forwarded-for: 10.${(guest >> 16) & 255}.${(guest >> 8) & 255}.${guest & 255}`,
    ...(cookie === '' ? [] : [`cookie: ${cookie}`]),
    '',
    content,
  ].join('\r\n')
}

type Ask = ((request: string) => Promise<string>) & { end: () => void }

/** One request at a time; gives back the head of the answer. */
function dial(port: number): Promise<Ask> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay()
    let answered: ((head: string) => void) | undefined
    let head = ''
    let left = -1
    const ask: Ask = Object.assign(
      (request: string) => {
        left = -1
        socket.write(request)
        return new Promise<string>((done) => {
          answered = done
        })
      },
      { end: () => socket.end() },
    )
    socket.on('connect', () => resolve(ask)).on('error', reject)
    socket.on('data', (chunk) => {
      if (left < 0) {
        const end = chunk.indexOf('\r\n\r\n')
        head = chunk.toString('latin1', 0, end)
        left = lengthIn(head) - (chunk.length - end - 4)
      } else left -= chunk.length
      if (left <= 0) answered?.(head)
    })
  })
}

function lengthIn(head: string): number {
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`An answer of no use: ${head}`)
  return Number(length)
}

function cookieIn(head: string): string | undefined {
  return /^set-cookie: ([^;]+)/im.exec(head)?.[1]
}

console.log(JSON.stringify(await run((await json(process.stdin)) as GuestLoad)))
