import { expect, test } from 'vitest'
import { categories, products } from '#db/schema/catalogue.ts'
import type { Person } from '#sandbox/people/person.ts'
import { deleteCategory } from '#shop/categories/categories.ts'
import { listCategoryLines } from '#shop/categories/category-list.ts'
import { openDesk } from '#test/support/desk.ts'
import { hashOf, plain } from '#test/support/pictures.ts'
import { addProduct, noon } from '#test/support/shop.ts'

async function openTree(language: 'ru' | 'en' = 'en') {
  const desk = await openDesk()
  const olga = desk.hire('Olga', 'owner', language)
  return { ...desk, olga, ...readings(olga) }
}

function readings(person: Person) {
  const words = () => person.reads().at(-1) ?? ''
  const labels = () => person.buttons(person.last()).flat()
  const taps = async (...signs: RegExp[]) => {
    for (const sign of signs) {
      const label = labels().find((one) => sign.test(one))
      if (label === undefined) throw new Error(`no button ${sign}: ${labels().join(', ')}`)
      await person.hears(label)
    }
  }
  const says = async (text: string, answer: string | RegExp) => {
    person.says(text)
    await person.awaits(answer)
  }
  return { words, labels, taps, says }
}

const png = async () => ({ name: 'a.png', mime: 'image/png', bytes: await plain().png().toBuffer() })

test('a tree is made from nothing, in several lines at once', async () => {
  const { db, olga, words, labels, taps, says } = await openTree()
  await says('/categories', 'There are no categories yet.')
  await taps(/^Add categories/)
  expect(words()).toContain('Clothes > T-shirts\nClothes > Jackets | Куртки\nShoes')
  await olga.sendsPhoto(await png())
  await olga.awaits('The answer has to be text')
  await says('Shoes >', 'Line 1 could not be read: “Shoes >”.')
  expect(listCategoryLines(db, null)).toEqual([])
  await says('Clothes > T-shirts\nОдежда | Clothes > Куртки\n<Shoes & co', '4 categories were added.')
  expect(labels()).toEqual(['Clothes', '<Shoes & co', 'Add categories'])
  expect(words()).not.toContain('could not be read')
  await taps(/^<Shoes/, /inside$/)
  expect(words()).toContain('The new categories will be inside “<Shoes & co”.')
  await says('Boots\nboots', '1 category was added. 1 line repeats what is there already.')
  expect(words()).toContain('Categories inside: 1')
  // The the one message that all of it happens in.
  expect(olga.sees().filter(({ from }) => from?.is_bot)).toHaveLength(1)
})

test('whoever is in a hurry writes them behind the command', async () => {
  const { db, says } = await openTree()
  await says('/categories Clothes > Jackets\nShoes', '3 categories were added.')
  await says('/categories Clothes >', 'Line 1 could not be read')
  expect(listCategoryLines(db, null)).toMatchObject([{ children: 1 }, { children: 0 }])
})

test('a category is renamed in both languages, and never left without a name', async () => {
  const { db, words, taps, says } = await openTree('ru')
  await says('/categories', 'Разделов пока нет.')
  await taps(/^Добавить/)
  await says('Обувь', 'Добавлен 1 раздел.')
  await taps(/^Обувь/, /^Название по-английски/)
  expect(words()).toBe('Как назвать раздел «Обувь» по-английски?')
  await says('Shoes\nBoots', 'Название раздела пишется одной строкой')
  await says('Shoes', 'По-английски: Shoes')
  await taps(/^Название по-русски/)
  expect(words()).toContain('отправьте прочерк: -')
  await says('-', 'По-русски: нет')
  await taps(/^Название по-английски/)
  await says('—', 'Напишите название хотя бы на одном языке.')
  await says('/cancel', 'Разделы')
  expect(db.select().from(categories).all()).toMatchObject([{ title: { en: 'Shoes' }, slug: 'obuv' }])
})

test('it gets a picture, as a photo or as a file, and loses it', async () => {
  const { db, olga, words, taps, says } = await openTree()
  await says('/categories', 'no categories')
  await taps(/^Add/)
  await says('Shoes', 'added')
  await taps(/^Shoes/, /^Picture/)
  await says('a shoe', 'This is no picture.')
  olga.sendsFile({ name: 'a.png', mime: 'image/png', bytes: Buffer.from('no picture at all') })
  await expect.poll(() => olga.reads().length).toBe(7)
  expect(words()).not.toContain('This is no picture.')
  const file = await png()
  olga.sendsFile(file)
  await olga.awaits((message) => message.photo !== undefined)
  expect(words()).toContain('In English: Shoes')
  expect(db.select().from(categories).get()?.pictureHash).toBe(hashOf(file.bytes))
  await taps(/^Remove the picture/)
  expect(olga.last()?.photo).toBeUndefined()
  await taps(/^Picture/)
  // What else is in the album is no second answer, and nobody is told that it was not understood.
  await olga.sendsAlbum([await png(), await png()])
  await olga.awaits((message) => message.photo !== undefined && message.from?.is_bot === true)
  await says('/categories', 'Tap a category')
  expect(olga.reads().some((text) => text.includes('I understand'))).toBe(false)
  expect(olga.sees().filter(({ from }) => from?.is_bot)).toHaveLength(2)
})

test('it finds its place among the others, below another, and out of sight', async () => {
  const { db, words, labels, taps, says } = await openTree()
  await says('/categories', 'no categories')
  await taps(/^Add/)
  await says('A\nB\nC > D', '4 categories')
  await taps(/^C$/, /Up$/)
  expect(words()).toContain('Place among its neighbours: 2 of 3')
  await taps(/First$/, /^← Back/)
  expect(labels().slice(0, 3)).toEqual(['C', 'A', 'B'])
  await taps(/^C$/, /^Move/)
  expect(labels()).toEqual(['To the top level', 'A', 'B', '← Back'])
  await taps(/^A$/)
  expect(words()).toContain('Moved.\n\nA › C')
  await taps(/^Hide/)
  expect(words()).toContain('Hidden: customers see neither')
  await taps(/^D$/)
  expect(words()).toContain('A category above is hidden')
  await taps(/^← Back/, /^Show/, /^← Back/)
  expect(labels()).toContain('C')
  await taps(/^C$/, /^Move/, /^To the top level/, /^← Back/)
  expect(labels().slice(0, 3)).toEqual(['A', 'B', 'C'])
  expect(db.select().from(categories).all()).toHaveLength(4)
})

test('deleting says what becomes of its products before it is done', async () => {
  const { db, words, labels, taps, says, olga } = await openTree()
  await says('/categories', 'no categories')
  await taps(/^Add/)
  await says('Shoes > Boots > Kids\nSale', '4 categories')
  const [, boots, , sale] = db.select().from(categories).all()
  for (let count = 0; count < 2; count++) addProduct(db, { categoryId: boots?.id ?? 0 })
  await taps(/^Shoes/, /^Boots/, /^Delete/)
  expect(words()).toContain('there are 2 products and 1 category. Where shall all of it go?')
  expect(labels().slice(0, 3)).toEqual([
    'To “Shoes”',
    'Products to no category, categories to the top',
    'To another category…',
  ])
  await taps(/^Products to no/)
  expect(words()).toContain(
    'will be deleted. 2 products stay without a category. 1 category goes to the top level.',
  )
  await taps(/^← Do not/, /^Delete/, /^To another/)
  // Neither itself nor anything below it.
  expect(labels()).toEqual(['Shoes · 2 ›', 'Sale', '← Do not delete'])
  await taps(/^Shoes/)
  expect(labels()).toEqual(['✓ Choose “Shoes”', '← Up', '← Do not delete'])
  await taps(/Up$/, /^Sale/)
  expect(words()).toContain('Its products (2) and categories (1) go to “Sale”.')
  expect(db.select().from(categories).all()).toHaveLength(4)
  await taps(/^Delete the category/)
  expect(words()).toContain('The category “Boots” is deleted.\n\nShoes')
  const inSale = db
    .select()
    .from(products)
    .all()
    .filter(({ categoryId }) => categoryId === sale?.id)
  expect(inSale).toHaveLength(2)
  await taps(/^Delete/)
  expect(words()).toBe('Delete the category “Shoes”? It is empty.')
  addProduct(db, { categoryId: db.select().from(categories).get()?.id ?? 0 })
  expect((await olga.hears('Delete the category'))?.text).toContain(
    'The category has products or categories in it.',
  )
  expect(db.select().from(categories).all()).toHaveLength(3)
})

test('what was deleted by another meanwhile is told, and loses nothing', async () => {
  const { db, olga, words, taps, says } = await openTree()
  await says('/categories', 'no categories')
  await taps(/^Add/)
  await says('Shoes\nHats', '2 categories')
  await taps(/^Shoes/, /^English name/)
  deleteCategory(db, olga.staff, { categoryId: 1 }, noon)
  await says('Boots', 'This is not here any more.')
  await says('/categories', 'Tap a category')
  expect(words()).not.toContain('Shoes')
})
