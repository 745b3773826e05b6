// A load generator small enough not to be what is measured: plain sockets, kept open, one request at a time on each.
// A process of its own, told what to do on its standard input: {"port":3000,"paths":["/"],"connections":16,"seconds":3}
import { connect } from 'node:net'
import { json } from 'node:stream/consumers'

/** Ends after the seconds, or after so many answers. */
export type Load = { port: number; paths: string[]; connections: number; seconds: number; most?: number }
export type Loaded = { perSecond: number; p99Ms: number; count: number }

function run({ port, paths, connections, seconds, most = Number.POSITIVE_INFINITY }: Load): Promise<Loaded> {
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`))
  const begun = performance.now()
  const until = begun + seconds * 1000
  const took: number[] = []
  let next = 0
  const converse = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').setNoDelay()
      let asked = 0
      let waiting = 0
      const ask = () => {
        if (performance.now() >= until || next >= most) {
          socket.end(resolve)
          return
        }
        asked = performance.now()
        waiting = -1
        socket.write(requests[next++ % requests.length] ?? '')
      }
      socket.on('connect', ask).on('error', reject)
      socket.on('data', (chunk) => {
        waiting = waiting < 0 ? bodyLeft(chunk) : waiting - chunk.length
        if (waiting > 0) return
        took.push(performance.now() - asked)
        ask()
      })
    })
  return Promise.all(Array.from({ length: connections }, converse)).then(() => {
    const sorted = took.sort((a, b) => a - b)
    const perSecond = took.length / ((performance.now() - begun) / 1000)
    return { count: took.length, perSecond, p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN }
  })
}

/** How much of the body is still to come after the piece that has the head. */
function bodyLeft(chunk: Buffer): number {
  const end = chunk.indexOf('\r\n\r\n')
  const head = chunk.toString('latin1', 0, end)
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`An answer of no use: ${head}`)
  return Number(length) - (chunk.length - end - 4)
}

console.log(JSON.stringify(await run((await json(process.stdin)) as Load)))
