import { beforeEach, expect, test } from 'vitest'
import { commandsFor } from '#sandbox/methods/commands.ts'
import { openScene, type Params, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

const list = (command: string, description = 'D') => [{ command, description }]

test.each<[Params, string]>([
  [{ commands: '{' }, "Bad Request: can't parse commands JSON object"],
  [{ commands: '5' }, 'Bad Request: expected an Array of BotCommand'],
  [{ commands: '[5]' }, "Bad Request: can't parse BotCommand: expected an Object"],
  [{ commands: '[{}]' }, 'Bad Request: can\'t parse BotCommand: Can\'t find field "command"'],
  [{ commands: list('') }, 'Bad Request: command must be non-empty'],
  [{ commands: list('/') }, 'Bad Request: command must be non-empty'],
  [{ commands: list('x'.repeat(33)) }, 'Bad Request: command length must not exceed 32'],
  [{ commands: list('start', ' ') }, 'Bad Request: command description must be non-empty'],
  [
    { commands: list('start', 'x'.repeat(257)) },
    'Bad Request: command description length must not exceed 256',
  ],
  [{ commands: list('Start') }, 'Bad Request: BOT_COMMAND_INVALID'],
  [{ commands: list('be-gin') }, 'Bad Request: BOT_COMMAND_INVALID'],
  [
    { commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'D' })) },
    'Bad Request: BOT_COMMANDS_TOO_MUCH',
  ],
  [{ commands: [], language_code: 'eng' }, 'Bad Request: invalid language code specified'],
  [{ commands: [], language_code: 'EN' }, 'Bad Request: invalid language code specified'],
  [{ commands: [], scope: '{' }, "Bad Request: can't parse BotCommandScope JSON object"],
  [
    { commands: [], scope: '[]' },
    "Bad Request: can't parse BotCommandScope: BotCommandScope must be an Object",
  ],
  [
    { commands: [], scope: { type: 'chat', chat_id: '' } },
    "Bad Request: can't parse BotCommandScope: Empty chat_id specified",
  ],
  [{ commands: [], scope: { type: 'chat', chat_id: 5 } }, 'Bad Request: chat not found'],
  [
    { commands: [], scope: { type: 'chat_member', chat_id: 5, user_id: 0 } },
    "Bad Request: can't parse BotCommandScope: Invalid user_id specified",
  ],
])('refuses %j', async (params, error) => {
  expect(await scene.call('setMyCommands', params)).toEqual({ status: 400, error })
})

test('keeps commands by place and language, and takes them away', async () => {
  const place = { scope: { type: 'chat', chat_id: scene.ann.user.id }, language_code: 'ru' }
  await scene.call('setMyCommands', { commands: list(' /start ', ' Begin ') })
  await scene.call('setMyCommands', { commands: list('cart'), ...place })
  expect((await scene.call('getMyCommands')).result).toEqual(list('start', 'Begin'))
  expect((await scene.call('getMyCommands', place)).result).toEqual(list('cart'))
  expect((await scene.call('getMyCommands', { language_code: 'ru' })).result).toEqual([])
  await scene.call('deleteMyCommands', place)
  await scene.call('setMyCommands', { commands: [] })
  expect(scene.world.bot.commands).toEqual([])
})

test('names one chat the same by its number and by its address', async () => {
  const room = scene.group({ kind: 'supergroup', username: 'kiosk_staff' })
  await scene.call('setMyCommands', { commands: list('a'), scope: { type: 'chat', chat_id: '@kiosk_staff' } })
  const scope = { type: 'chat', chat_id: String(room.id) }
  expect((await scene.call('getMyCommands', { scope })).result).toEqual(list('a'))
})

test('a person sees the narrowest list, and in it their own language first', async () => {
  const room = scene.group()
  const chat_id = room.id
  const ann = scene.ann.user.id
  const seen = (language = 'en') =>
    commandsFor(scene.world, room, ann, language).map(({ command }) => command)
  const set = (command: string, scope?: Params, language_code?: string) =>
    scene.call('setMyCommands', {
      commands: list(command),
      ...(scope && { scope }),
      ...(language_code && { language_code }),
    })
  await set('private', { type: 'all_private_chats' })
  expect(seen()).toEqual([])
  await set('default')
  await set('standard', undefined, 'ru')
  expect([seen(), seen('ru'), seen('ru-RU')]).toEqual([['default'], ['standard'], ['standard']])
  await set('groups', { type: 'all_group_chats' })
  expect(seen('ru')).toEqual(['groups'])
  await set('leaders', { type: 'all_chat_administrators' })
  expect(seen()).toEqual(['leaders'])
  await set('here', { type: 'chat', chat_id })
  expect(seen()).toEqual(['here'])
  await set('leaders_here', { type: 'chat_administrators', chat_id })
  expect(seen()).toEqual(['leaders_here'])
  await set('ann', { type: 'chat_member', chat_id, user_id: ann })
  expect(seen()).toEqual(['ann'])
  const others = commandsFor(scene.world, room, scene.bob.user.id, 'en')
  expect(others).toEqual(list('here'))
  expect(commandsFor(scene.world, scene.annChat, ann, 'en')).toEqual(list('private'))
})
