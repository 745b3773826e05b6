// What a bot says of itself: commands, names, the menu button.
import type { Params } from '#test/support/telegram.ts'
import { ann, bad, channel, type Expected, group, nobody, type Row } from './scene.ts'

const done: Expected = { result: true }
const set = (says: string, commands: unknown, answers: Expected, more: Params = {}): Row => ({
  says,
  call: ['setMyCommands', { ...(commands !== undefined && { commands }), ...more }],
  answers,
})
const command = (name: unknown = 'start', description: unknown = 'Start') => ({ command: name, description })
const scoped = (says: string, scope: unknown, answers: Expected): Row =>
  set(says, [command()], answers, { scope })
const unparsed = (text: string) => bad(`can't parse BotCommand: ${text}`)
const wrongScope = (text: string) => bad(`can't parse BotCommandScope: ${text}`)

const commandRows: Row[] = [
  set('a command', [command()], done),
  { ...set('a command as a form', [command()], done), as: 'form' },
  set('a command with its stroke', [command('/start')], done),
  set('no commands', undefined, done),
  set('an empty list', [], done),
  set(
    '100 commands',
    Array.from({ length: 100 }, (_, at) => command(`c${at}`)),
    done,
  ),
  set(
    '101 commands',
    Array.from({ length: 101 }, (_, at) => command(`c${at}`)),
    bad('BOT_COMMANDS_TOO_MUCH'),
  ),
  set('a name of 32', [command('a'.repeat(32))], done),
  set('a name of 33', [command('a'.repeat(33))], bad('command length must not exceed 32')),
  set('a description of 256', [command('a', 'ы'.repeat(256))], done),
  set(
    'a description of 257',
    [command('a', 'ы'.repeat(257))],
    bad('command description length must not exceed 256'),
  ),
  set('an empty name', [command('')], bad('command must be non-empty')),
  set('a stroke alone', [command('/')], bad('command must be non-empty')),
  set('an empty description', [command('a', ' ')], bad('command description must be non-empty')),
  set('capitals', [command('Start')], bad('BOT_COMMAND_INVALID')),
  set('a line in the name', [command('my-cart')], bad('BOT_COMMAND_INVALID')),
  set('no JSON', 'start', bad("can't parse commands JSON object")),
  set('an object', {}, bad('expected an Array of BotCommand')),
  set('a text in the list', ['start'], unparsed('expected an Object')),
  set('a command without a name', [{ description: 'a' }], unparsed('Can\'t find field "command"')),
  set('a command without a description', [{ command: 'a' }], unparsed('Can\'t find field "description"')),
  set('a language', [command()], done, { language_code: 'ru' }),
  set('a language of three letters', [command()], bad('invalid language code specified'), {
    language_code: 'rus',
  }),
  scoped('for all in private', { type: 'all_private_chats' }, done),
  scoped('for a chat', { type: 'chat', chat_id: ann }, done),
  scoped('for a chat that is not there', { type: 'chat', chat_id: nobody }, bad('chat not found')),
  scoped('for a member', { type: 'chat_member', chat_id: group, user_id: ann }, done),
  scoped('for a chat without its number', { type: 'chat' }, wrongScope('Can\'t find field "chat_id"')),
  scoped(
    'for a chat with an empty number',
    { type: 'chat', chat_id: '' },
    wrongScope('Empty chat_id specified'),
  ),
  scoped(
    'for nobody of a group',
    { type: 'chat_member', chat_id: group, user_id: 0 },
    wrongScope('Invalid user_id specified'),
  ),
  scoped('for no type', {}, wrongScope('Can\'t find field "type"')),
  scoped('for a list', [], wrongScope('BotCommandScope must be an Object')),
  scoped('for no JSON', 'all', bad("can't parse BotCommandScope JSON object")),
  set('Cyrillic', [command('старт')], bad('BOT_COMMAND_INVALID')),
  set('numbers for texts', [command(1, 2)], done),
  set('a language in capitals', [command()], bad('invalid language code specified'), { language_code: 'RU' }),
  set('a language of a country', [command()], bad('invalid language code specified'), {
    language_code: 'en-US',
  }),
  scoped('for a type nobody knows', { type: 'all' }, wrongScope('Unsupported type specified')),
  scoped(
    'for administrators in private',
    { type: 'chat_administrators', chat_id: ann },
    bad("can't use specified scope in private chats"),
  ),
  scoped(
    'for a member in private',
    { type: 'chat_member', chat_id: ann, user_id: ann },
    bad("can't use specified scope in private chats"),
  ),
  scoped('for a channel', { type: 'chat', chat_id: channel }, bad("can't change commands in channel chats")),
  {
    says: 'the commands as they were set',
    given: (scene) => scene.bot('setMyCommands', { commands: [command(' /start ', ' Start ')] }),
    call: ['getMyCommands'],
    answers: { result: [command()] },
  },
  {
    says: 'no commands in another language',
    given: (scene) => scene.bot('setMyCommands', { commands: [command()] }),
    call: ['getMyCommands', { language_code: 'ru' }],
    answers: { result: [] },
  },
  {
    says: 'no commands any more',
    given: async (scene) => {
      await scene.bot('setMyCommands', { commands: [command()] })
      await scene.bot('deleteMyCommands')
    },
    call: ['getMyCommands'],
    answers: { result: [] },
  },
]

const textRows: Row[] = [
  { says: 'a name of 64', call: ['setMyName', { name: 'ы'.repeat(64) }], answers: done },
  {
    says: 'a description of 512',
    call: ['setMyDescription', { description: 'x'.repeat(512) }],
    answers: done,
  },
  {
    says: 'a short description of 120',
    call: ['setMyShortDescription', { short_description: 'x'.repeat(120) }],
    answers: done,
  },
  {
    says: 'the name as it was set',
    given: (scene) => scene.bot('setMyName', { name: 'Shop' }),
    call: ['getMyName'],
    answers: { result: { name: 'Shop' } },
  },
  {
    says: 'the name in a language that has none',
    given: (scene) => scene.bot('setMyName', { name: 'Shop' }),
    call: ['getMyName', { language_code: 'ru' }],
    answers: { result: { name: 'Shop' } },
  },
  { says: 'no description', call: ['getMyDescription'], answers: { result: { description: '' } } },
]

const menu = (says: string, menu_button: unknown, answers: Expected, more: Params = {}): Row => ({
  says,
  call: ['setChatMenuButton', { ...(menu_button !== undefined && { menu_button }), ...more }],
  answers,
})
const app = (url: unknown, text: unknown = 'Shop') => ({ type: 'web_app', text, web_app: { url } })
const wrongMenu = (text: string) => bad(`can't parse menu button: ${text}`)

const menuRows: Row[] = [
  menu('a Mini App for all', app('https://a.com'), done),
  menu('a Mini App for one', app('https://a.com'), done, { chat_id: ann }),
  menu('the commands', { type: 'commands' }, done),
  menu('nothing', undefined, done),
  menu(
    'without TLS',
    app('http://a.com'),
    bad("menu button Web App URL 'http://a.com' is invalid: Only HTTPS links are allowed"),
  ),
  menu(
    'a host without a dot',
    app('https://localhost'),
    bad("menu button Web App URL 'https://localhost' is invalid: Wrong HTTP URL"),
  ),
  menu('without a text', app('https://a.com', ''), bad('menu button text must be non-empty')),
  menu('without a type', {}, wrongMenu('Can\'t find field "type"')),
  menu('of a type nobody knows', { type: 'menu' }, wrongMenu('MenuButton has unsupported type')),
  menu('a list', [], wrongMenu('MenuButton must be an Object')),
  menu('no JSON', 'commands', bad("can't parse menu button JSON object")),
  menu(
    'a Mini App without an address',
    { type: 'web_app', text: 'a', web_app: {} },
    wrongMenu('Can\'t find field "url"'),
  ),
  menu('for nobody', { type: 'commands' }, bad('user not found'), { chat_id: nobody }),
  menu('in a group', { type: 'commands' }, bad('invalid chat_id specified'), { chat_id: group }),
  menu('in a chat without a number', { type: 'commands' }, bad('invalid chat_id specified'), { chat_id: '' }),
  {
    says: 'the menu as it was set',
    given: (scene) => scene.bot('setChatMenuButton', { chat_id: ann, menu_button: app('https://a.com') }),
    call: ['getChatMenuButton', { chat_id: ann }],
    answers: { result: app('https://a.com/') },
  },
]

export const profileRows = [...commandRows, ...textRows, ...menuRows]
