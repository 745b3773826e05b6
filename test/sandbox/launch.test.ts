import { describe, expect, test } from 'vitest'
import { launchOf, ownPublicKey, signInitData, verifyInitData, verifySignature } from '#sandbox/launch.ts'

/** Two that Telegram itself signed, published in the documentation of TMA.js. */
const older = {
  token: '5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8',
  initData:
    'query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%22%2C' +
    '%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A%22ru%22%2C' +
    '%22is_premium%22%3Atrue%7D&auth_date=1662771648' +
    '&hash=c501b71e775f74ce10e377dea85a7ea24ecd640b223ea86dfe453e0eaed2e2b2',
}
const newer = {
  token: '7342037359:AAHI25ES9xCOMPokpYoz-p8XVrZUdygo2J4',
  publicKey: 'e7bf03a2fa4602af4580703d88dda5bb59f32ed8b02a56c187fe7d34caed242d',
  initData:
    'user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%20%2B%20-%20%3F%20%5C%2F%22%2C' +
    '%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A%22ru%22%2C' +
    '%22is_premium%22%3Atrue%2C%22allows_write_to_pm%22%3Atrue%2C%22photo_url%22%3A%22https%3A%5C%2F%5C%2Ft.me' +
    '%5C%2Fi%5C%2Fuserpic%5C%2F320%5C%2F4FPEE4tmP3ATHa57u6MqTDih13LTOiMoKoLDRG4PnSA.svg%22%7D' +
    '&chat_instance=8134722200314281151&chat_type=private&auth_date=1733509682' +
    '&signature=TYJxVcisqbWjtodPepiJ6ghziUL94-KNpG8Pau-X7oNNLNBM72APCpi_RKiUlBvcqo5L-LAxIc3dnTzcZX_PDg' +
    '&hash=a433d8f9847bd6addcc563bff7cc82c89e97ea0d90c11fe5729cae6796a36d73',
}
const token = '700000001:AAEsandboxsandboxsandboxsandboxsand'
const user = { id: 42, is_bot: false, first_name: 'Анна (a/b)', username: 'anna', language_code: 'ru' }
const opener = { user, allowsWriteToPm: true, authDate: 1_790_000_000 }

const fieldsOf = (initData: string) => Object.fromEntries(new URLSearchParams(initData))
const namesOf = (initData: string) => [...new URLSearchParams(initData).keys()]

describe('the check', () => {
  test('agrees with what Telegram signed', () => {
    expect(verifyInitData(older.initData, older.token)).toBe(true)
    expect(verifyInitData(newer.initData, newer.token)).toBe(true)
    expect(verifySignature(newer.initData, newer.token, newer.publicKey)).toBe(true)
  })

  test.each([
    ['another token', newer.initData, older.token],
    ['another person', newer.initData.replace('279058397', '279058398'), newer.token],
    ['a changed signature', newer.initData.replace('TYJx', 'TYJy'), newer.token],
    ['a field that is there twice', `${newer.initData}&auth_date=1733509682`, newer.token],
    ['no hash', newer.initData.replace(/&hash=.*/, ''), newer.token],
    ['a hash too short', newer.initData.slice(0, -2), newer.token],
    ['nothing at all', '', newer.token],
  ])('refuses %s', (_, initData, botToken) => {
    expect(verifyInitData(initData, botToken)).toBe(false)
  })

  test('refuses a signature by another key, of another bot, or none', () => {
    expect(verifySignature(newer.initData, newer.token, ownPublicKey)).toBe(false)
    expect(verifySignature(newer.initData, older.token, newer.publicKey)).toBe(false)
    expect(verifySignature(older.initData, older.token, newer.publicKey)).toBe(false)
  })
})

describe('signing', () => {
  test('writes values as Telegram writes them', () => {
    const { hash: _, signature: __, ...fields } = fieldsOf(newer.initData)
    const again = signInitData(fields, newer.token)
    expect(again.split('&signature=')[0]).toBe(newer.initData.split('&signature=')[0])
    expect(again).toMatch(/&signature=[\w-]{86}&hash=[0-9a-f]{64}$/)
    expect(verifyInitData(again, newer.token)).toBe(true)
    expect(verifySignature(again, newer.token, ownPublicKey)).toBe(true)
  })
})

describe('an app opened by', () => {
  test.each(['keyboard', 'inline-mode'] as const)('%s is told nothing', (kind) => {
    expect(launchOf({ kind }, token)).toEqual({ initData: '', maySendData: kind === 'keyboard' })
  })

  test.each(['inline', 'menu'] as const)('%s has a query to answer and no chat', (kind) => {
    const { initData, maySendData } = launchOf({ kind, queryId: 'AAE1', ...opener }, token)
    expect(namesOf(initData)).toEqual(['query_id', 'user', 'auth_date', 'signature', 'hash'])
    expect(fieldsOf(initData)).toMatchObject({ query_id: 'AAE1', auth_date: '1790000000' })
    expect(maySendData).toBe(false)
    expect(verifyInitData(initData, token)).toBe(true)
    expect(verifySignature(initData, token, ownPublicKey)).toBe(true)
  })

  test.each(['main', 'direct'] as const)('%s link knows its chat and its start, and has no query', (kind) => {
    const chat = { id: -100200, type: 'supergroup' } as const
    const { initData, maySendData } = launchOf({ kind, chat, startParam: 'p_7', ...opener }, token)
    expect(namesOf(initData)).toEqual([
      'user',
      'chat_instance',
      'chat_type',
      'start_param',
      'auth_date',
      'signature',
      'hash',
    ])
    expect(fieldsOf(initData)).toMatchObject({ chat_type: 'supergroup', start_param: 'p_7' })
    expect(maySendData).toBe(false)
    expect(verifyInitData(initData, token)).toBe(true)
  })

  test('a link outside of any chat, or in the chat with the bot, comes from the sender', () => {
    const outside = fieldsOf(launchOf({ kind: 'main', startParam: '', ...opener }, token).initData)
    const withBot = { id: user.id, type: 'private' } as const
    const inside = fieldsOf(launchOf({ kind: 'main', chat: withBot, ...opener }, token).initData)
    expect(outside.chat_type).toBe('sender')
    expect(outside.start_param).toBeUndefined()
    expect(inside).toEqual(outside)
    expect(outside.chat_instance).toMatch(/^-?\d{15,19}$/)
  })
})

test('the person is written with an empty last name, escaped slashes and only what is true', () => {
  const { initData } = launchOf({ kind: 'menu', queryId: 'q', ...opener }, token)
  expect(fieldsOf(initData).user).toBe(
    '{"id":42,"first_name":"Анна (a\\/b)","last_name":"","username":"anna","language_code":"ru","allows_write_to_pm":true}',
  )
  expect(initData).toContain('%28a%5C%2Fb%29')
  const stranger = launchOf({ kind: 'menu', queryId: 'q', ...opener, allowsWriteToPm: false }, token)
  expect(fieldsOf(stranger.initData).user).not.toContain('allows_write_to_pm')
})
