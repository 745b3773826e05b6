import { type ChildProcess, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '#test/support/files.ts'

const script = fileURLToPath(new URL('../../sandbox/alone.ts', import.meta.url))

type Facts = { address: string; token: string; customer: number; group: number; smtp: string }
type Ended = { code: number | null; out: string; err: string }

function run(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...said })))
  const facts = async (): Promise<Facts> => {
    await expect.poll(() => said.out, { interval: 20 }).toContain('\n')
    return JSON.parse(said.out.split('\n')[0] ?? '') as Facts
  }
  return { child, ended, facts }
}

async function stop(child: ChildProcess, ended: Promise<Ended>): Promise<Ended> {
  child.kill('SIGTERM')
  return await ended
}

const call = async ({ address, token }: Facts, method: string, params = {}) =>
  (await (await fetch(`${address}/bot${token}/${method}?${new URLSearchParams(params)}`)).json()) as {
    ok: boolean
    result: unknown
  }

test('says where it is in one line of JSON, serves a bot, takes mail, and ends when told to', async () => {
  const { child, ended, facts } = run('--port', '0', '--token', '123456:ABC-DEF')
  const told = await facts()
  expect(told).toEqual({
    address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    token: '123456:ABC-DEF',
    customer: expect.any(Number),
    group: expect.any(Number),
    smtp: expect.stringMatching(/^smtp:\/\/127\.0\.0\.1:\d+$/),
  })
  expect(await call(told, 'getMe')).toMatchObject({ ok: true, result: { id: 123_456, is_bot: true } })
  const text = { text: 'Hi' }
  expect(await call(told, 'sendMessage', { chat_id: String(told.customer), ...text })).toMatchObject({
    ok: true,
  })
  expect(await call(told, 'sendMessage', { chat_id: String(told.group), ...text })).toMatchObject({
    ok: true,
  })
  expect(await call(told, 'getUpdates')).toMatchObject({ result: [{ message: { text: '/start' } }] })
  await createTransport(told.smtp).sendMail({ from: 'a@b.example', to: 'c@d.example', text: 'Hi' })
  const { code, out, err } = await stop(child, ended)
  expect([code, err]).toEqual([0, ''])
  expect(out.split('\n')[1]).toContain(`Open ${told.address}`)
})

test('keeps what was said in a folder', async () => {
  const folder = tempFolder()
  const first = run('--keep', folder)
  const told = await first.facts()
  await call(told, 'sendMessage', { chat_id: String(told.customer), text: 'Remember' })
  expect((await stop(first.child, first.ended)).code).toBe(0)
  const second = run('--keep', folder)
  const again = await second.facts()
  expect({ ...again, address: '', smtp: '' }).toEqual({ ...told, address: '', smtp: '' })
  const state = await (await fetch(`${again.address}/state`)).text()
  expect(state).toContain('Remember')
  expect((await stop(second.child, second.ended)).code).toBe(0)
})

test('--help says how it is used', async () => {
  const { code, out, err } = await run('--help').ended
  expect([code, err]).toEqual([0, ''])
  for (const option of ['--port', '--token', '--host', '--keep', '--help'])
    expect(out).toContain(`  ${option} `)
})

test('a port that is taken is told in one line', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as AddressInfo
  const { code, out, err } = await run('--port', String(port)).ended
  expect([code, out]).toEqual([1, ''])
  expect(err).toBe(`Port ${port} is taken: name another one, or leave --port out.\n`)
})

test.each([
  [['--prot', '1'], "Unknown option '--prot'"],
  [['now'], "Unexpected argument 'now'"],
  [['--port', 'http'], '--port http is no port'],
  [['--port', '70000'], '--port 70000 is no port'],
  [['--token', 'abc'], '--token abc is not like 123456:ABC-DEF'],
  [['--host', 'https://my.bot=localhost:3000'], '--host https://my.bot=localhost:3000 is not like'],
  [['--host', 'http://my.bot=http://127.0.0.1:1'], 'is not like https://my.bot=http://127.0.0.1:8080'],
  [['--host', 'https://my.bot=http://my.other'], 'is not like'],
])('%j ends with what is wrong, and how it is written', async (args, words) => {
  const { code, out, err } = await run(...args).ended
  expect([code, out]).toEqual([1, ''])
  expect(err.split('\n\n')[0]).toContain(words)
  expect(err).toContain('npm run sandbox -- [--port 8081]')
})
