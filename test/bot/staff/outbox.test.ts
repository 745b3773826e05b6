import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import type { Role } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { system } from '#shop/actor.ts'
import { claimDue, enqueue, type Failure, markFailed } from '#shop/outbox.ts'
import { resend, takeOff } from '#shop/stuck-messages.ts'
import { inTx } from '#shop/transaction.ts'
import { openChat } from '#test/support/chat.ts'
import { addCustomer, addProduct, addVariant, buy, memoryDb, noon, set } from '#test/support/shop.ts'

const kicked: Failure = { kind: 'gone', reason: 'Forbidden: bot was kicked from the supergroup chat' }
const blocked: Failure = { kind: 'gone', reason: 'Forbidden: bot was blocked by the user' }

type Stuck = {
  recipient: string
  failure: Failure
  mail?: boolean
  kind?: string
  payload?: Record<string, string>
}

/** Nothing is due again by itself in the time of a test. */
function strand(db: Db, ...all: Stuck[]): number[] {
  return all.map(({ recipient, failure, mail = false, kind = 'order-placed', payload = {} }, index) => {
    const channel = mail ? 'mail' : 'telegram'
    const facts = { orderId: 1, audience: 'staff', ...payload }
    inTx(db, (tx) => enqueue(tx, { kind, key: `${kind}:${index}`, channel, recipient, payload: facts }, noon))
    const message = claimDue(db, Date.now(), 50).find((one) => one.recipient === recipient)
    if (message === undefined) throw new Error('nothing was due')
    markFailed(db, message, failure, Date.now())
    return message.id
  })
}

/** A shop with one order, whose news is yet to be stranded. */
async function openShop(language = 'en') {
  const db = memoryDb()
  const chat = await openChat({
    db,
    told: {
      'order-placed': async ({ api, message }) => {
        await api.sendMessage(Number(message.recipient), 'The order is told')
        return undefined
      },
    },
  })
  const worker = (name: string, role: Role) => {
    const somebody = chat.person({ name, language, started: true })
    db.insert(staff).values({ telegramId: somebody.id, name, role, addedAt: noon }).run()
    return somebody
  }
  set(db, 'notifyChats', ['-1001'])
  set(db, 'notifyNames', { '-1001': 'Desk <1>' })
  const { id } = addProduct(db)
  buy(db, addCustomer(db, { telegramId: 55, name: 'Bob' }), addVariant(db, id).id)
  db.delete(outbox).run()
  return { ...chat, worker, max: worker('Max', 'manager') }
}

describe('/outbox', () => {
  test.each([
    ['en', 'Everything was delivered.'],
    ['ru', 'Всё доставлено.'],
  ])('says in %s that nothing is stuck', async (language, words) => {
    const { max } = await openShop(language)
    max.says('/outbox')
    await max.awaits(words)
    expect(max.buttons()).toEqual([])
  })

  test('tells what is stuck, for whom, since when and why, with the cure', async () => {
    const { db, max } = await openShop()
    strand(
      db,
      { recipient: '-1001', failure: kicked },
      { recipient: '55', failure: blocked, kind: 'order-moved', payload: { audience: 'customer' } },
      {
        recipient: 'desk@shop.example',
        mail: true,
        kind: 'order-edited',
        failure: { kind: 'wait', ms: 3_600_000, reason: 'Check SMTP_URL: <535>' },
      },
      { recipient: '77', failure: { kind: 'refused', reason: 'Bad Request: strange' }, kind: 'comet' },
    )
    max.says('/outbox')
    const { text = '' } = await max.awaits('Not delivered: 4')
    expect(text.split('\n\n').slice(1)).toEqual([
      '1. Message → 77, in private\nSince 15 January at 15:00; given up\nThe last error: “Bad Request: strange”',
      expect.stringMatching(
        /^2\. Changed order #1 → mail to d…@shop\.example\nSince 15 January at 15:00; next try .+\nCheck SMTP_URL: <535>$/,
      ),
      '3. New status of order #1 → customer Bob\nSince 15 January at 15:00; given up\nThe bot cannot write to the customer: they have stopped it. Call them or send an e-mail.',
      '4. New order #1 → group “Desk <1>”\nSince 15 January at 15:00; given up\nThe bot was removed from the group. Add it again and send /notify_here there.',
    ])
    expect(max.buttons()).toEqual([
      ['Send no. 1', 'Take off no. 1'],
      ['Send no. 2'],
      ['Send no. 3', 'Take off no. 3'],
      ['Send no. 4', 'Take off no. 4'],
      ['Send everything again'],
      ['Refresh'],
    ])
  })

  test('tells what a mail server answered, and whether the bot asks again', async () => {
    const { db, max } = await openShop()
    const mail = { mail: true, recipient: 'desk@shop.example' }
    strand(
      db,
      { ...mail, kind: 'trial', failure: { kind: 'gone', reason: '550 5.1.1 No such user' } },
      { ...mail, kind: 'order-moved', failure: { kind: 'retry', reason: '450 4.2.0 Greylisted' } },
    )
    max.says('/outbox')
    const { text = '' } = await max.awaits('Not delivered: 2')
    expect(text).toContain('Trial mail → mail to d…@shop.example')
    expect(text).toContain('“450 4.2.0 Greylisted”. The bot tries again by itself.')
    expect(text).toContain('“550 5.1.1 No such user”. Check the address; ')
  })

  test('has pages, each in the place of the last', async () => {
    const { db, max } = await openShop()
    strand(
      db,
      ...Array.from({ length: 7 }, (_, index) => ({
        recipient: `-200${index}`,
        failure: kicked,
        kind: `k${index}`,
      })),
    )
    max.says('/outbox')
    const list = await max.awaits('Not delivered: 7')
    await max.hears('Next ›')
    expect((await max.awaits('7. ')).message_id).toBe(list.message_id)
    expect(max.buttons().flat()).toContain('Take off no. 7')
    await max.hears('Take off no. 7')
    await max.hears('Take off no. 6')
    // The second page is no more.
    await max.awaits('1. ')
    expect(max.buttons().flat()).not.toContain('‹ Back')
    expect(max.misses()).toEqual([])
  })
})

describe('a button', () => {
  test('sends a message again at once', async () => {
    const { db, max, group } = await openShop()
    const desk = group({ title: 'Desk', members: [max.id] })
    strand(db, { recipient: String(desk.id), failure: kicked })
    max.says('/outbox')
    await max.awaits('Not delivered: 1')
    expect(await max.hears('Send no. 1')).toMatchObject({ text: 'Sending it again' })
    await max.in(desk).awaits('The order is told')
    await max.hears('Refresh')
    await max.awaits('Everything was delivered.')
  })

  test('sends everything again', async () => {
    const { db, max, group } = await openShop()
    const desks = ['Left', 'Right'].map((title) => group({ title, members: [max.id] }))
    strand(db, ...desks.map(({ id }) => ({ recipient: String(id), failure: kicked })))
    max.says('/outbox')
    await max.awaits('Not delivered: 2')
    expect(await max.hears('Send everything again')).toMatchObject({ text: 'Sending 2 messages' })
    for (const desk of desks) await max.in(desk).awaits('The order is told')
  })

  test('tapped when the message is gone says so, and shows the list as it is', async () => {
    const { db, max } = await openShop()
    const [first = 0, second = 0] = strand(
      db,
      { recipient: '-1001', failure: kicked },
      { recipient: '-1002', failure: kicked, kind: 'comet' },
    )
    max.says('/outbox')
    await max.awaits('Not delivered: 2')
    takeOff(db, system, second, noon)
    expect((await max.hears('Send no. 1'))?.text).toContain('This is not here any more.')
    await max.awaits('Not delivered: 1')
    takeOff(db, system, first, noon)
    expect((await max.hears('Take off no. 1'))?.text).toContain('This is not here any more.')
    await max.awaits('Everything was delivered.')
  })

  test('tapped twice at once does it once', async () => {
    const { db, max, group } = await openShop()
    const desk = group({ title: 'Desk', members: [max.id] })
    strand(db, { recipient: String(desk.id), failure: kicked })
    max.says('/outbox')
    await max.awaits('Not delivered: 1')
    await Promise.all([max.hears('Send no. 1'), max.hears('Send no. 1')])
    await max.in(desk).awaits('The order is told')
    expect(max.in(desk).reads()).toHaveLength(1)
  })

  test('takes off only what was given up meanwhile', async () => {
    const { db, max } = await openShop()
    const [id = 0] = strand(db, {
      recipient: 'desk@shop.example',
      mail: true,
      failure: { kind: 'gone', reason: '550' },
    })
    max.says('/outbox')
    await max.awaits('Not delivered: 1')
    resend(db, system, id, noon)
    expect((await max.hears('Take off no. 1'))?.text).toContain('This is not here any more.')
    await max.awaits('being sent now')
    expect(max.buttons()).toEqual([['Send no. 1'], ['Refresh']])
  })

  test('below a message that was deleted still does it, and the list comes anew', async () => {
    const { db, max } = await openShop()
    strand(db, { recipient: '-1001', failure: kicked })
    max.says('/outbox')
    const list = await max.awaits('Not delivered: 1')
    const tapped = max.hears('Take off no. 1')
    max.deletes(list)
    await tapped
    await max.awaits('Everything was delivered.')
  })
})

describe('others', () => {
  test('who work here are refused, strangers are told there is no such command', async () => {
    const { worker, ann } = await openShop()
    const cid = worker('Cid', 'courier')
    cid.says('/outbox')
    await cid.awaits('You cannot do this.')
    const stranger = ann()
    stranger.says('/outbox')
    await stranger.awaits('There is no such command.')
  })

  test('who worked here yesterday see nothing any more', async () => {
    const { db, max } = await openShop()
    strand(db, { recipient: '-1001', failure: kicked })
    max.says('/outbox')
    await max.awaits('Not delivered: 1')
    db.update(staff).set({ removedAt: noon }).run()
    for (const label of ['Refresh', 'Send no. 1', 'Take off no. 1']) {
      expect((await max.hears(label))?.text).toContain('You cannot do this.')
    }
    expect(db.select().from(outbox).get()?.state).toBe('dead')
  })
})
