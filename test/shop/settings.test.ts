import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { auditLog } from '#db/schema/people.ts'
import { settings } from '#db/schema/running.ts'
import { system } from '#shop/actor.ts'
import { attempt } from '#shop/error.ts'
import { changeSetting, isSettingKey, readSettings, type SettingKey, settingSchemas } from '#shop/settings.ts'
import { inTx } from '#shop/transaction.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, memoryDb, noon, set } from '#test/support/shop.ts'
import { translators } from '#test/support/translators.ts'

const courier = { id: 'courier', title: { en: 'By courier' }, priceMinor: 0 }
const store = (db: Db, key: string, value: string) =>
  db.insert(settings).values({ key, value, updatedAt: noon }).run()

describe('reading', () => {
  test('gives a shop that nobody has set up all it needs', () => {
    const all = readSettings(memoryDb())
    expect(Object.keys(all).sort()).toEqual(Object.keys(settingSchemas).sort())
    expect(all).toMatchObject({ currency: 'RUB', language: 'ru', languages: ['ru', 'en'], minimumMinor: 0 })
    expect(all.deliveries).toHaveLength(1)
    expect(all.payments).toHaveLength(1)
  })

  test('takes the default for what a newer or older version wrote, and ignores what it does not know', () => {
    const db = memoryDb()
    store(db, 'currency', 'no such money')
    store(db, 'colourOfTheSky', 'blue')
    expect(readSettings(db)).toEqual(readSettings(memoryDb()))
    expect(Object.keys(readSettings(db))).not.toContain('colourOfTheSky')
  })

  test('sees a change at once', () => {
    const db = memoryDb()
    expect(readSettings(db).lowStock).toBe(3)
    set(db, 'lowStock', 5)
    expect(readSettings(db).lowStock).toBe(5)
  })

  test('sees a change inside its own transaction, and forgets one that was taken back', () => {
    const db = memoryDb()
    readSettings(db)
    const work = () =>
      inTx(db, (tx) => {
        set(db, 'lowStock', 5)
        expect(readSettings(tx).lowStock).toBe(5)
        throw new Error('too late')
      })
    expect(work).toThrow('too late')
    expect(readSettings(db).lowStock).toBe(3)
  })

  test('keeps two shops apart', () => {
    const [one, other] = [memoryDb(), memoryDb()]
    set(one, 'lowStock', 5)
    expect(readSettings(other).lowStock).toBe(3)
  })
})

describe('changing', () => {
  test.each([
    ['shopName', { ru: 'Обувь' }],
    ['currency', 'XTR'],
    ['timeZone', 'Asia/Yekaterinburg'],
    ['country', 'KZ'],
    ['contactFields', { name: 'off', phone: 'required', email: 'off', comment: 'optional' }],
    ['notifyChats', ['-1001234567890/5', '77']],
    ['notifyMails', ['shop@example.com']],
    ['closedUntil', noon],
    ['languages', ['en', 'ru']],
    ['hero', { picture: null, title: { ru: 'Лето' }, text: {}, heightShare: 0.2 }],
    ['hero', { picture: 'a1b2', title: {}, text: {}, heightShare: 0 }],
    ['logo', 'a1b2'],
    ['footer', { en: 'Returns within 14 days' }],
    ['contact', { phone: '+74951234567', email: 'shop@example.com', address: { ru: 'Ул., 7' } }],
  ] as const)('stores %s as given', (key, value) => {
    const db = memoryDb()
    expect(changeSetting(db, system, { key, value }, noon)).toEqual(value)
    expect(readSettings(db)[key]).toEqual(value)
  })

  test('fills in what a new delivery leaves open', () => {
    const db = memoryDb()
    changeSetting(db, system, { key: 'deliveries', value: [courier] }, noon)
    expect(readSettings(db).deliveries).toEqual([
      { ...courier, freeFromMinor: null, pickup: false, active: true },
    ])
  })

  test.each([
    ['shopName', {}],
    ['shopName', { ru: '  ' }],
    ['shopName', { de: 'Schuhe' }],
    ['currency', 'rubles'],
    ['timeZone', 'Moscow'],
    ['country', 'XX'],
    ['languages', []],
    ['languages', ['ru', 'ru']],
    ['picture', ''],
    ['minimumMinor', -1],
    ['minimumMinor', 10.5],
    ['notifyChats', ['@shop']],
    ['notifyMails', ['shop']],
    ['firstOrderNumber', 0],
    ['deliveries', [courier, courier]],
    ['deliveries', [{ ...courier, id: 'By courier' }]],
    ['deliveries', [{ ...courier, priceMinor: -1 }]],
    ['payments', [{ id: 'card', title: {} }]],
    ['closedUntil', 'tomorrow'],
    ['hero', { heightShare: 0.1 }],
    ['hero', { heightShare: 0.61 }],
    ['hero', { heightShare: '0.4' }],
    ['hero', { title: { ru: 'я'.repeat(81) } }],
    ['logo', ''],
    ['footer', 'Returns'],
    ['contact', { phone: '12' }],
    ['contact', { phone: '8 (495) 123-45-67' }],
    ['contact', { email: 'shop' }],
    ['contact', { fax: '+74951234567' }],
  ] as const)('refuses %s %j and says what is wrong', (key, value) => {
    const db = memoryDb()
    const result = attempt(() => changeSetting(db, system, { key, value }, noon))
    expect(result).toMatchObject({ ok: false, code: 'setting-invalid', params: { key } })
    expect(result.ok || result.params.reason).toMatch(/\S/)
    expect(db.select().from(settings).all()).toEqual([])
  })

  test('takes back what may be none', () => {
    const db = memoryDb()
    const values = { picture: 'a1b2', logo: 'a1b2', closedUntil: noon } as const
    for (const [key, value] of Object.entries(values)) {
      set(db, key as keyof typeof values, value as never)
      set(db, key as keyof typeof values, null)
    }
    expect(readSettings(db)).toMatchObject({ picture: null, logo: null, closedUntil: null })
  })

  test('reads a phone number of the shop as people write it', () => {
    const contact = changeSetting(
      memoryDb(),
      system,
      { key: 'contact', value: { phone: '+7 (495) 123-45-67' } },
      noon,
    )
    expect(contact).toEqual({ phone: '+74951234567', email: null, address: {} })
  })

  test('gives an example of what was expected', () => {
    const says = (key: SettingKey, value: unknown, language: Language) => {
      const result = attempt(() => changeSetting(memoryDb(), system, { key, value }, noon))
      return result.ok ? '' : translators[language](`error-${result.code}`, result.params)
    }
    expect(says('hero', { heightShare: 5 }, 'ru')).toContain('например 0,4')
    expect(says('hero', { heightShare: 5 }, 'en')).toContain('for example 0.4')
    expect(says('contact', { phone: 'x' }, 'en')).toContain('+44 20 7946 0958')
    expect(says('currency', 'rubles', 'en')).toContain('for example RUB')
    expect(says('notifyChats', 'here', 'en')).toContain('Check it')
  })

  test('keeps the language of the shop among those it speaks', () => {
    const db = memoryDb()
    expect(codeOf(() => set(db, 'languages', ['en']))).toBe('setting-invalid')
    set(db, 'language', 'en')
    set(db, 'languages', ['en'])
    expect(codeOf(() => set(db, 'language', 'ru'))).toBe('setting-invalid')
  })

  test.each(['no-such-setting', '__proto__', 'constructor'])('knows no setting called %s', (key) => {
    const db = memoryDb()
    expect(isSettingKey(key)).toBe(false)
    const change = { key: key as SettingKey, value: 1 }
    expect(codeOf(() => changeSetting(db, system, change, noon))).toBe('not-found')
  })

  test('is noted with what it was and what it became', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    changeSetting(db, owner, { key: 'currency', value: 'EUR' }, noon)
    expect(db.select().from(auditLog).all()).toMatchObject([
      { actorId: owner.id, action: 'setting.change', subjectId: 'currency', before: 'RUB', after: 'EUR' },
    ])
  })

  test('is for owners only', () => {
    const db = memoryDb()
    for (const actor of [
      addStaff(db, 'manager'),
      addStaff(db, 'courier'),
      addStaff(db, 'seller'),
      addCustomer(db),
    ]) {
      expect(codeOf(() => changeSetting(db, actor, { key: 'currency', value: 'EUR' }, noon))).toBe(
        'not-allowed',
      )
    }
    expect(readSettings(db).currency).toBe('RUB')
  })
})
