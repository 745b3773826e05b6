import { expect, test } from 'vitest'
import { refusing } from '#sandbox/api/json.ts'
import { checkLink, userInLink } from '#sandbox/api/link.ts'

test.each([
  ['https://shop.example', 'https://shop.example/'],
  ['https://shop.example/a b', 'https://shop.example/a%20b'],
  ['https://shop.example?x=1', 'https://shop.example/?x=1'],
  ['https://shop.example#top', 'https://shop.example/#top'],
  ['https://shop.example/Путь  ', 'https://shop.example/Путь'],
  ['HTTP://SHOP.example:8080/A', 'http://shop.example:8080/A'],
  ['https://me:pw@shop.example', 'https://me:pw@shop.example/'],
  ['https://127.0.0.1:3000', 'https://127.0.0.1:3000/'],
  ['http://[::1]:80/x', 'http://[::1]:80/x'],
  ['магазин.рф', 'http://магазин.рф/'],
  ['t.me/kiosk_bot?start=x', 'http://t.me/kiosk_bot?start=x'],
  ['tg://resolve?domain=kiosk', 'tg://resolve?domain=kiosk'],
  ['TG:settings', 'tg://settings/'],
  ['ton://transfer/abc?amount=1', 'ton://transfer/abc?amount=1'],
])('accepts %s', (link, written) => {
  expect(checkLink(link, 'Button')).toBe(written)
})

test.each([
  ['', 'URL host is empty'],
  ['localhost', 'Wrong HTTP URL'],
  ['http://localhost:3000', 'Wrong HTTP URL'],
  ['http://a.b:0', 'Wrong port number specified in the URL'],
  ['http://a.b:99999', 'Wrong port number specified in the URL'],
  ['javascript:alert(1)', 'Wrong port number specified in the URL'],
  ['ftp://a.b', 'Unsupported URL protocol'],
  ['http://.', 'Host is invalid'],
  ['http://a b.c', 'Wrong URL host'],
  ['http://a%zz.c', 'Wrong percent-encoded symbol in URL host'],
  ['http://[:::1]', 'Wrong IPv6 address specified in the URL'],
  ['tg://a.b', 'Unallowed characters in URL host'],
  ['tg://https://a.b', 'Wrong tg URL'],
  ['ton://me@host', 'Wrong ton URL'],
])('refuses %j', (link, why) => {
  expect(() => refusing(() => checkLink(link, 'Menu button'))).toThrow(
    `Bad Request: menu button URL '${link}' is invalid: ${why}`,
  )
})

test.each(['http://a.b', 'a.b', 'tg://resolve', 'tonsite://a.ton'])(
  'refuses %s where only https will do',
  (link) => {
    expect(() => checkLink(link, 'Button', 'https')).toThrow('Only HTTPS links are allowed')
    expect(checkLink('https://a.b', 'Button', 'https')).toBe('https://a.b/')
  },
)

test.each([
  ['tg://user?id=5', 5],
  ['TG:user/?x=1&ID=7#top', 7],
  ['tg://user?id=0', undefined],
  ['tg://user?id=x', undefined],
  ['tg://users?id=5', undefined],
  ['https://t.me/user?id=5', undefined],
])('finds in %s the person %s', (link, user) => {
  expect(userInLink(link)).toBe(user)
})
