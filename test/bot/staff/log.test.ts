import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toldActions } from '#bot/staff/log/words.ts'
import { readSources } from '#locales/read.ts'
import { system } from '#shop/actor.ts'
import { recordChange } from '#shop/audit.ts'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { editProduct } from '#shop/products/products.ts'
import { changeSetting } from '#shop/settings.ts'
import { changeRole } from '#shop/staff.ts'
import { setPrice, setStock } from '#shop/stock/stock.ts'
import { inTx } from '#shop/transaction.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { noon } from '#test/support/shop.ts'

const root = new URL('../../../', import.meta.url)
const plain = (text: string) => text.replace(/[^\S\n]/gu, ' ')

async function openShop(language: 'en' | 'ru' = 'en') {
  const desk = await openDesk()
  const olga = desk.hire('Olga', 'owner', language)
  const max = desk.hire('Max', 'manager', language)
  return { ...desk, olga, max }
}

function change({ db, variant, olga, max, order }: Desk & Awaited<ReturnType<typeof openShop>>) {
  setPrice(db, max.staff, { variant: variant.id, priceMinor: 1490_00 }, noon)
  setStock(db, max.staff, { variant: variant.id, stock: 7 }, noon)
  changeSetting(db, olga.staff, { key: 'lowStock', value: 5 }, noon)
  const { id } = order(max)
  moveOrder(db, max.staff, { orderId: id, to: 'confirmed', note: '' }, noon)
  changeRole(db, olga.staff, { staffId: max.staff.id, role: 'courier' }, noon)
}

describe('/log', () => {
  test('tells who changed what, from what to what', async () => {
    const shop = await openShop()
    change(shop)
    shop.olga.says('/log')
    const { text = '' } = await shop.olga.awaits('Log of changes')
    expect(plain(text).split('\n\n').slice(1)).toEqual([
      '15 January at 15:00 · Olga\nRole of Max\nmanager → courier',
      '15 January at 15:00 · Max\nStatus of order #1\nnew → confirmed',
      '15 January at 15:00 · Olga\nSetting “When stock is low”\n3 → 5',
      '15 January at 15:00 · Max\nStock of “Tee”\nTEE-M 100 → 7',
      '15 January at 15:00 · Max\nPrice of “Tee”\nprice: ₽1,990 → ₽1,490',
    ])
  })

  test('speaks Russian', async () => {
    const shop = await openShop('ru')
    change(shop)
    shop.olga.says('/log')
    const { text = '' } = await shop.olga.awaits('Журнал изменений')
    expect(plain(text)).toContain('15 января в 15:00 · Max\nЦена товара «Футболка»\nцена: 1 990 ₽ → 1 490 ₽')
    expect(plain(text)).toContain('Роль сотрудника: Max\nменеджер → курьер')
    expect(plain(text)).toContain('Статус заказа № 1\nновый → подтверждён')
  })

  test('tells lists, texts of two languages and what is new as people would', async () => {
    const shop = await openShop()
    const { olga, db, tee, variant, order } = shop
    changeSetting(db, olga.staff, { key: 'shopName', value: { en: 'Sport <1>' } }, noon)
    const asked = { name: 'required', phone: 'optional', email: 'optional', comment: 'off' }
    changeSetting(db, olga.staff, { key: 'contactFields', value: asked }, noon)
    editProduct(db, olga.staff, { productId: tee.id, description: { en: 'Cotton' } }, noon)
    addPromo(db, olga.staff, { code: 'SUMMER', kind: 'percent', value: 10 }, noon)
    const changes = [{ variantId: variant.id, quantity: 1 }]
    editOrder(db, olga.staff, { orderId: order(olga, 2).id, changes }, noon)
    olga.says('/log')
    const { text = '' } = await olga.awaits('Log of changes')
    expect(plain(text)).toContain('Setting “Name of the shop”\nOur shop → Sport <1>')
    expect(plain(text)).toContain('phone: required → optional\ncomment: optional → not asked')
    expect(plain(text)).toContain('Product “Tee” changed\ndescription: — → Cotton')
    expect(plain(text)).toContain('New promo code SUMMER\nkind: percent\nvalue: 10')
    expect(plain(text)).toContain('Contents of order #1\nTEE-M × 2 → TEE-M × 1')
  })

  test('is narrowed down to a person and to a kind of thing', async () => {
    const shop = await openShop()
    change(shop)
    const { olga } = shop
    olga.says('/log')
    await olga.awaits('Log of changes')
    await olga.hears('Everybody')
    await olga.hears('Max')
    const ofMax = await olga.awaits('Price of “Tee”')
    expect(ofMax.text).not.toContain('Olga')
    await olga.hears('Everything')
    await olga.hears('Orders')
    await olga.awaits(({ text = '' }) => text.includes('Status of order') && !text.includes('Tee'))
    await olga.hears('Show all')
    await olga.awaits('Role of Max')
    await olga.hears('Everything')
    await olga.hears('Broadcasts')
    await olga.awaits('There is nothing here yet.')
  })

  test('has pages, and tells what nobody taught it by its own name', async () => {
    const shop = await openShop()
    const { olga, db } = shop
    for (let n = 1; n <= 8; n++) {
      const entry = {
        action: 'comet.seen',
        subject: 'comet',
        subjectId: n,
        before: { tail: '<1>' },
        after: { tail: n },
      }
      inTx(db, (tx) => recordChange(tx, system, entry, noon))
    }
    olga.says('/log')
    const first = await olga.awaits('comet.seen (comet)')
    expect(first.text).toContain('The shop itself')
    expect(first.text).toContain('tail: <1> → 8')
    await olga.hears('Next ›')
    const second = await olga.awaits('tail: <1> → 1')
    expect(second.message_id).toBe(first.message_id)
    expect(second.text).not.toContain('→ 8')
  })

  test('is the owner’s alone', async () => {
    const { max } = await openShop()
    max.says('/log')
    await max.awaits('You cannot do this.')
  })
})

test('whatever the rules write down has a sentence in the log', () => {
  const sources = globSync('shop/**/*.ts', { cwd: root }).map((path) =>
    readFileSync(new URL(path, root), 'utf8'),
  )
  const recorded = sources.flatMap((text) => [
    ...[...text.matchAll(/\baction: '([a-z.-]+)'/g)].map(([, action = '']) => action),
    ...[...text.matchAll(/(?:product|category|page)Editing\(\s*'([a-z.-]+)'/g)].map(
      ([, action = '']) => action,
    ),
  ])
  expect(recorded.length).toBeGreaterThan(40)
  expect(recorded.filter((action) => !toldActions.includes(action))).toEqual([])
  const texts = readSources('en')
    .map(({ text }) => text)
    .join('\n')
  expect(toldActions.filter((action) => !texts.includes(`\nlog-${action.replace('.', '-')} =`))).toEqual([])
})
