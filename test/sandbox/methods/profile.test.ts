import { beforeEach, expect, test } from 'vitest'
import { menuFor } from '#sandbox/methods/profile.ts'
import { openScene, type Params, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

test.each([
  ['MyName', 'name', 64],
  ['MyDescription', 'description', 512],
  ['MyShortDescription', 'short_description', 120],
])('keeps %s in languages', async (what, param, longest) => {
  const get = async (language_code = '') =>
    (await scene.call(`get${what}`, { language_code })).result as Record<string, string>
  const set = (text: string, language_code = '') => scene.call(`set${what}`, { [param]: text, language_code })
  await set('Kiosk')
  await set('Киоск', 'ru')
  expect([(await get())[param], (await get('ru'))[param], (await get('de'))[param]]).toEqual([
    'Kiosk',
    'Киоск',
    'Kiosk',
  ])
  await set('', 'ru')
  expect((await get('ru'))[param]).toBe('Kiosk')
  expect((await set('x'.repeat(longest))).status).toBe(200)
  expect((await set('x'.repeat(longest + 1))).error).toBe(
    `Bad Request: sandbox: ${param} is longer than ${longest} characters`,
  )
  expect((await set('N', 'english')).error).toBe('Bad Request: invalid language code specified')
})

const app = (url: string, text = 'Shop') => ({ type: 'web_app', text, web_app: { url } })

test.each<[Params, string]>([
  [{ menu_button: '{' }, "Bad Request: can't parse menu button JSON object"],
  [{ menu_button: '[]' }, "Bad Request: can't parse menu button: MenuButton must be an Object"],
  [{ menu_button: '{}' }, 'Bad Request: can\'t parse menu button: Can\'t find field "type"'],
  [{ menu_button: app('https://shop.example', '') }, 'Bad Request: menu button text must be non-empty'],
  [
    { menu_button: app('http://shop.example') },
    "Bad Request: menu button Web App URL 'http://shop.example' is invalid: Only HTTPS links are allowed",
  ],
  [
    { menu_button: app('https://localhost') },
    "Bad Request: menu button Web App URL 'https://localhost' is invalid: Wrong HTTP URL",
  ],
  [{ chat_id: 0 }, 'Bad Request: invalid chat_id specified'],
  [{ chat_id: -5 }, 'Bad Request: invalid chat_id specified'],
  [{ chat_id: 5 }, 'Bad Request: user not found'],
])('refuses the menu %j', async (params, error) => {
  expect(await scene.call('setChatMenuButton', params)).toEqual({ status: 400, error })
})

test('one menu for all, another for one', async () => {
  const bob = scene.world.rooms[scene.bob.user.id] ?? scene.annChat
  const menus = () => [menuFor(scene.world, scene.annChat).type, menuFor(scene.world, bob).type]
  expect(menus()).toEqual(['commands', 'commands'])
  await scene.call('setChatMenuButton', { menu_button: app('https://SHOP.example') })
  expect(menus()).toEqual(['web_app', 'web_app'])
  expect((await scene.call('getChatMenuButton')).result).toEqual(app('https://shop.example/'))
  const chat_id = scene.ann.user.id
  expect((await scene.call('getChatMenuButton', { chat_id })).result).toEqual({ type: 'default' })
  await scene.call('setChatMenuButton', { chat_id, menu_button: { type: 'commands' } })
  expect(menus()).toEqual(['commands', 'web_app'])
  await scene.call('setChatMenuButton', { chat_id })
  expect(menus()).toEqual(['web_app', 'web_app'])
  expect(menuFor(scene.world, scene.group())).toEqual({ type: 'commands' })
})

test('wants rights, in groups and in channels apart', async () => {
  const rights = { can_manage_topics: true, can_post_messages: true, can_delete_messages: true }
  await scene.call('setMyDefaultAdministratorRights', { rights })
  const inGroups = (await scene.call('getMyDefaultAdministratorRights')).result
  expect(inGroups).toMatchObject({ can_manage_topics: true, can_delete_messages: true, is_anonymous: false })
  expect(inGroups).not.toHaveProperty('can_post_messages')
  const inChannels = await scene.call('getMyDefaultAdministratorRights', { for_channels: true })
  expect(inChannels.result).toMatchObject({ can_post_messages: false, can_delete_messages: false })
  expect(await scene.call('setMyDefaultAdministratorRights', { rights: '[]' })).toEqual({
    status: 400,
    error: "Bad Request: can't parse ChatAdministratorRights: ChatAdministratorRights must be an Object",
  })
})
