import { describe, expect, test } from 'vitest'
import { fewEmoji, inParts } from '#sandbox/page/text-shape.ts'

describe('a long text', () => {
  test('leaves as it is up to the limit', () => {
    expect(inParts(` ${'a'.repeat(4_096)} `)).toEqual(['a'.repeat(4_096)])
    expect(inParts(' ')).toEqual([])
  })

  test('is cut between words, and loses none', () => {
    const text = Array.from({ length: 1_500 }, (_, index) => `word${index}`).join(' ')
    const parts = inParts(text)
    expect(parts.every((part) => part.length <= 4_096)).toBe(true)
    expect(parts.join(' ')).toBe(text)
  })

  test('is cut at the limit where there are no words, but never through a letter', () => {
    const parts = inParts(`a${'😀'.repeat(4_000)}`)
    expect(parts[0]).toBe(`a${'😀'.repeat(2_047)}`)
    expect(parts.join('')).toBe(`a${'😀'.repeat(4_000)}`)
  })
})

describe('emoji alone', () => {
  test.each([
    ['😀', 1],
    ['❤️👩‍👩‍👧‍👦', 2],
    ['🎉🎉🎉', 3],
    ['🎉🎉🎉🎉', undefined],
    ['7', undefined],
    ['ok 😀', undefined],
    ['', undefined],
  ])('%s: %s', (text, count) => {
    expect(fewEmoji(text)).toBe(count)
  })
})
