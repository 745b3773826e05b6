import { describe, expect, test } from 'vitest'
import { verifyInitData } from '#sandbox/launch.ts'
import { openBot } from '#test/support/sandbox.ts'

async function withAnn() {
  const bot = await openBot()
  const ann = bot.telegram.person({ name: 'Ann', lastName: 'Lee', phone: '+79001112233', started: true })
  const shows = (reply_markup: object, text = 'Choose', chat_id = ann.id) =>
    bot.call<{ message_id: number }>('sendMessage', { chat_id, text, reply_markup })
  return { ...bot, ann, shows }
}
const below = (...buttons: object[]) => ({ inline_keyboard: [buttons] })
const ask = (text: string, callback_data = text) => ({ text, callback_data })

describe('a button that asks the bot', () => {
  test('is the newest with its label', async () => {
    const { ann, shows, told, call } = await withAnn()
    await shows(below(ask('Buy', 'old')))
    const { message_id } = await shows(below(ask('More'), ask('Buy', 'new')))
    const heard = ann.hears('Buy')
    const query = told('callback_query')
    expect(query).toMatchObject({ data: 'new', from: { id: ann.id }, message: { message_id } })
    expect(query.chat_instance).toMatch(/^-?\d+$/)
    await call('answerCallbackQuery', { callback_query_id: query.id, text: 'Bought', show_alert: true })
    expect(await heard).toEqual({ text: 'Bought', alert: true })
  })

  test('waits no longer than a minute', async () => {
    const { ann, shows, told, telegram, refusal } = await withAnn()
    await shows(below(ask('Buy')))
    const heard = ann.hears('Buy')
    const { id } = told('callback_query')
    telegram.core.clock.moveBy(61_000)
    expect(await heard).toBeNull()
    expect(await refusal('answerCallbackQuery', { callback_query_id: id })).toContain('query is too old')
  })

  test('is not to be found under a label that nobody reads', async () => {
    const { ann, shows } = await withAnn()
    await expect(ann.taps('Buy')).rejects.toThrow('nothing says «Buy»: there are no buttons')
    await shows({ keyboard: [['Cups']] })
    await shows(below(ask('Lamps')))
    await expect(ann.taps('Buy')).rejects.toThrow('nothing says «Buy»: «Lamps», «Cups»')
    expect([ann.buttons(), ann.keys()]).toEqual([[['Lamps']], [['Cups']]])
  })

  test('goes with its message, and with an edit that leaves it out', async () => {
    const { ann, shows, call } = await withAnn()
    const { message_id } = await shows(below(ask('Buy')))
    const message = await ann.awaits('Choose')
    expect(ann.buttons(message)).toEqual([['Buy']])
    await call('editMessageText', { chat_id: ann.id, message_id, text: 'Sold' })
    expect(ann.buttons(message)).toEqual([])
    await expect(ann.taps('Buy')).rejects.toThrow('there are no buttons')
  })
})

test('buttons that ask nobody do what they say', async () => {
  const { ann, shows, updates } = await withAnn()
  const buttons = [
    { text: 'Site', url: 'https://shop.example/' },
    { text: 'Code', copy_text: { text: 'SPRING' } },
    { text: 'Find', switch_inline_query_current_chat: 'lamps' },
    { text: 'Share', switch_inline_query: 'cups' },
  ]
  await shows(below(...buttons))
  expect(await Promise.all(buttons.map(({ text }) => ann.taps(text)))).toEqual([
    { kind: 'url', url: 'https://shop.example/' },
    { kind: 'copy', text: 'SPRING' },
    { kind: 'inline', query: 'lamps', here: true },
    { kind: 'inline', query: 'cups', here: false },
  ])
  await expect(ann.hears('Site')).rejects.toThrow('«Site» asks the bot nothing')
  await expect(ann.opens('Site')).rejects.toThrow('«Site» opens no Mini App')
  expect(updates()).toEqual([])
})

describe('a key', () => {
  test('says its label, and stays', async () => {
    const { ann, shows, told } = await withAnn()
    await shows({ keyboard: [['Lamps', { text: 'Cups' }]] })
    expect(await ann.taps('Cups')).toEqual({ kind: 'sent' })
    const { text, reply_to_message } = told('message')
    expect([text, reply_to_message]).toEqual(['Cups', undefined])
    expect(ann.keys()).toEqual([['Lamps', 'Cups']])
  })

  test('goes once used when it is for one time, and when the bot takes it away', async () => {
    const { ann, shows } = await withAnn()
    await shows({ keyboard: [['Yes']], one_time_keyboard: true })
    await ann.taps('Yes')
    expect(ann.keyboard()).toBeUndefined()
    await expect(ann.taps('Yes')).rejects.toThrow('nothing says «Yes»')
    await shows({ keyboard: [['No']] })
    await shows({ remove_keyboard: true })
    expect(ann.keyboard()).toBeUndefined()
  })

  test('shares the phone number without its plus, answering whoever asked', async () => {
    const { ann, shows, told } = await withAnn()
    const key = { text: 'My number', request_contact: true }
    const { message_id } = await shows({ keyboard: [[key]], one_time_keyboard: true })
    expect(await ann.taps('My number')).toEqual({ kind: 'contact' })
    const { contact, reply_to_message } = told('message')
    expect(contact).toEqual({
      phone_number: '79001112233',
      first_name: 'Ann',
      last_name: 'Lee',
      user_id: ann.id,
    })
    expect(reply_to_message?.message_id).toBe(message_id)
    expect(ann.keys()).toEqual([])
  })

  test('shares a place once it is chosen, answering whoever asked', async () => {
    const { ann, shows, told, updates } = await withAnn()
    const key = { text: 'Where I am', request_location: true }
    const { message_id } = await shows({ keyboard: [[key]], one_time_keyboard: true })
    expect(await ann.taps('Where I am')).toEqual({ kind: 'location' })
    expect(updates()).toEqual([])
    ann.sharesLocation(55.75, 37.62)
    expect(told('message')).toMatchObject({
      location: { latitude: 55.75, longitude: 37.62 },
      reply_to_message: { message_id },
    })
    expect(ann.keys()).toEqual([])
  })

  test('in a group answers the bot, which hears it for that', async () => {
    const { ann, shows, told, telegram } = await withAnn()
    const group = telegram.group({ title: 'Friends', members: [ann.id] })
    const { message_id } = await shows({ keyboard: [['Count me in']] }, 'Who comes?', group.id)
    await ann.in(group).taps('Count me in')
    expect(told('message')).toMatchObject({ text: 'Count me in', reply_to_message: { message_id } })
  })

  test('shared by hand, a number and a place answer nobody', async () => {
    const { ann, shows, updates } = await withAnn()
    await shows({ keyboard: [['Lamps']] })
    ann.sharesContact()
    ann.sharesLocation(1, 2)
    expect(updates().map(({ message }) => message?.reply_to_message)).toEqual([undefined, undefined])
  })
})

test('a selective keyboard is for those it names or answers', async () => {
  const { telegram, call } = await withAnn()
  const people = ['ann', 'bob', 'kim'].map((name) =>
    telegram.person({ name, username: `${name}_here`, started: true }),
  )
  const group = telegram.group({ title: 'Friends', members: people.map(({ id }) => id) })
  const [ann, bob] = people
  const said = ann?.in(group).says('/who')
  const send = (text: string, markup: object, more = {}) =>
    call('sendMessage', { chat_id: group.id, text, reply_markup: { ...markup, selective: true }, ...more })
  const keysOfAll = () => people.map((person) => person.in(group).keys().flat().join())
  await send('You', { keyboard: [['One']] }, { reply_parameters: { message_id: said?.message_id } })
  expect(keysOfAll()).toEqual(['One', '', ''])
  await send('And @Bob_Here', { keyboard: [['Two']] })
  expect(keysOfAll()).toEqual(['One', 'Two', ''])
  await call('sendMessage', { chat_id: group.id, text: 'All', reply_markup: { keyboard: [['Three']] } })
  expect(keysOfAll()).toEqual(['Three', 'Three', 'Three'])
  await send('Not you', { remove_keyboard: true }, { entities: [mention(bob?.account.user)] })
  expect(keysOfAll()).toEqual(['Three', '', 'Three'])
})

const mention = (user: unknown) => ({ type: 'text_mention', offset: 0, length: 3, user })

describe('the Mini App', () => {
  const url = 'https://shop.example/app?a=1'
  const fieldsOf = (initData: string) => [...new URLSearchParams(initData).keys()]

  async function withApp() {
    const opened = await withAnn()
    opened.telegram.core.hosts.add('https://shop.example', 'http://127.0.0.1:3000')
    opened.telegram.core.world.bot.mainAppUrl = 'https://shop.example/'
    return opened
  }

  test('opened below a message knows who opens it, and how to answer', async () => {
    const { ann, shows, telegram, updates } = await withApp()
    await shows(below({ text: 'Shop', web_app: { url } }))
    const launch = await ann.opens('Shop')
    expect(launch).toMatchObject({
      url: 'http://127.0.0.1:3000/app?a=1',
      named: url,
      from: 'inline',
      mode: 'compact',
      title: 'Sandbox',
    })
    expect(verifyInitData(launch.initData, telegram.token)).toBe(true)
    expect(fieldsOf(launch.initData)).toEqual(['query_id', 'user', 'auth_date', 'signature', 'hash'])
    const user = JSON.parse(new URLSearchParams(launch.initData).get('user') ?? '')
    expect(user).toMatchObject({ id: ann.id, first_name: 'Ann', allows_write_to_pm: true })
    expect(() => ann.sendsData(launch, 'x')).toThrow('only an app opened from the keyboard')
    expect(updates()).toEqual([])
  })

  test('through its answer posts one message in the person’s name', async () => {
    const { ann, shows, call, refusal } = await withApp()
    await shows(below({ text: 'Shop', web_app: { url } }))
    const { initData } = await ann.opens('Shop')
    const web_app_query_id = new URLSearchParams(initData).get('query_id')
    const content = { message_text: 'A lamp, please' }
    const result = { type: 'article', id: '1', title: 'Lamp', input_message_content: content }
    await call('answerWebAppQuery', { web_app_query_id, result })
    expect(ann.last()).toMatchObject({
      text: 'A lamp, please',
      from: { id: ann.id },
      via_bot: { is_bot: true },
    })
    expect(await refusal('answerWebAppQuery', { web_app_query_id, result })).toContain('query is too old')
  })

  test('opened from the menu knows as much', async () => {
    const { ann, call } = await withApp()
    expect(() => ann.opensMenu()).toThrow('the menu button opens no Mini App')
    await call('setChatMenuButton', { menu_button: { type: 'web_app', text: 'Shop', web_app: { url } } })
    const launch = ann.opensMenu()
    expect(launch.from).toBe('menu')
    expect(fieldsOf(launch.initData)).toEqual(['query_id', 'user', 'auth_date', 'signature', 'hash'])
  })

  test('opened by its link knows what the link says', async () => {
    const { ann } = await withApp()
    const launch = ann.opensMain('lamp-7')
    expect(launch).toMatchObject({ from: 'link', mode: 'full', startParam: 'lamp-7' })
    expect(fieldsOf(launch.initData)).toEqual([
      'user',
      'chat_instance',
      'chat_type',
      'start_param',
      'auth_date',
      'signature',
      'hash',
    ])
    expect(fieldsOf(ann.opensMain().initData)).not.toContain('start_param')
  })

  test('opened from the keyboard knows nobody, and sends back once', async () => {
    const { ann, shows, told } = await withApp()
    await shows({ keyboard: [[{ text: 'Shop', web_app: { url } }]] })
    const launch = await ann.opens('Shop')
    expect(launch).toMatchObject({ initData: '', from: 'keyboard' })
    expect(() => ann.sendsData(launch, 'ы'.repeat(2_049))).toThrow('longer than 4096 bytes')
    ann.sendsData(launch, '{"lamp":7}')
    expect(told('message')).toMatchObject({
      from: { id: ann.id },
      web_app_data: { data: '{"lamp":7}', button_text: 'Shop' },
    })
    expect(() => ann.sendsData(launch, 'again')).toThrow('only an app')
  })
})
