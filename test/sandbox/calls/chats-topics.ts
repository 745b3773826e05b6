// What a bot learns of chats, and what it does in them beside writing.
import type { Params } from '#test/support/telegram.ts'
import {
  adminGroup,
  ann,
  annUser,
  bad,
  bot,
  type Expected,
  forbidden,
  forum,
  group,
  kickedGroup,
  leftGroup,
  nobody,
  number,
  orders,
  type Row,
  type Scene,
  supergroup,
} from './scene.ts'

const done: Expected = { result: true }
const row = (says: string, method: string, params: Params, answers: Expected, given?: Row['given']): Row => ({
  says,
  ...(given && { given }),
  call: [method, params],
  answers,
})
const hi = (chat_id: number) => (scene: Scene) => scene.bot('sendMessage', { chat_id, text: 'hi' })
const noPinning = bad('not enough rights to manage pinned messages in the chat')

const memberRows: Row[] = [
  row(
    'Ann in private',
    'getChatMember',
    { chat_id: ann, user_id: ann },
    { result: { user: annUser, status: 'member' } },
  ),
  row(
    'whoever made the group',
    'getChatMember',
    { chat_id: group, user_id: ann },
    { result: { user: annUser, status: 'creator', is_anonymous: false } },
  ),
  row(
    'the bot in a group',
    'getChatMember',
    { chat_id: group, user_id: bot.id },
    { result: { user: bot, status: 'member' } },
  ),
  row('nobody in a group', 'getChatMember', { chat_id: group, user_id: nobody }, bad('member not found')),
  row('a member without a number', 'getChatMember', { chat_id: group }, bad('invalid user_id specified')),
  row('a member of nothing', 'getChatMember', { chat_id: nobody, user_id: ann }, bad('chat not found')),
  row(
    'members of a private chat',
    'getChatAdministrators',
    { chat_id: ann },
    bad('there are no administrators in the private chat'),
  ),
  row('members of a group', 'getChatMemberCount', { chat_id: group }, { result: 3 }),
  row('members of a private chat, counted', 'getChatMemberCount', { chat_id: ann }, { result: 2 }),
  row(
    'a group it was kicked from',
    'getChatMemberCount',
    { chat_id: kickedGroup },
    forbidden('bot was kicked from the group chat'),
  ),
  row(
    'a group it left',
    'getChatMemberCount',
    { chat_id: leftGroup },
    forbidden('bot is not a member of the group chat'),
  ),
  row('a chat that is not there', 'getChat', { chat_id: nobody }, bad('chat not found')),
  row('no chat', 'getChat', {}, bad('chat_id is empty')),
  row('leaving a private chat', 'leaveChat', { chat_id: ann }, bad("can't leave private chats")),
  row('leaving a group', 'leaveChat', { chat_id: group }, done),
]

const pinRows: Row[] = [
  row('pinning', 'pinChatMessage', { chat_id: ann, message_id: 1 }, done, hi(ann)),
  row('pinning nothing', 'pinChatMessage', { chat_id: ann, message_id: 7 }, bad('message to pin not found')),
  row(
    'pinning in a supergroup as a member',
    'pinChatMessage',
    { chat_id: supergroup, message_id: 1 },
    noPinning,
    hi(supergroup),
  ),
  row(
    'pinning as an administrator',
    'pinChatMessage',
    { chat_id: adminGroup, message_id: 1 },
    done,
    hi(adminGroup),
  ),
  row('unpinning', 'unpinChatMessage', { chat_id: ann, message_id: 1 }, done, async (scene) => {
    await hi(ann)(scene)
    await scene.bot('pinChatMessage', { chat_id: ann, message_id: 1 })
  }),
  row(
    'unpinning what is not pinned',
    'unpinChatMessage',
    { chat_id: ann },
    bad('message to unpin not found'),
  ),
  row('unpinning all', 'unpinAllChatMessages', { chat_id: ann }, done),
]

const actionRows: Row[] = [
  ...[
    'typing',
    'upload_photo',
    'record_video',
    'upload_video',
    'record_voice',
    'upload_voice',
    'upload_document',
    'choose_sticker',
    'find_location',
    'record_video_note',
    'upload_video_note',
    'cancel',
  ].map((action) => row(`the action ${action}`, 'sendChatAction', { chat_id: ann, action }, done)),
  row('an action in capitals', 'sendChatAction', { chat_id: ann, action: 'TYPING' }, done),
  row(
    'an action nobody knows',
    'sendChatAction',
    { chat_id: ann, action: 'writing' },
    bad('wrong parameter action in request'),
  ),
  row('no action', 'sendChatAction', { chat_id: ann }, bad('wrong parameter action in request')),
  row('an action for nobody', 'sendChatAction', { chat_id: nobody, action: 'typing' }, bad('chat not found')),
]

const emoji = (one: string) => [{ type: 'emoji', emoji: one }]
const reactionRows: Row[] = [
  row(
    'a reaction',
    'setMessageReaction',
    { chat_id: ann, message_id: 1, reaction: emoji('👍') },
    done,
    hi(ann),
  ),
  row('no reaction', 'setMessageReaction', { chat_id: ann, message_id: 1 }, done, hi(ann)),
  row(
    'a reaction that is none',
    'setMessageReaction',
    { chat_id: ann, message_id: 1, reaction: emoji('🧦') },
    bad('REACTION_INVALID'),
    hi(ann),
  ),
  row(
    'two reactions',
    'setMessageReaction',
    { chat_id: ann, message_id: 1, reaction: [...emoji('👍'), ...emoji('🔥')] },
    bad('REACTIONS_TOO_MANY'),
    hi(ann),
  ),
  row(
    'a reaction to nothing',
    'setMessageReaction',
    { chat_id: ann, message_id: 7, reaction: emoji('👍') },
    bad('message to react not found'),
  ),
]

const asAdministrator = ({ room }: Scene) => {
  room(forum).members[bot.id] = 'administrator'
}
const topicRows: Row[] = [
  row(
    'a new topic',
    'createForumTopic',
    { chat_id: forum, name: 'New' },
    { result: { message_thread_id: number, name: 'New', icon_color: 7322096 } },
    asAdministrator,
  ),
  row(
    'a topic in another colour',
    'createForumTopic',
    { chat_id: forum, name: 'New', icon_color: 16766590 },
    { result: { message_thread_id: number, name: 'New', icon_color: 16766590 } },
    asAdministrator,
  ),
  row(
    'a topic as a member',
    'createForumTopic',
    { chat_id: forum, name: 'New' },
    bad('not enough rights to create a topic'),
  ),
  row(
    'a topic without a name',
    'createForumTopic',
    { chat_id: forum },
    bad('name must be non-empty'),
    asAdministrator,
  ),
  row(
    'a topic in a group that has none',
    'createForumTopic',
    { chat_id: adminGroup, name: 'New' },
    bad('the chat is not a forum'),
  ),
  row(
    'a topic in a private chat',
    'createForumTopic',
    { chat_id: ann, name: 'New' },
    bad('the chat is not a forum'),
  ),
  row(
    'another name',
    'editForumTopic',
    { chat_id: forum, message_thread_id: orders, name: 'Other' },
    done,
    asAdministrator,
  ),
  row(
    'the same name',
    'editForumTopic',
    { chat_id: forum, message_thread_id: orders, name: 'Orders' },
    bad('TOPIC_NOT_MODIFIED'),
    asAdministrator,
  ),
  row('closing', 'closeForumTopic', { chat_id: forum, message_thread_id: orders }, done, asAdministrator),
  row(
    'opening what is open',
    'reopenForumTopic',
    { chat_id: forum, message_thread_id: orders },
    bad('TOPIC_NOT_MODIFIED'),
    asAdministrator,
  ),
  row('deleting', 'deleteForumTopic', { chat_id: forum, message_thread_id: orders }, done, asAdministrator),
  row('icons', 'getForumTopicIconStickers', {}, { result: [] }),
]

export const chatRows = [...memberRows, ...pinRows, ...actionRows, ...reactionRows, ...topicRows]
