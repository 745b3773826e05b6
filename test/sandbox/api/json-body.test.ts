import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJsonBody } from '#sandbox/api/json-body.ts'

const read = (body: string) => Object.fromEntries(readJsonBody(body))

describe('of a JSON object', () => {
  test.each<[string, Record<string, string>]>([
    ['{}', {}],
    ['', {}],
    ['{"a":"b"}', { a: 'b' }],
    ['{"a":5}', { a: '5' }],
    ['{"a":-1.5e3}', { a: '-1.5e3' }],
    ['{"a":true,"b":false,"c":null}', { a: 'true', b: 'false', c: 'null' }],
    ['{"a":{"b": [1, "x"]}}', { a: '{"b": [1, "x"]}' }],
    ['{"a":[ ]}', { a: '[ ]' }],
    [' { "a" : "b" , "c" : 1 , } ', { a: 'b', c: '1' }],
    ['{"a":"1","a":"2"}', { a: '1' }],
    [String.raw`{"a":"\n\t\"\\\/\u0416\ud83d\ude00"}`, { a: '\n\t"\\/Ж😀' }],
    [String.raw`{"a":"\\u0416"}`, { a: String.raw`\u0416` }],
    [String.raw`{"a":"\q"}`, { a: 'q' }],
    ['{"a":"line\nbreak"}', { a: 'line\nbreak' }],
    ['"just a text"', { content: 'just a text' }],
  ])('%s gives %j', (body, fields) => {
    expect(read(body)).toEqual(fields)
  })

  test('every text is read as it was, and every other value is kept as it was written', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__')
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue()), (object) => {
        const expected = Object.entries(object).map(([key, value]) => [
          key,
          typeof value === 'string' ? value : JSON.stringify(value),
        ])
        expect([...readJsonBody(JSON.stringify(object))]).toEqual(expected)
      }),
    )
  })
})

test.each([
  ['[1]', 'JSON object expected'],
  [' \n ', 'JSON object expected'],
  ['text=hi', 'JSON object expected'],
  ['5', 'JSON object expected'],
  ['{', 'expected parameter name'],
  ['{a:1}', `can't parse parameter name: Opening '"' expected`],
  ['{"a', `can't parse parameter name: Closing '"' not found`],
  ['{"a"}', "can't parse object, ':' expected"],
  ['{"a":1 "b":2}', 'expected next field or object end'],
  ['{"a":1} x', 'unexpected data after object end'],
  ['{"a":', "can't parse parameter value: Unexpected end"],
  ['{"a":x}', "can't parse parameter value: Unexpected symbol 'x'"],
  ['{"a":nul}', "can't parse parameter value: Starts with 'n' -- null expected"],
  ['{"a":[1 2]}', "can't parse parameter value: Unexpected symbol"],
  ['{"a":[1', "can't parse parameter value: Unexpected symbol"],
  ['{"a":[1,', "can't parse parameter value: Unexpected end"],
  ['{"a":{"b" 1}}', "can't parse parameter value: ':' expected"],
  ['{"a":"b', `can't parse parameter value: Closing '"' not found`],
  [String.raw`{"a":"\u04zz"}`, String.raw`can't parse parameter value: Invalid \u -- not hex digit`],
  [`{"a":${'['.repeat(200)}`, "can't parse parameter value: Too big object depth"],
  ['"open', `can't parse string content: Closing '"' not found`],
])('%s is refused', (body, words) => {
  expect(() => readJsonBody(body)).toThrow(`Bad Request: ${words}`)
})

test('a megabyte is read at once', () => {
  const text = '\\"'.repeat(500_000)
  expect(read(`{"a":"${text}"}`).a).toHaveLength(500_000)
})
