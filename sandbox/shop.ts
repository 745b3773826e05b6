// The local Telegram with our own shop in it: its bot, and an https address behind which the shop of this machine answers.
import { fileURLToPath } from 'node:url'
import { openSandbox, type Sandbox } from './sandbox.ts'

export type ShopSandbox = Pick<Sandbox, 'address' | 'mailAddress' | 'cast' | 'stop'> & {
  token: string
  /** The shop's address as Telegram knows it. */
  shopUrl: string
  /** Where the shop really answers. */
  showShop: (address: string) => void
}

type Wish = { folder: string; port: number; language: 'ru' | 'en'; name: string }

const shopUrl = 'https://shop.example'

export async function openShopSandbox({ folder, port, language, name }: Wish): Promise<ShopSandbox> {
  const pageDir = fileURLToPath(new URL('../dist/sandbox', import.meta.url))
  const bot = { username: 'kiosk_demo_bot', name }
  const { telegram, ...sandbox } = await openSandbox({ pageDir, port, folder, language, bot })
  // What @BotFather would have been told.
  telegram.core.world.bot.mainAppUrl = shopUrl
  return {
    ...sandbox,
    token: telegram.token,
    shopUrl,
    showShop: (address) => telegram.core.hosts.add(shopUrl, address),
  }
}
