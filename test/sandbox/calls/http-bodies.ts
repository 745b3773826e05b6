// Bodies written by hand, byte by byte, as many a client in many a language writes them; and what is no call at all.
import { gzipSync } from 'node:zlib'
import { ann, bad, type Expected, type RawRow, someText, toAnn } from './scene.ts'

const send = '/bot<token>/sendMessage'
const hi: Expected = { result: toAnn({ text: 'hi' }) }
const empty = bad('message text is empty')
const notThere = { error: [404, 'Not Found'] } satisfies Expected
const noMethod = { error: [404, 'Not Found: method not found'] } satisfies Expected
const noCall = { error: [501, 'Not Implemented'] } satisfies Expected
const wrongToken = { error: [401, 'Unauthorized: invalid token specified'] } satisfies Expected
const elsewhere = { error: [421, 'Misdirected Request: unallowed token specified'] } satisfies Expected
const tooMany = 'Request Entity Too Large: too many parameters'

const row = (says: string, body: BodyInit, type: string, answers: Expected, path = send): RawRow => ({
  says,
  path,
  init: { method: 'POST', headers: { 'content-type': type }, body },
  answers,
})
const form = 'application/x-www-form-urlencoded'
const json = 'application/json'
const call = JSON.stringify({ chat_id: ann, text: 'hi' })

const typeRows: RawRow[] = [
  row('JSON with its charset', call, 'application/json; charset=utf-8', hi),
  row('JSON in capitals', call, 'Application/JSON', hi),
  row('a form with its charset', `chat_id=${ann}&text=hi`, `${form}; charset=UTF-8`, hi),
  row('JSON called a text is passed over', call, 'text/plain', empty),
  row('a form called bytes is passed over', `chat_id=${ann}&text=hi`, 'application/octet-stream', empty),
  row('a form called JSON', `chat_id=${ann}&text=hi`, json, bad('JSON object expected')),
  row('JSON called a form', call, form, empty),
  {
    says: 'a body without a type is passed over',
    path: `${send}?chat_id=${ann}&text=hi`,
    init: { method: 'POST', body: new Blob(['text=ho']) },
    answers: hi,
  },
  {
    says: 'a body that comes in pieces',
    path: send,
    init: {
      method: 'POST',
      headers: { 'content-type': json },
      body: inPieces(call),
      duplex: 'half',
    } as RequestInit,
    answers: hi,
  },
  {
    says: 'a body packed by gzip',
    path: send,
    init: {
      method: 'POST',
      headers: { 'content-type': json, 'content-encoding': 'gzip' },
      body: gzipSync(call),
    },
    answers: hi,
  },
  {
    says: 'a body packed by another',
    path: send,
    init: { method: 'POST', headers: { 'content-type': json, 'content-encoding': 'br' }, body: call },
    answers: { error: [415, 'Unsupported Media Type: unsupported content-encoding'] },
  },
]

const formRows: RawRow[] = [
  row('an empty value, then another', `chat_id=${ann}&text=&text=hi`, form, empty),
  row('a name without a sign', `chat_id=${ann}&text=hi&protect_content`, form, hi),
  row('a sign in the value', `chat_id=${ann}&text=a=b`, form, { result: toAnn({ text: 'a=b' }) }),
  row('percents', `chat%5Fid=${ann}&text=%D1%8B%25%26`, form, { result: toAnn({ text: 'ы%&' }) }),
  row('a percent that is none', `chat_id=${ann}&text=5%25+100%zz`, form, {
    result: toAnn({ text: '5% 100%zz' }),
  }),
  row(
    'Cyrillic in an old coding',
    `chat_id=${ann}&text=%EF%F0%E8`,
    form,
    bad('strings must be encoded in UTF-8'),
  ),
  row(
    'an old coding, marked up',
    `chat_id=${ann}&text=%EF&parse_mode=HTML`,
    form,
    bad('text must be encoded in UTF-8'),
  ),
  row(
    'an old coding in JSON',
    latin1(`{"chat_id":${ann},"text":"\xef"}`),
    json,
    bad('strings must be encoded in UTF-8'),
  ),
  {
    says: 'a plus and a percent in the query string',
    path: `${send}?chat_id=${ann}&text=a+b%2Bc%20d`,
    answers: { result: toAnn({ text: 'a b+c d' }) },
  },
  {
    says: 'the query string and the body have the same room',
    path: `${send}?chat_id=${ann}&reply_markup=${'x'.repeat(9_000)}`,
    init: {
      method: 'POST',
      headers: { 'content-type': form },
      body: `text=${'x'.repeat((1 << 20) - 9_000)}`,
    },
    answers: { error: [413, tooMany] },
  },
  row(
    'of a name that JSON has twice the first one counts',
    `{"chat_id":${ann},"text":"hi","text":"ho"}`,
    json,
    hi,
  ),
  row('a mark of the order of bytes before JSON', `\ufeff${call}`, json, bad('JSON object expected')),
  row('more after a text alone', '"a" b', json, bad('extra data after string')),
]

const multipart = 'multipart/form-data; boundary=X'
const part = (head: string, value: string) => `--X\r\n${head}\r\n\r\n${value}\r\n`
const named = (name: string, value: string) => part(`Content-Disposition: form-data; name="${name}"`, value)
const to = named('chat_id', String(ann))
const body = (...parts: string[]) => `${parts.join('')}--X--\r\n`
const wrongPart = (says: string, head: string, complaint: string) =>
  row(`multipart: ${says}`, body(to, part(head, 'hi')), multipart, bad(complaint))
const document = (head: string) => body(to, part(head, 'hello'))
const sendDocument = '/bot<token>/sendDocument'
const sentAs = (file_name: string): Expected => ({
  result: toAnn({
    document: {
      file_name,
      mime_type: 'text/plain',
      file_id: someText,
      file_unique_id: someText,
      file_size: 5,
    },
  }),
})

const multipartRows: RawRow[] = [
  row('multipart', body(to, named('text', 'hi')), multipart, hi),
  row('a boundary in quotes', body(to, named('text', 'hi')), 'multipart/form-data; boundary="X"', hi),
  row('a charset after the boundary', body(to, named('text', 'hi')), `${multipart}; charset=utf-8`, hi),
  row('words before and after', `ho\r\n${body(to, named('text', 'hi'))}ho`, multipart, hi),
  row(
    'a name without quotes',
    body(to, part('content-disposition: form-data; name=text', 'hi')),
    multipart,
    hi,
  ),
  row('of two parts the first one counts', body(to, named('text', 'hi'), named('text', 'ho')), multipart, hi),
  row(
    'a part of its own type',
    body(
      to,
      part('Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name="text"', 'hi'),
    ),
    multipart,
    hi,
  ),
  row(
    'a part in an old coding',
    latin1(body(to, named('text', '\xef'))),
    multipart,
    bad('strings must be encoded in UTF-8'),
  ),
  row('lines in a part', body(to, named('text', 'a\r\n--\r\nb')), multipart, {
    result: toAnn({ text: 'a\n--\nb' }),
  }),
  row('multipart without a boundary', body(to), 'multipart/form-data', bad('boundary not found')),
  row(
    'multipart with an empty boundary',
    body(to),
    'multipart/form-data; boundary=',
    bad('boundary too big or empty'),
  ),
  row('multipart that does not end', to, multipart, bad('unexpected end of request content')),
  wrongPart(
    'no name',
    'Content-Disposition: form-data; filename="a"',
    'field name in multipart/form-data not found',
  ),
  wrongPart(
    'another disposition',
    'Content-Disposition: attachment; name="text"',
    'expected form-data content disposition',
  ),
  wrongPart(
    'an open quotation mark',
    'Content-Disposition: form-data; name="text',
    'unclosed quoted string in Content-Disposition header',
  ),
  row(
    'a file with a quotation mark in its name',
    document('Content-Disposition: form-data; name="document"; filename="a\\"b.txt"'),
    multipart,
    sentAs('a"b.txt'),
    sendDocument,
  ),
  row(
    'a file with percents in its name',
    document('Content-Disposition: form-data; name="document"; filename="%D1%8B%20b.txt"'),
    multipart,
    sentAs('ы b.txt'),
    sendDocument,
  ),
  row(
    'a file without a file name is a text, and no id',
    document('Content-Disposition: form-data; name="document"'),
    multipart,
    bad('wrong remote file identifier specified: Wrong string length'),
    sendDocument,
  ),
]

const asked = (method: string): RawRow => ({
  says: method,
  path: '/bot<token>/getMe',
  init: { method },
  answers: noCall,
})
const path = (says: string, where: string, answers: Expected): RawRow => ({ says, path: where, answers })

const pathRows: RawRow[] = [
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map(asked),
  path('a slash behind the method', '/bot<token>/getMe/', noMethod),
  path('a blank behind the method', '/bot<token>/getMe%20', noMethod),
  path('no token', '/bot/getMe', wrongToken),
  path('a colon alone', '/bot:/getMe', elsewhere),
  path('a word for a number', '/botabc:def/getMe', elsewhere),
  path('a number below nothing', '/bot-5:abc/getMe', wrongToken),
  path('a number too large', `/bot${2 ** 54}:abc/getMe`, wrongToken),
  path('a word behind the number', '/bot7000000001x:abc/getMe', elsewhere),
  path('the test environment', '/bot<token>/test/getMe', { error: [401, 'Unauthorized'] }),
  path('the test environment without a method', '/bot<token>/test', notThere),
  path('a method that begins like it', '/bot<token>/testMe', notThere),
  path('a bot in capitals', '/BOT<token>/getMe', notThere),
  path('a file of a wrong token', '/file/bot7000000001:AAother/photos/file_1.jpg', {
    error: [401, 'Unauthorized'],
  }),
  path('a file of no token', '/file/bot7000000001/photos/file_1.jpg', wrongToken),
  path('a file that is not there', '/file/bot<token>/photos/file_1.jpg', notThere),
  path('a file outside', '/file/bot<token>/..%2f..%2fpackage.json', notThere),
  path('no file', '/file/bot<token>', notThere),
]

function inPieces(text: string): ReadableStream {
  return new Blob([text.slice(0, 7), text.slice(7)]).stream()
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

export const bodyRows: RawRow[] = [...typeRows, ...formRows, ...multipartRows, ...pathRows]
