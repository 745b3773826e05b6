import { expect, test } from 'vitest'
import { openChat } from '#test/support/chat.ts'
import { photo } from '#test/support/dialogue-chat.ts'

test.each([
  ['en', 'I understand words only', ['Catalogue', 'Write to the shop']],
  ['ru', 'Я понимаю только текст', ['Каталог', 'Написать магазину']],
])('whoever sends what is no words is told so once, and shown who takes it, in %s', async (...wish) => {
  const [language, words, ways] = wish
  const chat = await openChat()
  const ann = chat.person({ name: 'Ann', language })
  const answers = () => ann.reads().filter((one) => one.startsWith(words)).length
  ann.sharesLocation(59.93, 30.33)
  await ann.awaits(words)
  expect(ann.buttons()).toEqual([ways])
  await ann.sendsAlbum([await photo('red'), await photo('blue')])
  await expect.poll(answers).toBe(2)
  ann.sharesContact()
  await expect.poll(answers).toBe(3)
})
