// The longest of everything that an owner may write still fits the screens of the office, and their questions.
import { expect, test } from 'vitest'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { fingerprintOf } from '#shop/fingerprint.ts'
import { createPage } from '#shop/pages/page-editing.ts'
import { addMethod, placePickup, renameMethod } from '#shop/setting-up/methods.ts'
import { changeShopText, longestOf, textFields } from '#shop/setting-up/texts.ts'
import { typedFields } from '#shop/setting-up/typing.ts'
import { readDay } from '#shop/typed/hours.ts'
import { sendOld } from '#test/support/old-button.ts'
import { openOffice } from '#test/support/owner.ts'
import { noon, set } from '#test/support/shop.ts'

/** As Telegram counts a sign that is written as several. */
const long = (length: number) => '&'.repeat(length)

test('the longest of everything fits', async () => {
  const { olga, all, ...office } = await openOffice({ language: 'ru' })
  const { db } = office
  const { staff: actor } = olga
  for (const field of textFields) {
    for (const language of ['ru', 'en'] as const)
      changeShopText(db, actor, { field, language, text: long(longestOf(field)) }, noon)
  }
  const list = 'deliveries'
  for (let number = 1; number < 30; number += 1) {
    const title = `${String(number).padStart(2, '0')}${'w'.repeat(58)}`
    const id = addMethod(db, actor, { list, typed: `${title}; 99999999,99; 999999999`, language: 'ru' }, noon)
    renameMethod(db, actor, { list, id, language: 'en', text: long(60) }, noon)
    for (const language of ['ru', 'en'] as const)
      placePickup(db, actor, { id, language, text: long(300) }, noon)
  }
  const chats = Array.from({ length: 20 }, (_, index) => `-100123456789${index}/2147483647`)
  set(db, 'notifyChats', chats)
  set(
    db,
    'notifyNames',
    Object.fromEntries(
      chats.flatMap((chat) => [
        [chat, long(128)],
        [chat.split('/')[0] ?? '', long(128)],
      ]),
    ),
  )
  set(
    db,
    'notifyMails',
    chats.map((_, index) => `${'m'.repeat(60)}@${'x'.repeat(60)}.${'y'.repeat(60)}${index}.example`),
  )
  set(db, 'hours', { ...all().hours, week: Array.from({ length: 7 }, () => readDay('1-2, 3-4, 5-6')) })
  const title = { ru: long(100), en: long(100) }
  const { id } = createPage(
    db,
    actor,
    { title, text: { ru: `# ${long(4_000)}\n\n${long(15_000)}`, en: 'x' } },
    noon,
  )
  const code = 'Щ'.repeat(32)
  const limits = {
    minimumMinor: 1e11,
    startsAt: noon,
    endsAt: noon * 2,
    maxUses: 1e6,
    oncePerCustomer: true,
    firstOrderOnly: true,
  }
  addPromo(db, actor, { code, kind: 'fixed', value: 1e11, ...limits }, noon)
  const last = all().deliveries.at(-1)?.id ?? ''
  const mark = fingerprintOf(code)
  const places = [
    ...[
      'menu',
      'setup',
      'hours',
      'notify',
      'languages',
      'needs',
      'currency.USD',
      'methods.deliveries',
      'promos',
      'pages',
    ],
    ...['look', 'contacts', 'speech', 'orders'].map((section) => `section.${section}`),
    ...textFields.map((field) => `text.${field}`),
    ...[`method.${list}.${last}`, `unmethod.${list}.${last}`, `promo.${mark}`, `unpromo.${mark}`],
    ...[`page.${id}`, `preview.${id}.ru`, `unpage.${id}`],
  ].map((place) => `es:${place}`)
  const questions = [
    ...textFields.map((field) => `words.${field}.ru`),
    ...typedFields.map((field) => `typed.${field}`),
    ...[
      'picture.logo',
      'day.0',
      'closing',
      'mail',
      `method.${list}`,
      `name.${list}.${last}.ru`,
      `price.${last}.price`,
    ],
    ...[
      `place.${last}.en`,
      'promo',
      `promoPart.${mark}.endsAt`,
      'newPage',
      `pageTitle.${id}.ru`,
      `pageText.${id}.ru`,
      `pageMore.${id}.ru`,
    ],
  ].map((place) => `ea:${place}`)
  for (const data of [...places, ...questions]) {
    await sendOld(office, olga.id, data)
    expect((await olga.hears('Old'))?.text, data).toBeUndefined()
    expect(olga.last()?.text, data).not.toBe('Last year')
  }
})
