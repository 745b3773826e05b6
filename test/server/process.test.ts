import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '#test/support/files.ts'
import { runServer, token } from '#test/support/process.ts'

describe('the process', () => {
  test('opens the demo shop in a folder of its own, and says where it listens', async () => {
    const DATA_DIR = tempFolder()
    const { address } = runServer({ DATA_DIR })
    const at = await address()
    const health = async () => (await fetch(`${at}/healthz`)).json()
    await expect.poll(health).toMatchObject({ healthy: true, bot: 'ok', worker: 'ok', database: 'ok' })
    expect(existsSync(join(DATA_DIR, 'sandbox/kiosk.sqlite'))).toBe(true)
    expect(existsSync(join(DATA_DIR, 'kiosk.sqlite'))).toBe(false)
    expect(readdirSync(join(DATA_DIR, 'sandbox/images')).length).toBeGreaterThan(0)
  })

  test('makes its secret once, for its own user alone', async () => {
    const DATA_DIR = tempFolder()
    const file = join(DATA_DIR, 'secret')
    const secrets = []
    for (let start = 0; start < 2; start++) {
      const { child, address, ended } = runServer({ DATA_DIR, BOT_TOKEN: token })
      await address()
      secrets.push(readFileSync(file, 'utf8'))
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(statSync(join(DATA_DIR, 'kiosk.sqlite')).mode & 0o077).toBe(0)
      child.kill('SIGTERM')
      await ended
    }
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}\n$/)
    expect(secrets[0]).toBe(secrets[1])
  })

  test('reads a file named .env where it is started', async () => {
    const cwd = tempFolder()
    writeFileSync(join(cwd, '.env'), 'DATA_DIR=elsewhere\nLOG_LEVEL=loud\n')
    const { ended } = runServer({}, cwd)
    expect(await ended).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^LOG_LEVEL is not a log level/),
    })
  })

  test('warns of a name that is almost ours', async () => {
    const { child, address, ended } = runServer({ DATA_DIR: tempFolder(), BOT_TOKEN: token, BOTTOKEN: 'x' })
    await address()
    child.kill('SIGTERM')
    expect((await ended).out).toContain('BOTTOKEN is not read: is it meant to be BOT_TOKEN?')
  })
})

describe('a stop', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s leaves one whole file behind, and no error',
    async (signal) => {
      const DATA_DIR = tempFolder()
      const { child, address, ended } = runServer({ DATA_DIR, BOT_TOKEN: token })
      await fetch(`${await address()}/healthz`)
      child.kill(signal)
      expect(await ended).toMatchObject({ code: 0, signal: null, err: '' })
      expect(existsSync(join(DATA_DIR, 'kiosk.sqlite-wal'))).toBe(false)
    },
  )

  test('lets a request under way finish, and takes no new one', async () => {
    const { child, address, ended } = runServer({ BOT_TOKEN: token, DATA_DIR: tempFolder() })
    const request = await beginRequest(await address())
    child.kill('SIGTERM')
    const open = () =>
      fetch(`${request.address}/healthz`).then(
        () => true,
        () => false,
      )
    await expect.poll(open).toBe(false)
    expect(await request.finish()).toMatch(/^HTTP\/1\.1 200 /)
    expect((await ended).code).toBe(0)
  })

  test('asked for by terminal and npm at once is one stop', async () => {
    const { child, address, ended } = runServer({ BOT_TOKEN: token, DATA_DIR: tempFolder() })
    await address()
    child.kill('SIGINT')
    child.kill('SIGINT')
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  })

  test('asked for again later does not wait for anybody', async () => {
    const { child, address, says, ended } = runServer({ BOT_TOKEN: token, DATA_DIR: tempFolder() })
    await beginRequest(await address())
    child.kill('SIGTERM')
    await says('"stopping"')
    // Within a second it would be the same wish.
    await new Promise((resolve) => setTimeout(resolve, 1_050))
    expect(child.exitCode).toBeNull()
    child.kill('SIGTERM')
    expect((await ended).code).toBe(1)
  })
})

/** A request whose last line comes when we say so. */
async function beginRequest(address: string) {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => {
    socket.destroy()
  })
  let got = ''
  socket.setEncoding('utf8').on('data', (text) => {
    got += text
  })
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(got)))
  await new Promise((resolve) => socket.write('GET /api/shop HTTP/1.1\r\nHost: kiosk\r\n', resolve))
  // It is under way once the server has read its first lines.
  await fetch(`${address}/healthz`)
  return {
    address,
    finish: () => {
      socket.write('\r\n')
      return closed
    },
  }
}

describe('a start that cannot go on says so in one line', () => {
  async function refusal(env: Record<string, string>): Promise<string> {
    const { code, out, err } = await runServer({ BOT_TOKEN: token, ...env }).ended
    expect([code, out]).toEqual([1, ''])
    expect(err.trimEnd()).not.toContain('\n')
    return err
  }

  test('about a wrong variable', async () => {
    expect(await refusal({ BOT_TOKEN: 'abc', DATA_DIR: tempFolder() })).toMatch(
      /^BOT_TOKEN is not a bot token: /,
    )
  })

  test('about a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      other.close()
    })
    const { port } = other.address() as AddressInfo
    const said = await refusal({ DATA_DIR: tempFolder(), PORT: String(port) })
    expect(said).toMatch(`PORT ${port} is taken on 127.0.0.1: stop what listens there`)
  })

  test('about a folder that cannot be made, where Node would try for ever', async () => {
    const DATA_DIR = process.platform === 'linux' ? '/proc/kiosk' : '/dev/null/kiosk'
    expect(await refusal({ DATA_DIR })).toMatch(`DATA_DIR ${DATA_DIR} cannot be written to (ENO`)
  })

  test('about an address of another machine', async () => {
    expect(await refusal({ DATA_DIR: tempFolder(), HOST: '127.0.0.1.example.invalid' })).toMatch(/^HOST /)
  })

  test('about a folder that cannot be made', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await refusal({ DATA_DIR: join(folder, 'file/data') })).toMatch(
      /^DATA_DIR .* cannot be written to \(E/,
    )
  })

  test('about a database that is damaged', async () => {
    const DATA_DIR = tempFolder()
    writeFileSync(join(DATA_DIR, 'kiosk.sqlite'), 'no database at all'.repeat(100))
    expect(await refusal({ DATA_DIR })).toMatch(/kiosk\.sqlite is damaged: .*backup/)
  })

  test('about a database from a newer Kiosk', async () => {
    const DATA_DIR = tempFolder()
    const first = runServer({ DATA_DIR, BOT_TOKEN: token })
    await first.address()
    first.child.kill('SIGTERM')
    await first.ended
    const db = new Database(join(DATA_DIR, 'kiosk.sqlite'))
    db.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(
      'later',
      9_999_999_999_999,
    )
    db.close()
    expect(await refusal({ DATA_DIR })).toMatch(/was written by a newer Kiosk: install that version again/)
  })

  test('about another Kiosk on the same folder, but not about one that was killed', async () => {
    const DATA_DIR = tempFolder()
    const first = runServer({ DATA_DIR, BOT_TOKEN: token })
    await first.address()
    expect(await refusal({ DATA_DIR })).toMatch(/^another Kiosk is running on .*: stop that one first/)
    first.child.kill('SIGKILL')
    await first.ended
    const next = await runServer({ DATA_DIR, BOT_TOKEN: token }).address()
    expect((await fetch(`${next}/api/shop`)).status).toBe(200)
  })
})
