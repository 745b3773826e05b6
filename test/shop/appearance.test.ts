import { expect, test } from 'vitest'
import { readAppearance } from '#shop/appearance.ts'
import { readWeek } from '#shop/typed/hours.ts'
import { addPicture } from '#test/support/goods.ts'
import { memoryDb, set } from '#test/support/shop.ts'

test('a shop shows what the chat shows until more is set', () => {
  const db = memoryDb()
  expect(readAppearance(db, 'en')).toEqual({
    hero: { picture: null, title: 'Our shop', text: expect.stringContaining('Browse'), heightShare: 0.4 },
    logo: null,
    footer: '',
    contact: { phone: null, email: null, address: '', hours: '' },
  })
  set(db, 'picture', addPicture(db, 'storefront'))
  expect(readAppearance(db, 'en').hero.picture?.hash).toBe('storefront')
  const hero = { picture: addPicture(db, 'summer'), title: { en: 'Summer' }, text: {}, heightShare: 0.6 }
  set(db, 'hero', hero)
  expect(readAppearance(db, 'en').hero).toEqual({
    picture: { hash: 'summer', width: 800, height: 600, placeholder: 'AAAA' },
    title: 'Summer',
    text: expect.stringContaining('Browse'),
    heightShare: 0.6,
  })
})

test('a picture that is not there is none, and the contact is written as people read it', () => {
  const db = memoryDb()
  set(db, 'logo', 'gone')
  set(db, 'footer', { ru: 'Возврат 14 дней' })
  const address = { ru: 'Спортивная ул., 7' }
  set(db, 'contact', {
    phone: '+74951234567',
    email: 'shop@example.com',
    address,
  })
  set(db, 'hours', { week: readWeek('ежедневно 10–21'), note: { ru: 'Звоните в домофон' } })
  expect(readAppearance(db, 'ru')).toMatchObject({
    logo: null,
    footer: 'Возврат 14 дней',
    contact: {
      phone: { number: '+74951234567', text: '+7 495 123-45-67' },
      email: 'shop@example.com',
      address: 'Спортивная ул., 7',
      hours: 'Пн–Вс 10:00–21:00. Звоните в домофон',
    },
  })
})
