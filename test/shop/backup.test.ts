import { describe, expect, test } from 'vitest'
import { allowBackup, readPassphrase } from '#shop/backup.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addStaff, memoryDb } from '#test/support/shop.ts'

describe('a passphrase', () => {
  test('is what a terminal takes as well', () => {
    expect(readPassphrase(' правильно лошадь\n батарея ')).toBe('правильно лошадь батарея')
    expect(readPassphrase('cafe\u0301 au lait forte')).toBe('café au lait forte')
  })

  test.each([
    ['short', 'passphrase-too-short'],
    ['aaaaaaaaaaaaaaaa', 'passphrase-too-simple'],
    ['12121212121212', 'passphrase-too-simple'],
    ['🧦🧦🧦', 'passphrase-too-short'],
    ['x y z '.repeat(100), 'passphrase-too-long'],
  ])('%j is refused', (words, code) => {
    expect(codeOf(() => readPassphrase(words))).toBe(code)
  })
})

test('a copy of everything is the owner’s alone to take', () => {
  const db = memoryDb()
  expect(() => allowBackup(db, addStaff(db, 'owner'))).not.toThrow()
  for (const role of ['manager', 'courier', 'seller'] as const) {
    expect(codeOf(() => allowBackup(db, addStaff(db, role)))).toBe('not-allowed')
  }
})
