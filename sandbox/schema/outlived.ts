// Names the documentation has dropped and the real server still reads, with the name in whose place each stood: where the
// new one is known, the old one is, too. And the few that nobody means to be read.
const successors: Record<string, string> = {
  allow_sending_without_reply: 'reply_parameters',
  can_add_web_page_previews: 'permissions',
  can_manage_voice_chats: 'can_manage_video_chats',
  can_send_media_messages: 'can_send_photos',
  can_send_messages: 'permissions',
  can_send_other_messages: 'permissions',
  contains_masks: 'sticker_type',
  correct_option_id: 'correct_option_ids',
  disable_web_page_preview: 'link_preview_options',
  emojis: 'stickers',
  exclude_limited: 'exclude_limited_upgradable',
  fix_ip_address: 'ip_address',
  force_reply_keyboard: 'force_reply',
  hide_keyboard: 'remove_keyboard',
  hide_url: 'input_message_content',
  personal_keyboard: 'selective',
  png_sticker: 'sticker',
  reply_to_message_id: 'reply_parameters',
  request_phone_number: 'request_contact',
  request_user: 'request_users',
  switch_pm_parameter: 'button',
  switch_pm_text: 'button',
  tgs_sticker: 'sticker',
  thumb: 'thumbnail',
  thumb_height: 'thumbnail_height',
  thumb_url: 'thumbnail_url',
  thumb_width: 'thumbnail_width',
  webm_sticker: 'sticker',
}

/** Methods that have another name now, in small letters as all of them are compared. */
const methods: Record<string, string> = {
  getchatmemberscount: 'getchatmembercount',
  kickchatmember: 'banchatmember',
  setstickersetthumb: 'setstickersetthumbnail',
}

/** What libraries put in for themselves and send along: telegraf's buttons say whether they are hidden. */
const passedOver = new Set(['hide'])

export const isPassedOver = (name: string): boolean => passedOver.has(name)

export function methodNow(name: string): string {
  const small = name.toLowerCase()
  return Object.hasOwn(methods, small) ? (methods[small] ?? small) : small
}

/** What the name is called now, if it is an old one. */
export function successorOf(name: string): string | undefined {
  return Object.hasOwn(successors, name) ? successors[name] : undefined
}
