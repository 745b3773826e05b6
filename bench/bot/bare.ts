// The least that could answer: grammY and its conversations as they come, in memory, one reply to each update.

import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations'
import { serve } from '@hono/node-server'
import { Bot, type Context, webhookCallback } from 'grammy'
import { Hono } from 'hono'

type BareContext = ConversationFlavor<Context>
const { TOKEN = '', API_ROOT = '', PORT } = process.env
const bot = new Bot<BareContext>(TOKEN, { client: { apiRoot: API_ROOT } })

bot.on('callback_query', (ctx) => ctx.reply('a product'))
bot.use(conversations())
bot.use(createConversation(form))
bot.command('checkout', (ctx) => ctx.conversation.enter('form'))
bot.on('message', (ctx) => ctx.reply('hello'))

/** As long as ours: a talk is replayed from its beginning. */
async function form(talk: Conversation<BareContext, Context>, ctx: Context): Promise<void> {
  await ctx.reply('What is your name?')
  for (;;) {
    const answer = await talk.wait()
    await answer.reply('And the next one?')
  }
}

const app = new Hono()
  .get('/', (c) => c.text('here'))
  .post('/', webhookCallback(bot, 'hono', { secretToken: 'bare' }))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PORT) })
