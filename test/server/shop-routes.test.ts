import { describe, expect, test } from 'vitest'
import { createPage, editPage } from '#shop/pages/page-editing.ts'
import { addPicture } from '#test/support/goods.ts'
import { openHttp } from '#test/support/http.ts'
import { addStaff, memoryDb, noon, set } from '#test/support/shop.ts'

describe('/api/shop', () => {
  test('tells all that a screen has to know', async () => {
    const db = memoryDb()
    set(db, 'hero', {
      picture: addPicture(db, 'summer'),
      title: { en: 'Summer' },
      text: {},
      heightShare: 0.5,
    })
    set(db, 'logo', addPicture(db, 'logo'))
    set(db, 'footer', { en: 'Returns within 14 days' })
    set(db, 'closedUntil', noon)
    createPage(db, addStaff(db, 'owner'), { title: { en: 'About us' }, text: {} }, noon)
    const { get } = await openHttp(db, { bot: 'corner_bot' })
    expect(await (await get('/api/shop?language=en')).json()).toMatchObject({
      ...{ name: 'Our shop', spoken: 'en', languages: ['ru', 'en'], currency: 'RUB', country: 'RU' },
      hero: {
        picture: { hash: 'summer' },
        title: 'Summer',
        text: expect.stringContaining('Browse'),
        heightShare: 0.5,
      },
      logo: { hash: 'logo' },
      footer: 'Returns within 14 days',
      contact: { phone: null, email: null, address: '', hours: '' },
      pages: [{ slug: 'about-us', title: 'About us' }],
      closedUntil: noon,
      bot: 'corner_bot',
      categories: [],
    })
  })

  test('tells nothing that is the shop’s own business', async () => {
    const db = memoryDb()
    set(db, 'notifyChats', ['-100777'])
    set(db, 'notifyMails', ['boss@example.com'])
    const { get } = await openHttp(db)
    expect(await (await get('/api/shop')).text()).not.toMatch(/777|boss/)
  })
})

describe('/api/pages', () => {
  test('are read by their address until they are hidden', async () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const input = { title: { en: 'Delivery' }, text: { en: '# How\n\n<script>alert(1)</script>' } }
    const { id: pageId } = createPage(db, owner, input, noon)
    const { get } = await openHttp(db)
    expect(await (await get('/api/pages/delivery?language=en')).json()).toEqual({
      slug: 'delivery',
      title: 'Delivery',
      text: [
        { kind: 'heading', level: 1, words: [{ text: 'How' }] },
        { kind: 'paragraph', words: [{ text: '<script>alert(1)</script>' }] },
      ],
    })
    editPage(db, owner, { pageId, hidden: true }, noon)
    for (const slug of ['delivery', 'nowhere', '%00', encodeURIComponent('../x')]) {
      expect((await get(`/api/pages/${slug}`)).status).toBe(404)
    }
  })
})
