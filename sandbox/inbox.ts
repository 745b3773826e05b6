// A mailbox on loopback: a real SMTP listener that takes every mail and shows it. Delivers nothing to anybody.
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Mail } from './page/contract.ts'

export type Inbox = {
  /** `smtp://127.0.0.1:2525`. */
  address: string
  /** Oldest first. */
  list: () => readonly Mail[]
  clear: () => void
  watch: (watcher: () => void) => () => void
  /** The next mails are refused: with a word for now, or for good; null takes them again. */
  refuse: (how: { code: 421 | 451 | 550; text: string } | null) => void
  stop: () => Promise<void>
}

const mostMails = 200
const largestMail = 25 << 20
const shownHeaders = [
  'message-id',
  'reply-to',
  'in-reply-to',
  'references',
  'list-id',
  'list-unsubscribe',
  'auto-submitted',
]

export async function openInbox(now: () => number, port = 0): Promise<Inbox> {
  const mails: Mail[] = []
  const watchers = new Set<() => void>()
  const changed = () => {
    for (const watcher of [...watchers]) watcher()
  }
  let refusal: { code: number; text: string } | null = null
  const server = new SMTPServer({
    // On loopback there is nobody to hide from, and nobody to check.
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => done(null, { user: auth.username }),
    size: largestMail,
    logger: false,
    // Whoever keeps a connection for later does not keep the sandbox from stopping.
    closeTimeout: 100,
    onRcptTo(_address, _session, done) {
      done(refusal === null ? null : Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        readMail(Buffer.concat(chunks), to, now()).then(
          (mail) => {
            mails.push(mail)
            if (mails.length > mostMails) mails.shift()
            changed()
            done()
          },
          (error: Error) => done(error),
        )
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      // A client that hangs up in the middle is its own affair.
      server.removeAllListeners('error')
      server.on('error', () => {})
      resolve()
    })
  })
  const { port: taken } = server.server.address() as AddressInfo
  return {
    address: `smtp://127.0.0.1:${taken}`,
    list: () => mails,
    clear() {
      mails.length = 0
      changed()
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    refuse: (how) => {
      refusal = how
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

let lastMail = 0

async function readMail(raw: Buffer, to: string[], at: number): Promise<Mail> {
  const { from, subject, headers, text, html, attachments } = await PostalMime.parse(raw)
  const worthALook = headers.filter(({ key }) => shownHeaders.includes(key))
  return {
    id: `mail${++lastMail}`,
    at,
    from: from === undefined ? '' : from.name ? `${from.name} <${from.address}>` : (from.address ?? ''),
    to,
    subject: subject ?? '',
    headers: Object.fromEntries(worthALook.map(({ originalKey, value }) => [originalKey, value])),
    text: text ?? '',
    ...(html !== undefined && { html }),
    attachments: attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mime: mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
  }
}
