import { expect, test } from 'vitest'
import { checkUse, newIds, readFileId } from '#sandbox/files/ids.ts'
import type { FileKind } from '#sandbox/world.ts'

const kinds: FileKind[] = [
  'photo',
  'document',
  'video',
  'animation',
  'audio',
  'voice',
  'sticker',
  'thumbnail',
]

test.each(kinds)('the id of a %s says so', (kind) => {
  expect(readFileId(newIds(kind).id)).toBe(kind)
})

test.each([
  ['photo', 'AgACAgIAA', 'AQAD'],
  ['document', 'BQACAgIAA', 'AgAD'],
  ['video', 'BAACAgIAA', 'AgAD'],
] as const)('ids of a %s begin as real ones do', (kind, id, uniqueId) => {
  expect(newIds(kind)).toEqual({
    id: expect.stringMatching(`^${id}[\\w-]{60,}$`),
    uniqueId: expect.stringMatching(`^${uniqueId}[\\w-]{12}$`),
  })
})

test('no two ids are the same', () => {
  expect(newIds('photo')).not.toEqual(newIds('photo'))
})

test('one letter more, less or another is no id', () => {
  const { id } = newIds('photo')
  const other = id.startsWith('B', 12) ? 'C' : 'B'
  for (const wrong of [id.slice(0, -4), `${id}AAAA`, `${id.slice(0, 12)}${other}${id.slice(13)}`, '']) {
    expect(() => readFileId(wrong)).toThrow(/^Bad Request: (wrong|invalid|remote)/)
  }
})

test('files take each other’s place unless one of them is a picture', () => {
  const refused = kinds.filter((kind) => {
    try {
      checkUse(kind, 'Document')
      return false
    } catch {
      return true
    }
  })
  expect(refused).toEqual(['photo', 'thumbnail'])
})
