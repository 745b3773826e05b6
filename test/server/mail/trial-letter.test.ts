import { expect, test } from 'vitest'
import { sendTrialMail } from '#shop/setting-up/trial.ts'
import { openPost } from '#test/support/post.ts'
import { addStaff, memoryDb, noon, set } from '#test/support/shop.ts'

test('a trial mail arrives, and says whose it is', async () => {
  const db = memoryDb()
  set(db, 'shopName', { ru: 'Лавка «Север»' })
  const { inbox, states } = await openPost(db, { to: ['orders@shop.example'] })
  sendTrialMail(db, addStaff(db, 'owner'), 'orders@shop.example', noon)
  await expect.poll(() => inbox.list().length).toBe(1)
  expect(inbox.list()).toMatchObject([
    {
      from: 'Лавка «Север» <shop@shop.example>',
      to: ['orders@shop.example'],
      subject: 'Проверка почты магазина Лавка «Север»',
      text: 'Это пробное письмо. Раз вы его читаете, сюда будут приходить заказы магазина Лавка «Север».\n',
    },
  ])
  await expect.poll(states).toEqual(['sent'])
})
