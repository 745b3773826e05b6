import { render } from 'preact'
import { followTelegramTheme } from '../telegram.ts'
import { openShop } from './models/shop.ts'
import { startRouting } from './route.ts'
import { Shop } from './Shop.tsx'

followTelegramTheme()
startRouting()
void openShop()

const app = document.querySelector('#app')
if (app !== null) {
  app.replaceChildren()
  render(<Shop />, app)
}
