import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import { readTranslators } from '#locales/read.ts'
import { createLog } from '#server/log.ts'
import { openMailer } from '#server/mail/mailer.ts'
import { system } from '#shop/actor.ts'
import { applyPromo } from '#shop/cart/cart.ts'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { ensureOwners } from '#shop/staff.ts'
import { openLater, openOwnServer, openSilentServer, openStrictServer } from '#test/support/mail-servers.ts'
import { openPost, order } from '#test/support/post.ts'
import { addCustomer, addStaff, memoryDb, noon, set } from '#test/support/shop.ts'

const minute = 60_000
/** Sums have spaces that do not break. */
const plain = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ')

function shop() {
  const db = memoryDb()
  set(db, 'shopName', { ru: 'Лавка «Север»', en: 'North' })
  set(db, 'firstOrderNumber', 1024)
  return db
}

describe('an order', () => {
  test('reaches the mailbox the shop was started with, whole', async () => {
    const db = shop()
    const { inbox } = await openPost(db)
    const owner = addStaff(db, 'owner')
    addPromo(db, owner, { code: 'START10', kind: 'percent', value: 10 }, noon)
    const buyer = addCustomer(db)
    applyPromo(db, buyer, 'START10', noon)
    const answers = { name: 'Анна', address: 'Лесная, 5', comment: 'Домофон 12\nКод 34' }
    order(db, { buyer, answers })
    await expect.poll(() => inbox.list().length).toBe(1)
    const [mail] = inbox.list()
    expect(mail).toMatchObject({
      from: 'Лавка «Север» <shop@shop.example>',
      to: ['orders@shop.example'],
      headers: {
        'Message-ID': `<order-1024.${noon.toString(36)}.staff@shop.example>`,
        'Auto-Submitted': 'auto-generated',
        'List-ID': '<orders.shop.example>',
      },
    })
    expect(plain(mail?.subject)).toBe('Заказ № 1024 на 3 582 ₽')
    expect(plain(mail?.text)).toBe(`Новый заказ № 1024
3 582 ₽
Оформлен 15 января в 15:00

Комментарий:
  Домофон 12
  Код 34

ПОКУПАТЕЛЬ
Имя: Анна
Телефон: +7 921 123-45-67

ДОСТАВКА И ОПЛАТА
Способ: Курьером
Адрес: Лесная, 5
Оплата: При получении

СОСТАВ ЗАКАЗА
1. Футболка «Север»
   M, TEE-1
   2 × 1 990 ₽ = 3 980 ₽

Товары: 3 980 ₽
Скидка по промокоду START10: −398 ₽
Доставка: бесплатно
Итого: 3 582 ₽

-- 
Письмо от магазина: Лавка «Север»
`)
    for (const part of ['href="tel:+79211234567"', 'Домофон 12<br>Код 34', 'TEE-1', '−398', 'START10']) {
      expect(mail?.html).toContain(part)
    }
    expect(mail?.html).not.toMatch(/\b(src|background)="|url\(|@import|<script|<link/i)
  })

  test('is told in the language of whoever reads, and answers go to the customer', async () => {
    const db = shop()
    set(db, 'language', 'en')
    set(db, 'currency', 'USD')
    set(db, 'timeZone', 'America/New_York')
    const { inbox } = await openPost(db)
    order(db, { language: 'ru', quantity: 1, answers: { name: 'Анна', email: 'anna@mail.example' } })
    await expect.poll(() => inbox.list().length).toBe(2)
    const staff = inbox.list().find(({ to }) => to[0] === 'orders@shop.example')
    const customer = inbox.list().find(({ to }) => to[0] === 'anna@mail.example')
    expect(staff).toMatchObject({ subject: 'Order #1024, $1,990', from: 'North <shop@shop.example>' })
    expect(staff?.headers['Reply-To']).toMatch(/<anna@mail\.example>$/)
    expect(staff?.text).toMatch(
      /Placed on 15 January at 07:00[\s\S]*Method: By courier[\s\S]*1\. North tee[\s\S]*Total: \$1,990/,
    )
    expect(staff?.html).toContain('href="mailto:anna@mail.example"')
    expect(plain(customer?.subject)).toBe('Заказ № 1024 на 1 990 $ принят')
    expect(customer?.text).toContain('Спасибо за заказ!')
    expect(customer?.text).not.toContain('orders@')
    expect(customer?.headers).not.toHaveProperty('Reply-To')
    expect(customer?.headers).not.toHaveProperty('List-ID')
  })

  test('goes once to each address, of the environment and of the settings', async () => {
    const db = shop()
    set(db, 'notifyMails', ['Orders@Shop.example', 'book@shop.example'])
    const { inbox, states } = await openPost(db, { to: ['orders@shop.example', 'anna@shop.example'] })
    order(db)
    await expect.poll(states).toEqual(['sent', 'sent', 'sent'])
    const to = inbox.list().flatMap((mail) => mail.to.map((address) => address.toLowerCase()))
    expect(to.sort()).toEqual(['anna@shop.example', 'book@shop.example', 'orders@shop.example'])
  })

  test('stays one conversation, whatever happens to it', async () => {
    const db = shop()
    const { inbox, clock } = await openPost(db)
    clock.now += 2 * minute
    const { id, buyer } = order(db, { answers: { email: 'anna@mail.example' } })
    const owner = addStaff(db, 'owner')
    editOrder(db, owner, { orderId: id, changes: [{ lineId: 1, quantity: 1 }] }, noon + minute)
    moveOrder(db, buyer, { orderId: id, to: 'cancelled', note: 'Передумала' }, noon + 2 * minute)
    await expect.poll(() => inbox.list().length).toBe(6)
    const told = inbox.list().filter(({ to }) => to[0] === 'orders@shop.example')
    const [first, edited, cancelled] = told
    const root = first?.headers['Message-ID']
    for (const mail of [edited, cancelled]) {
      expect(mail?.headers).toMatchObject({ 'In-Reply-To': root, References: root })
      expect(mail?.subject).toMatch(/^Re: Заказ №\s1024 на /)
    }
    expect(new Set(inbox.list().map(({ headers }) => headers['Message-ID'])).size).toBe(6)
    expect(edited?.text).toMatch(/^Заказ №\s1024 изменён\n/)
    expect(cancelled?.text).toMatch(/^Покупатель отменил заказ №\s1024\n[\s\S]*Причина:\n {2}Передумала/)
    const own = inbox.list().filter(({ to }) => to[0] === 'anna@mail.example')
    expect(own.map(({ subject }) => plain(subject))).toEqual([
      expect.stringMatching(/^Заказ № 1024 на .* принят$/),
      'Заказ № 1024 изменён, теперь на 1 990 ₽',
      'Заказ № 1024 отменён',
    ])
  })

  test('tells each move as it was, though the next was made before the mail went out', async () => {
    const db = shop()
    const { inbox, clock, nudge, states } = await openPost(db)
    inbox.refuse({ code: 451, text: 'Greylisted' })
    const { id } = order(db, { answers: { email: 'anna@mail.example' } })
    moveOrder(db, system, { orderId: id, to: 'confirmed' }, noon + minute)
    moveOrder(db, system, { orderId: id, to: 'sent', tracking: 'RB123' }, noon + 2 * minute)
    await expect.poll(states).toHaveLength(6)
    inbox.refuse(null)
    clock.now = noon + 60 * minute
    nudge()
    await expect.poll(() => inbox.list().length).toBe(6)
    const headings = inbox.list().map(({ to, text }) => [to[0]?.slice(0, 4), plain(text).split('\n')[0]])
    expect(headings.filter(([to]) => to === 'orde').map(([, heading]) => heading)).toEqual([
      'Новый заказ № 1024',
      'Заказ № 1024: подтверждён',
      'Заказ № 1024: отправлен',
    ])
    expect(headings.filter(([to]) => to === 'anna').map(([, heading]) => heading)).toEqual([
      'Заказ № 1024 принят',
      'Заказ № 1024 подтверждён',
      'Заказ № 1024 отправлен',
    ])
    expect(inbox.list().at(-1)?.text).toContain('Трек-номер: RB123')
  })

  test('keeps what staff are told when the customer has the same address deleted', async () => {
    const db = shop()
    const { states } = await openPost(db, { to: ['anna@mail.example'] })
    const { id, buyer } = order(db, { answers: { email: 'anna@mail.example' } })
    moveOrder(db, buyer, { orderId: id, to: 'cancelled' }, noon)
    deleteMyData(db, buyer, noon)
    expect(states()).toHaveLength(4)
  })
})

test('a shop with a long name writes no line longer than a header’s may be', async () => {
  const db = shop()
  set(db, 'shopName', { ru: 'Лавка «Север», чай и травы '.repeat(40) })
  const { url, letters } = await openOwnServer()
  await openPost(db, { url })
  order(db, { answers: { name: 'Анна Петрова-Водкина', email: 'anna@mail.example' } })
  await expect.poll(() => letters).toHaveLength(2)
  for (const letter of letters) {
    expect(letter.split('\r\n').filter((line) => line.length > 78)).toEqual([])
    expect(letter).toMatch(/^[\t\r\n\x20-\x7e]+$/)
  }
})

describe('what people type', () => {
  test('is shown as it is, and never becomes markup or a header', async () => {
    const db = shop()
    const { inbox } = await openPost(db)
    const title = `Кроссовки "Ёж" <b>&'🏃‍♀️ ${'Оченьдлинноеслово'.repeat(20)}`
    const name = `Анна <script>alert('1')</script> "O'Neil", Bcc: all@mail.example`
    order(db, { title, answers: { name, email: 'anna@mail.example', comment: '</td></table><img src=x>' } })
    db.update(orders)
      .set({ name: `${name}\r\nBcc: spy@mail.example` })
      .run()
    await expect.poll(() => inbox.list().length).toBe(2)
    const mail = inbox.list().find(({ to }) => to[0] === 'orders@shop.example')
    expect(mail?.to).toEqual(['orders@shop.example'])
    expect(mail?.text).toContain(title)
    expect(mail?.html).toContain('&lt;script&gt;')
    expect(mail?.html).not.toMatch(/<script|<img|<b>/)
    expect(Object.keys(mail?.headers ?? {}).sort()).toEqual([
      'Auto-Submitted',
      'List-ID',
      'Message-ID',
      'Reply-To',
    ])
    expect(mail?.headers['Reply-To']).toContain('<anna@mail.example>')
  })

  test('is no way to a second recipient, even where an address was not checked', async () => {
    const db = shop()
    const { inbox, states } = await openPost(db)
    order(db)
    db.update(orders).set({ email: 'anna@mail.example, spy@mail.example\r\nBcc: spy@mail.example' }).run()
    await expect.poll(states).toEqual(['sent'])
    expect(inbox.list()[0]?.to).toEqual(['orders@shop.example'])
    expect(inbox.list()[0]?.headers).not.toHaveProperty('Reply-To')
  })
})

describe('a mail server that refuses', () => {
  test('for now is asked again, and the mail arrives once', async () => {
    const db = shop()
    const { inbox, states, errors, clock, nudge } = await openPost(db)
    inbox.refuse({ code: 451, text: '4.7.1 Greylisted, come back' })
    order(db)
    await expect.poll(errors).toEqual([expect.stringContaining('Greylisted')])
    expect(states()).toEqual(['waiting'])
    inbox.refuse(null)
    clock.now += minute
    nudge()
    await expect.poll(states).toEqual(['sent'])
    expect(inbox.list()).toHaveLength(1)
  })

  test('a recipient for good is not asked again', async () => {
    const db = shop()
    const { inbox, states, errors } = await openPost(db)
    inbox.refuse({ code: 550, text: '5.1.1 No such user' })
    order(db)
    await expect.poll(states).toEqual(['dead'])
    expect(errors()).toEqual([expect.stringContaining('No such user')])
  })

  test('the password is asked once in five minutes, and the owner reads what to do', async () => {
    const db = shop()
    ensureOwners(db, [77], noon)
    const server = await openStrictServer()
    const post = await openPost(db, { url: server.url('wrong'), to: ['a@shop.example', 'b@shop.example'] })
    order(db)
    order(db)
    await expect.poll(post.states).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
    await expect.poll(() => post.errors()[1]).toMatch(/пароль из SMTP_URL[\s\S]*535/)
    expect(server.logins()).toBeLessThanOrEqual(2)
    expect(post.logged().match(/mail does not go out/g)).toHaveLength(1)
    const troubles = db.select().from(outbox).where(eq(outbox.kind, 'trouble')).all()
    expect(troubles).toMatchObject([{ recipient: '77', payload: { trouble: 'mail-login', place: 'mail' } }])
    server.accept('wrong')
    post.clock.now += 6 * minute
    post.nudge()
    await expect.poll(post.states).toEqual(['sent', 'sent', 'sent', 'sent'])
    expect(post.logged()).toContain('mail goes out again')
  })

  test('nothing any longer lets no mail wait for its next try', async () => {
    const db = shop()
    const server = await openStrictServer()
    const post = await openPost(db, { url: server.url('wrong'), to: ['a@shop.example', 'b@shop.example'] })
    order(db)
    const failed = () => post.errors().filter((error) => error?.includes('пароль'))
    await expect.poll(failed).toHaveLength(2)
    db.update(outbox)
      .set({ nextAt: noon + 60 * minute })
      .where(eq(outbox.recipient, 'b@shop.example'))
      .run()
    server.accept('wrong')
    post.clock.now += 6 * minute
    post.nudge()
    await expect.poll(post.states).toEqual(['sent', 'sent'])
  })

  test('to be reached lets no mail wait once it is', async () => {
    const db = shop()
    const { url, open } = await openLater()
    const post = await openPost(db, { url, to: ['a@shop.example', 'b@shop.example'] })
    order(db)
    const failed = () => post.errors().filter((error) => error?.startsWith('Почтовый сервер не отвечает'))
    await expect.poll(failed).toHaveLength(2)
    db.update(outbox)
      .set({ nextAt: noon + 60 * minute })
      .where(eq(outbox.recipient, 'b@shop.example'))
      .run()
    await open()
    post.clock.now += minute
    post.nudge()
    await expect.poll(post.states).toEqual(['sent', 'sent'])
  })

  test('to be reached is asked again', async () => {
    const db = shop()
    const { states, errors } = await openPost(db, { url: 'smtp://127.0.0.1:9' })
    order(db)
    await expect
      .poll(errors)
      .toEqual([expect.stringMatching(/^Почтовый сервер не отвечает[\s\S]*ECONNREFUSED/)])
    expect(states()).toEqual(['waiting'])
  })
})

describe('a mail server that says nothing', () => {
  test('is left when the time is over, and when the shop stops', async () => {
    const db = shop()
    order(db, { answers: { email: 'anna@mail.example' } })
    const [message] = db.select().from(outbox).where(eq(outbox.channel, 'mail')).all()
    if (message === undefined) throw new Error('a mail is waiting')
    const { url, callers } = await openSilentServer()
    const log = createLog('silent')
    const mail = { url, from: 'shop@shop.example' }
    const mailer = openMailer(mail, { db, log, translators: readTranslators(), now: () => noon })
    expect(await mailer.send(message, AbortSignal.timeout(50))).toMatchObject({ kind: 'retry' })
    const sending = mailer.send(message, AbortSignal.timeout(10_000))
    await expect.poll(callers).toBe(1)
    mailer.close()
    expect(await sending).toMatchObject({ kind: 'retry' })
    await expect.poll(callers).toBe(0)
  })
})

describe('a mail server on the same machine', () => {
  test('may have a certificate that it made for itself', async () => {
    const db = shop()
    const { url, secured } = await openOwnServer()
    const { states } = await openPost(db, { url })
    order(db)
    await expect.poll(states).toEqual(['sent'])
    expect(secured).toEqual([true])
  })
})
