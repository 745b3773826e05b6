import { expect, test } from 'vitest'
import { refusalOf } from '#server/mail/refusals.ts'

type Said = { code?: string; responseCode?: number; command?: string; response?: string }

const whatOf = (said: Said, message = 'failed') => {
  const refusal = refusalOf(Object.assign(new Error(message), said))
  return 'trouble' in refusal ? refusal.trouble : refusal.failure.kind
}
const at = (command: string, response: string, code = 'EENVELOPE') => ({
  code,
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
})

test.each<[string, Said, string]>([
  ['a wrong password', at('AUTH PLAIN', '535 5.7.8 Bad credentials', 'EAUTH'), 'login'],
  ['no password where one is wanted', at('MAIL FROM', '530 5.7.0 Authentication required'), 'login'],
  [
    'an app password that is wanted',
    at('AUTH PLAIN', '534 5.7.9 Application-specific password', 'EAUTH'),
    'login',
  ],
  ['a login that is broken for now', at('AUTH PLAIN', '454 4.7.0 Temporary failure', 'EAUTH'), 'retry'],
  ['a relay that wants to know us', at('RCPT TO', '554 5.7.1 Relay access denied'), 'login'],
  [
    'the same of a Postfix as it comes',
    at('RCPT TO', '454 4.7.1 <a@b.example>: Relay access denied'),
    'login',
  ],
  ['nobody signed in', at('MAIL FROM', '553 5.7.1 <a@b.example>: Sender rejected: not logged in'), 'login'],
  ['a sender that is not ours', at('MAIL FROM', '553 5.7.1 Not owned by user'), 'sender'],
  ['the same, told late', at('RCPT TO', '553 5.7.1 Sender address rejected: not owned by user'), 'sender'],
  ['no such user', at('RCPT TO', '550 5.1.1 User unknown'), 'gone'],
  ['a full mailbox', at('RCPT TO', '552 5.2.2 Mailbox full'), 'retry'],
  ['a policy against us', at('RCPT TO', '550 5.7.1 Blocked'), 'refused'],
  ['greylisting', at('RCPT TO', '451 4.7.1 Greylisted'), 'retry'],
  ['a server that is closing', at('MAIL FROM', '421 4.3.2 Shutting down'), 'retry'],
  ['enough for today', at('MAIL FROM', '550 5.4.5 Daily sending limit exceeded'), 'retry'],
  ['a letter taken for spam', at('DATA', '554 5.7.1 Spam', 'EMESSAGE'), 'refused'],
  ['an address that is none', { code: 'EENVELOPE', command: 'API' }, 'refused'],
  ['a host on a blocklist', at('CONN', '554 5.7.1 Client host blocked', 'EPROTOCOL'), 'retry'],
  ['a name of ours that is not taken', at('EHLO', '550 5.7.1 Bad name', 'EPROTOCOL'), 'retry'],
  ['nobody there', { code: 'ESOCKET', command: 'CONN' }, 'retry'],
  ['no such name', { code: 'EDNS', command: 'CONN' }, 'retry'],
  ['a time-out', { code: 'ETIMEDOUT', command: 'CONN' }, 'retry'],
  ['a stop of the shop', { code: 'EABORT' }, 'retry'],
])('%s', (_, said, what) => {
  expect(whatOf(said)).toBe(what)
})

test.each([
  'self-signed certificate',
  "Hostname/IP does not match certificate's altnames",
  'SSL: wrong version number',
])('%s is for the owner to mend', (message) => {
  expect(whatOf({ code: 'ESOCKET', command: 'CONN' }, message)).toBe('tls')
})

test('what the server said is kept on one line, and not without end', () => {
  const refusal = refusalOf(
    Object.assign(new Error('x'), at('RCPT TO', `550 5.1.1 No\r\n550 ${'x'.repeat(900)}`)),
  )
  expect(refusal).toMatchObject({
    failure: { reason: expect.stringMatching(/^550 5\.1\.1 No 550 x{1,290}$/) },
  })
})

test.each([
  ['nobody there', { code: 'ESOCKET', command: 'CONN' }, true],
  ['a host on a blocklist', at('CONN', '554 5.7.1 Client host blocked', 'EPROTOCOL'), true],
  ['no such name', { code: 'EDNS', command: 'CONN' }, true],
  ['a time-out', { code: 'ETIMEDOUT', command: 'CONN' }, true],
  ['a stop of the shop', { code: 'EABORT' }, false],
  ['greylisting', at('RCPT TO', '451 4.7.1 Greylisted'), false],
  ['an address that is none', { code: 'EENVELOPE', command: 'API' }, false],
])('%s tells whether the server can be reached', (_, said, unreachable) => {
  const refusal = refusalOf(Object.assign(new Error('failed'), said))
  const trouble = 'failure' in refusal ? refusal.failure.trouble : refusal.trouble
  expect(trouble).toBe(unreachable ? 'mail-unreachable' : undefined)
})

test('what is no error at all is tried again', () => {
  expect(refusalOf(undefined)).toEqual({ failure: { kind: 'retry', reason: 'failed' } })
})
