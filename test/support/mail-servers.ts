// Mail servers as shops meet them: one that says nothing, one with a certificate of its own, one that wants a password, one
// that is not there yet. Real ones, on loopback.
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** Takes every call, and never answers. */
export async function openSilentServer() {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.resume()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, callers: () => open.size }
}

/** Its certificate is its own. Keeps letters byte by byte. */
export async function openOwnServer(port = 0) {
  const letters: string[] = []
  const secured: boolean[] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString('latin1'))
        secured.push(session.secure)
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const taken = (server.server.address() as AddressInfo).port
  return { url: `smtp://127.0.0.1:${taken}`, letters, secured }
}

/** A port where nobody answers until it is opened. */
export async function openLater() {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', () => resolve()))
  const { port } = holder.address() as AddressInfo
  await new Promise<void>((resolve) => holder.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${port}`, open: () => openOwnServer(port) }
}

/** Takes one password, and counts the tries. */
export async function openStrictServer() {
  let password = 'right'
  let logins = 0
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 100,
    onAuth(auth, _session, done) {
      logins++
      if (auth.password === password) return done(null, { user: auth.username })
      done(Object.assign(new Error('Invalid login'), { responseCode: 535 }))
    },
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', () => done())
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return {
    url: (pass: string) => `smtp://shop:${pass}@127.0.0.1:${port}`,
    logins: () => logins,
    accept: (pass: string) => {
      password = pass
    },
  }
}
