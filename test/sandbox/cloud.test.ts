import { expect, test } from 'vitest'
import { callCloud } from '#sandbox/cloud.ts'

const wrong = { error: 'DATA_JSON_INVALID' }

test('keeps a value, lists its key, reads and forgets it', () => {
  const cloud = {}
  expect(callCloud(cloud, 'saveStorageValue', { key: 'a', value: '1' })).toEqual({ result: true })
  expect(callCloud(cloud, 'getStorageKeys', {})).toEqual({ result: ['a'] })
  expect(callCloud(cloud, 'getStorageValues', { keys: ['a', 'toString'] })).toEqual({
    result: { a: '1', toString: '' },
  })
  expect(callCloud(cloud, 'deleteStorageValues', { keys: 'a' })).toEqual({ result: true })
  expect(cloud).toEqual({})
})

test.each([
  ['a key too long', { key: 'k'.repeat(129), value: '' }],
  ['an empty key', { key: '', value: '' }],
  ['a key with a dot', { key: 'a.b', value: '' }],
  ['a value too long', { key: 'a', value: 'я'.repeat(4_097) }],
  ['a value that is no text', { key: 'a', value: 1 }],
])('refuses %s', (_, params) => {
  const cloud = {}
  expect(callCloud(cloud, 'saveStorageValue', params)).toEqual(wrong)
  expect(cloud).toEqual({})
})

test('takes the longest key and value there may be', () => {
  const params = { key: 'k'.repeat(128), value: 'я'.repeat(4_096) }
  expect(callCloud({}, 'saveStorageValue', params)).toEqual({ result: true })
})

test('holds 1024 keys, and lets one of them change when full', () => {
  const cloud: Record<string, string> = {}
  for (let index = 0; index < 1_024; index++) cloud[`k${index}`] = ''
  expect(callCloud(cloud, 'saveStorageValue', { key: 'more', value: '' })).toEqual({ error: 'DATA_TOO_LONG' })
  expect(callCloud(cloud, 'saveStorageValue', { key: 'k7', value: 'x' })).toEqual({ result: true })
})

test('knows no other method', () => {
  expect(callCloud({}, 'constructor', {})).toEqual({ error: 'METHOD_INVALID' })
})
