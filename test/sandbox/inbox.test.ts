import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { openInbox } from '#sandbox/inbox.ts'

async function open() {
  const inbox = await openInbox(() => 1_000)
  const transport = createTransport(inbox.address)
  onTestFinished(async () => {
    transport.close()
    await inbox.stop()
  })
  let changes = 0
  inbox.watch(() => changes++)
  const mail = { from: 'shop@kiosk.example', to: 'ann@mail.example', subject: 'Order 7', text: 'Packed' }
  return {
    inbox,
    send: (more: object = {}) => transport.sendMail({ ...mail, ...more }),
    changes: () => changes,
  }
}

test('a mail arrives with all that is worth a look', async () => {
  const { inbox, send, changes } = await open()
  await send({
    from: { name: 'Лавка «Киоск»', address: 'shop@kiosk.example' },
    to: ['ann@mail.example', 'Bob <bob@mail.example>'],
    bcc: 'book@kiosk.example',
    subject: 'Заказ № 7 собран, и это довольно длинная тема письма, которую придётся переносить',
    text: 'Собран\n',
    html: '<p>Собран</p>',
    replyTo: 'help@kiosk.example',
    messageId: '<7@kiosk.example>',
    references: '<6@kiosk.example>',
    headers: { 'List-Unsubscribe': '<https://kiosk.example/stop>', 'X-Other': 'no' },
    attachments: [{ filename: 'чек.txt', content: 'one lamp' }],
  })
  expect(inbox.list()).toEqual([
    {
      id: expect.any(String),
      at: 1_000,
      from: 'Лавка «Киоск» <shop@kiosk.example>',
      to: ['ann@mail.example', 'bob@mail.example', 'book@kiosk.example'],
      subject: 'Заказ № 7 собран, и это довольно длинная тема письма, которую придётся переносить',
      text: 'Собран\n',
      html: expect.stringContaining('<p>Собран</p>'),
      headers: {
        'Reply-To': 'help@kiosk.example',
        'Message-ID': '<7@kiosk.example>',
        References: '<6@kiosk.example>',
        'List-Unsubscribe': '<https://kiosk.example/stop>',
      },
      attachments: [{ name: 'чек.txt', mime: 'text/plain', size: 8 }],
    },
  ])
  expect(changes()).toBe(1)
})

test('mails keep their order, each under its own name, until they are cleared', async () => {
  const { inbox, send, changes } = await open()
  await send({ subject: 'One' })
  await send({ subject: 'Two' })
  expect(inbox.list().map(({ subject }) => subject)).toEqual(['One', 'Two'])
  expect(new Set(inbox.list().map(({ id }) => id)).size).toBe(2)
  expect(inbox.list()[0]).not.toHaveProperty('html')
  inbox.clear()
  expect([inbox.list(), changes()]).toEqual([[], 3])
})

test.each([421, 451, 550] as const)(
  'on order a mail is refused with %i, and later ones are taken',
  async (code) => {
    const { inbox, send } = await open()
    inbox.refuse({ code, text: 'Not now' })
    await expect(send()).rejects.toMatchObject({
      responseCode: code,
      message: expect.stringContaining('Not now'),
    })
    expect(inbox.list()).toEqual([])
    inbox.refuse(null)
    await send()
    expect(inbox.list()).toHaveLength(1)
  },
)

test('takes whoever gives a name and a password', async () => {
  const { inbox } = await open()
  const transport = createTransport(inbox.address, { auth: { user: 'shop', pass: 'secret' } })
  const url = createTransport(inbox.address.replace('//', '//shop:secret@'))
  for (const way of [transport, url]) {
    await way.sendMail({ from: 'a@b.example', to: 'c@d.example', text: 'Hi' })
  }
  expect(inbox.list()).toHaveLength(2)
})

test('stops while somebody keeps a connection', async () => {
  const inbox = await openInbox(Date.now)
  const pool = createTransport({ url: inbox.address, pool: true } as object)
  await pool.sendMail({ from: 'a@b.example', to: 'c@d.example', text: 'Hi' })
  await inbox.stop()
  pool.close()
  expect(inbox.list()).toHaveLength(1)
})
