import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#server/env.ts'
import { StartError } from '#server/start-error.ts'

const token = `123456789:${'A'.repeat(35)}`

function complaint(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof StartError) return error.message
    throw error
  }
  return 'no complaint'
}

function secretFile(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-env-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'value')
  writeFileSync(file, content)
  return file
}

describe('the environment', () => {
  test('opens the demo shop on this machine when nothing is set', () => {
    expect(readConfig({})).toEqual({
      bot: { kind: 'sandbox' },
      http: { host: '127.0.0.1', port: 3000 },
      dataDir: resolve('data'),
      mail: null,
      secret: null,
      logLevel: 'info',
      language: 'en',
      hints: [],
    })
  })

  test('polls Telegram with a token alone, and takes a webhook with an address', () => {
    const telegram = { token, apiRoot: 'https://api.telegram.org', ownerIds: [] }
    expect(readConfig({ BOT_TOKEN: token }).bot).toEqual({ kind: 'polling', ...telegram })
    expect(readConfig({ BOT_TOKEN: token, PUBLIC_URL: 'https://shop.example.com/' }).bot).toEqual({
      kind: 'webhook',
      publicUrl: 'https://shop.example.com',
      ...telegram,
    })
  })

  test('reads lists and numbers as people write them', () => {
    const config = readConfig({
      BOT_TOKEN: ` ${token} `,
      OWNER_IDS: '11, 22;11',
      PORT: '8080',
      SMTP_URL: 'smtps://shop:secret@smtp.example.com:465',
      MAIL_FROM: 'Shop, tea & herbs <shop@example.com>',
      MAIL_TO: 'a@example.com, b@example.com',
      LOG_LEVEL: '',
      LANG: 'ru_RU.UTF-8',
    })
    expect(config.bot).toMatchObject({ token, ownerIds: [11, 22] })
    expect(config.http.port).toBe(8080)
    expect(config.mail?.from).toBe('Shop, tea & herbs <shop@example.com>')
    expect(config.mail?.to).toEqual(['a@example.com', 'b@example.com'])
    expect([config.logLevel, config.language]).toEqual(['info', 'ru'])
  })

  test('takes each variable from the file that NAME_FILE names', () => {
    expect(readConfig({ BOT_TOKEN_FILE: secretFile(`${token}\n`) }).bot).toMatchObject({ token })
  })

  test.each([
    [{ BOT_TOKEN: '123:short' }, /^BOT_TOKEN is not a bot token: .*123456789:AA.*@BotFather/],
    [{ BOT_TOKEN: `"${token}"` }, /^BOT_TOKEN has quotation marks around it: remove them$/],
    [{ PORT: 'http' }, /^PORT is not a port: .*3000/],
    [{ PORT: '70000' }, /^PORT is too high for a port: /],
    [{ HOST: 'here there' }, /^HOST is not an address to listen on: 127\.0\.0\.1/],
    [{ PUBLIC_URL: 'shop.example.com' }, /^PUBLIC_URL is not an address: .*https:\/\/shop\.example\.com/],
    [{ PUBLIC_URL: 'https://shop.example.com/kiosk' }, /^PUBLIC_URL has more than a domain in it/],
    [
      { BOT_TOKEN: token, PUBLIC_URL: 'http://shop.example.com' },
      /^PUBLIC_URL begins with http: .*https only/,
    ],
    [{ BOT_TOKEN: token, PUBLIC_URL: 'https://shop.example.com:3000' }, /^PUBLIC_URL has port 3000: .*8443/],
    [{ TELEGRAM_API_ROOT: 'api.telegram.org' }, /^TELEGRAM_API_ROOT is not an address/],
    [{ OWNER_IDS: '@ann' }, /^OWNER_IDS is not a list of Telegram ids: .*123456789/],
    [{ SMTP_URL: 'smtp.example.com' }, /^SMTP_URL is not a mail server: .*smtps:\/\//],
    [{ MAIL_FROM: 'shop' }, /^MAIL_FROM is not a sender: /],
    [{ MAIL_TO: 'a@example.com, ann' }, /^MAIL_TO is not a list of mail addresses: /],
    [{ SECRET: 'short' }, /^SECRET is too short to sign with: 32 characters/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is not a log level: one of silent, fatal/],
    [{ PUBLIC_URL: 'https://shop.example.com' }, /^BOT_TOKEN is not set, but PUBLIC_URL is: .*@BotFather/],
    [{ MAIL_TO: 'a@example.com' }, /^SMTP_URL is not set, but MAIL_TO is: /],
    [{ SMTP_URL: 'smtp://localhost' }, /^MAIL_FROM is not set, but SMTP_URL is: /],
    [{ HOST: '0.0.0.0' }, /^HOST is 0\.0\.0\.0, but BOT_TOKEN is not set: .*this machine only/],
    [
      { BOT_TOKEN_FILE: '/no/such/file' },
      /^BOT_TOKEN_FILE names a file that cannot be read: .*\/no\/such\/file/,
    ],
    [{ PORT: '1', PORT_FILE: 'x' }, /^PORT and PORT_FILE are both set: keep one of them$/],
  ])('says in one line what is wrong with %o and what to do', (env, line) => {
    const said = complaint(env as Record<string, string>)
    expect(said).toMatch(line)
    expect(said).not.toContain('\n')
  })

  test('names every wrong variable at once, a line each', () => {
    expect(complaint({ PORT: 'x', SECRET: 'x', LOG_LEVEL: 'x' }).split('\n')).toHaveLength(3)
  })

  test('never repeats a secret', () => {
    const typed = {
      BOT_TOKEN: 'hush-1',
      SMTP_URL: 'hush-2',
      SECRET: 'hush-3',
      PUBLIC_URL: 'https://a:hush@b.c',
    }
    expect(complaint(typed)).not.toContain('hush')
  })

  test('asks less of PUBLIC_URL where the Bot API server is ours', () => {
    const own = {
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081',
      PUBLIC_URL: 'http://127.0.0.1:3000',
    }
    expect(readConfig(own).bot).toMatchObject({ kind: 'webhook', publicUrl: 'http://127.0.0.1:3000' })
  })

  test('hints at names that are almost ours, and at no others', () => {
    const env = {
      BOTTOKEN: token,
      PUBLIC_URl: 'x',
      TELEGRAM_BOT_TOKEN: token,
      HOSTNAME: 'x',
      EXPORT: 'x',
      PATH: 'x',
    }
    expect(readConfig(env).hints).toEqual([
      'BOTTOKEN is not read: is it meant to be BOT_TOKEN?',
      'PUBLIC_URl is not read: is it meant to be PUBLIC_URL?',
      'TELEGRAM_BOT_TOKEN is not read: is it meant to be BOT_TOKEN?',
    ])
  })
})
