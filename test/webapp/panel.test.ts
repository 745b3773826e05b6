import { describe, expect, test } from 'vitest'
import type { Health } from '#server/health.ts'
import { openPage, useBrowser } from '#test/support/browser.ts'
import { openHttp } from '#test/support/http.ts'
import { memoryDb } from '#test/support/shop.ts'

const opened = useBrowser()
const well: Health = {
  healthy: true,
  database: 'ok',
  worker: 'ok',
  bot: 'off',
  version: '1.2.3',
  uptimeSeconds: 93_784,
}

async function openPanel(locale: string, expected?: RegExp) {
  const { browser, webappDir } = opened()
  const state = { health: well }
  const { address } = await openHttp(memoryDb(), { webappDir, health: async () => state.health })
  const page = await openPage(browser, { locale }, expected)
  await page.goto(`${address}/panel`)
  return { page, state }
}

describe('the panel', () => {
  test('tells how the service is doing', async () => {
    const { page } = await openPanel('ru-RU')
    await page.getByText('Всё работает').waitFor()
    await page.getByText('Не подключён').waitFor()
    await page.getByText('1 д 2 ч').waitFor()
    await page.getByText('1.2.3').waitFor()
    await expect.poll(() => page.title()).toBe('Состояние сервиса')
  })

  test('tells what ails it and what to do, as soon as it is asked again', async () => {
    const { page, state } = await openPanel('en-GB', /503/)
    await page.getByText('Everything works').waitFor()
    state.health = { ...well, healthy: false, database: 'failing' }
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByText('Needs attention').waitFor()
    await page.getByText('Does not write: check the space on the disk').waitFor()
  })

  test('tells when nobody answers', async () => {
    const { page } = await openPanel('en-GB', /ERR_INTERNET_DISCONNECTED/)
    await page.getByText('Everything works').waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByText('The service does not answer').waitFor()
  })

  test('speaks the language that is chosen', async () => {
    const { page } = await openPanel('ru-RU')
    await page.getByRole('link', { name: 'Eng' }).click()
    await page.getByRole('heading', { name: 'State of the service' }).waitFor()
  })
})
