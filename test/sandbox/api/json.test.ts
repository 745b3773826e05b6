import { expect, test } from 'vitest'
import { fault, listIn, objectIn, readJson, within } from '#sandbox/api/json.ts'

const read = <T>(json: string, act: (object: ReturnType<typeof objectIn>) => T) =>
  readJson(json, "Can't parse X JSON object", (value) => act(objectIn(value, 'X must be an Object')))

test.each<[string, (object: ReturnType<typeof objectIn>) => unknown, unknown]>([
  ['{"a":"x"}', (x) => x.text('a'), 'x'],
  ['{"a":5}', (x) => x.requiredText('a'), '5'],
  ['{"a":12345678901234567890}', (x) => x.text('a'), '12345678901234567890'],
  ['{}', (x) => x.text('a'), ''],
  ['{}', (x) => x.text('constructor'), ''],
  ['{"a":true}', (x) => x.flag('a'), true],
  ['{}', (x) => x.flag('a'), false],
  ['{"a":"-7"}', (x) => x.int('a'), -7],
  ['{}', (x) => x.int('a', 3), 3],
  ['{"a":2147483647}', (x) => x.requiredInt('a'), 2_147_483_647],
  ['{"a":5368324170671202286}', (x) => x.long('a'), 5_368_324_170_671_202_286n],
  ['{"a":"100"}', (x) => x.requiredLong('a'), 100n],
  ['{"a":1.5}', (x) => x.number('a'), 1.5],
  ['{"a":[1]}', (x) => x.list('a'), [1]],
  ['{"a":{"b":"c"}}', (x) => x.requiredObject('a').text('b'), 'c'],
  ['{}', (x) => x.object('a'), undefined],
  ['{"a":null}', (x) => x.has('a'), true],
])('reads %s', (json, act, value) => {
  expect(read(json, act)).toEqual(value)
})

test.each<[string, (object: ReturnType<typeof objectIn>) => unknown, string]>([
  ['{', (x) => x, "can't parse X JSON object"],
  ['5', (x) => x, 'x must be an Object'],
  ['[]', (x) => x, 'x must be an Object'],
  ['{}', (x) => x.requiredText('a'), 'can\'t find field "a"'],
  ['{}', (x) => x.requiredInt('a'), 'can\'t find field "a"'],
  ['{}', (x) => x.requiredList('a'), 'can\'t find field "a"'],
  ['{"a":true}', (x) => x.text('a'), 'field "a" must be of type String'],
  ['{"a":null}', (x) => x.text('a'), 'field "a" must be of type String'],
  ['{"a":"true"}', (x) => x.flag('a'), 'field "a" must be of type Boolean'],
  ['{"a":1}', (x) => x.requiredFlag('a'), 'field "a" must be of type Boolean'],
  ['{"a":true}', (x) => x.int('a'), 'field "a" must be a Number'],
  ['{"a":"5x"}', (x) => x.int('a'), 'field "a" must be a valid Number'],
  ['{"a":""}', (x) => x.int('a'), 'field "a" must be a valid Number'],
  ['{"a":"007"}', (x) => x.int('a'), 'field "a" must be a valid Number'],
  ['{"a":99.5}', (x) => x.long('a'), 'field "a" must be a valid Number'],
  ['{"a":2147483648}', (x) => x.int('a'), 'field "a" must be a valid Number'],
  ['{"a":"1.5"}', (x) => x.number('a'), 'field "a" must be of type Number'],
  ['{"a":[]}', (x) => x.object('a'), 'field "a" must be of type Object'],
  ['{"a":{}}', (x) => x.list('a'), 'field "a" must be of type Array'],
])('refuses %s', (json, act, refusal) => {
  expect(() => read(json, act)).toThrow(`Bad Request: ${refusal}`)
})

test('says where a fault is, from the outside in', () => {
  const act = () =>
    readJson('[[1]]', 'unreadable', (value) =>
      within("Can't parse shipping option: ", () =>
        listIn(value, 'Expected an Array').map((inner) =>
          within("Can't parse prices: ", () => {
            if (Array.isArray(inner)) throw fault('There must be at least one price')
          }),
        ),
      ),
    )
  expect(act).toThrow(
    "Bad Request: can't parse shipping option: Can't parse prices: There must be at least one price",
  )
})
