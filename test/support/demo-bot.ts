// A small bot of its own, for proofs that the local Telegram serves grammY as Telegram does: buttons, keyboards, photos,
// files, payments, inline mode, the Mini App, and a conversation. Not a part of the shop.
import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations'
import { sequentialize } from '@grammyjs/runner'
import { Bot, type Context, InlineKeyboard, InputFile, InputMediaBuilder, Keyboard } from 'grammy'
import sharp from 'sharp'

export type DemoContext = ConversationFlavor<Context>
type DemoConversation = Conversation<DemoContext, Context>

const appUrl = 'https://shop.example/app'

export function createDemoBot(token: string, apiRoot: string): Bot<DemoContext> {
  const bot = new Bot<DemoContext>(token, { client: { apiRoot } })
  // One chat, one thing at a time: the runner would else take the next answer before the question stands.
  bot.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id)))
  bot.use(conversations())
  bot.command('cancel', async (ctx) => {
    await ctx.conversation.exitAll()
    await ctx.reply('Cancelled', { reply_markup: { remove_keyboard: true } })
  })
  bot.use(createConversation(order, 'order'))
  bot.command('start', (ctx) =>
    ctx.reply(`Hello, <b>${ctx.from?.first_name}</b>! ${ctx.match}`.trim(), {
      parse_mode: 'HTML',
      reply_markup: menu(),
    }),
  )
  bot.command('order', (ctx) => ctx.conversation.enter('order'))
  bot.command('app', (ctx) =>
    ctx.reply('From the keyboard:', { reply_markup: new Keyboard().webApp('Choose', appUrl).resized() }),
  )
  addCatalogue(bot)
  addPayment(bot)
  bot.on('message:web_app_data', (ctx) => ctx.reply(`You chose ${ctx.message.web_app_data.data}`))
  bot.on('message:document', async (ctx) => {
    const { file_path } = await ctx.getFile()
    const bytes = await (await fetch(`${apiRoot}/file/bot${token}/${file_path}`)).text()
    await ctx.reply(`Your file says: ${bytes}`)
  })
  bot.on('message:photo', (ctx) => (ctx.message.media_group_id === undefined ? undefined : ctx.react('👍')))
  bot.on('inline_query', (ctx) =>
    ctx.answerInlineQuery([
      {
        type: 'article',
        id: 'lamp',
        title: `Lamp for ${ctx.inlineQuery.query}`,
        input_message_content: { message_text: 'A lamp, 1990' },
      },
    ]),
  )
  bot.on('callback_query', (ctx) =>
    ctx.answerCallbackQuery({ text: 'This button is from another time', show_alert: true }),
  )
  return bot
}

const menu = () =>
  new InlineKeyboard()
    .text('Lamps', 'show:red')
    .row()
    .webApp('Open the shop', appUrl)
    .row()
    .text('Buy', 'buy')

function addCatalogue(bot: Bot<DemoContext>): void {
  const fileIds = new Map<string, string>()
  const photo = async (colour: string) =>
    fileIds.get(colour) ?? new InputFile(await draw(colour), `${colour}.png`)
  const buttons = (colour: string) =>
    new InlineKeyboard(
      ['red', 'blue'].map((name) => [
        InlineKeyboard.text(name === colour ? `• ${name}` : name, `show:${name}`),
      ]),
    )
  bot.callbackQuery(/^show:(\w+)$/, async (ctx) => {
    const colour = ctx.match[1] ?? 'red'
    const caption = `The ${colour} lamp`
    const media = InputMediaBuilder.photo(await photo(colour), { caption })
    const options = { reply_markup: buttons(colour) }
    const shown = ctx.callbackQuery.message?.photo
      ? await ctx.editMessageMedia(media, options)
      : await ctx.replyWithPhoto(await photo(colour), { caption, ...options })
    if (typeof shown === 'object' && shown.photo) fileIds.set(colour, shown.photo.at(-1)?.file_id ?? '')
    await ctx.answerCallbackQuery()
  })
}

function addPayment(bot: Bot<DemoContext>): void {
  bot.callbackQuery('buy', async (ctx) => {
    await ctx.answerCallbackQuery()
    await ctx.replyWithInvoice('Lamp', 'A red lamp', 'lamp-1', 'USD', [{ label: 'Lamp', amount: 1990 }], {
      provider_token: '1234567890:TEST:demo',
    })
  })
  bot.on('pre_checkout_query', (ctx) => ctx.answerPreCheckoutQuery(true))
  bot.on('message:successful_payment', (ctx) =>
    ctx.reply(`Paid: ${ctx.message.successful_payment.total_amount}`),
  )
}

async function order(conversation: DemoConversation, ctx: Context): Promise<void> {
  await ctx.reply('Your name?')
  const name = await conversation.form.text()
  await ctx.reply('Your phone?', {
    reply_markup: new Keyboard().requestContact('Share my number').resized().oneTime(),
  })
  const { message } = await conversation.waitFor('message:contact', {
    otherwise: (other) => other.reply('Use the button, please'),
  })
  await ctx.reply(`${name}, ${message.contact.phone_number}: right?`, {
    reply_markup: new InlineKeyboard().text('Yes', 'yes'),
  })
  const answer = await conversation.waitForCallbackQuery('yes')
  await answer.answerCallbackQuery('Thank you')
  await answer.editMessageText('Ordered')
}

export const draw = (colour: string) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .png()
    .toBuffer()
