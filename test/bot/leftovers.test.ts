import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openChat } from '#test/support/chat.ts'
import { openDesk } from '#test/support/desk.ts'

const picture = async (name: string) => {
  const drawn = sharp({ create: { width: 8, height: 8, channels: 3, background: '#cc2222' } })
  return { name, mime: 'image/jpeg', bytes: await drawn.jpeg().toBuffer() }
}

test.each([
  ['en', 'The bot understands words only', ['Catalogue', 'Write to the shop']],
  ['ru', 'Бот понимает только текст', ['Каталог', 'Написать магазину']],
])(
  'a picture or a place that nobody asked for is answered in %s words, an album once',
  async (language, words, doors) => {
    const { person } = await openChat()
    const ann = person({ name: 'Ann', language })
    await ann.sendsAlbum([await picture('a.jpg'), await picture('b.jpg')])
    const answer = await ann.awaits(words)
    expect(ann.buttons(answer)).toEqual([doors])
    ann.sharesLocation(59.93, 30.31)
    await expect.poll(() => ann.reads().filter((text) => text.includes(words))).toHaveLength(2)
  },
)

test('and the shop has it, once it is sent where the answer leads', async () => {
  const desk = await openDesk()
  const olga = desk.hire('Olga', 'owner')
  const ann = desk.ann()
  await ann.sendsPhoto(await picture('a.jpg'))
  await ann.awaits('The bot understands words only')
  await ann.hears('Write to the shop')
  await ann.awaits('What would you like to ask')
  await ann.sendsPhoto(await picture('a.jpg'))
  await olga.awaits(({ photo }) => photo !== undefined)
})
