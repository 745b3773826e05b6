// The demo shop's own pages: what a customer asks before the first order.
import type { Both } from './goods.ts'

export type DemoPage = { slug: string; title: Both; text: Both }

const delivery: DemoPage = {
  slug: 'delivery',
  title: { ru: 'Доставка и оплата', en: 'Delivery and payment' },
  text: {
    ru: `Заказы собираем каждый день с 10 до 20. То, что в наличии, передаём курьеру в день заказа или на следующий.

## Как получить
- **Курьером по городу**: 350 ₽, от 5000 ₽ бесплатно. Накануне позвоним и договоримся о времени, привозим с 10 до 22.
- **В магазине**: бесплатно. Спортивная ул., 7, вход со двора. Отложим на три дня.
- **Почтой по России**: 450 ₽, от 9000 ₽ бесплатно. В пути 3–7 дней, трек-номер пришлём в чат.

## Примерка
Курьер ждёт 15 минут: примерьте, оставьте то, что подошло, остальное верните ему. В магазине есть примерочные и беговая дорожка, кроссовки можно проверить на ходу.

## Как заплатить
- При получении: картой или наличными.
- Переводом по СБП: ссылку пришлём, когда подтвердим заказ.

Вещи «под заказ» привозим со склада за 5–7 дней. Если срок сдвинется, напишем сами.`,
    en: `We pack every day from 10 am to 8 pm. What is in stock leaves with the courier the same day or the next.

## How you get it
- **City courier**: 350 ₽, free from 5,000 ₽. We call the day before to agree on a time between 10 am and 10 pm.
- **In the shop**: free. 7 Sportivnaya St, entrance from the courtyard. We keep it for three days.
- **Post within Russia**: 450 ₽, free from 9,000 ₽. It takes 3–7 days, and the tracking number comes to your chat.

## Trying on
The courier waits 15 minutes: try things on, keep what fits and hand back the rest. The shop has fitting rooms and a treadmill, so you can run in the shoes before you buy them.

## How you pay
- On delivery, by card or in cash.
- By bank transfer: we send a link once the order is confirmed.

Things “on order” come from the warehouse in 5–7 days. If it takes longer, we will write to you first.`,
  },
}

const returns: DemoPage = {
  slug: 'returns',
  title: { ru: 'Обмен и возврат', en: 'Exchanges and returns' },
  text: {
    ru: `Не подошло — вернём деньги или поменяем размер.

## Сроки
- **14 дней** со дня, когда вы получили заказ: в магазине, от курьера или на почте.
- Брак принимаем весь гарантийный срок: полгода на обувь, год на рюкзаки и коврики.

## Что нужно
Вещь без следов носки, с бирками, и номер заказа. Чек не обязателен: заказ найдём по номеру или телефону. Кроссовки примеряйте на чистом полу, пробежку в них уже не примем.

## Как вернуть
- Принесите в магазин: деньги отдадим сразу.
- Или напишите нам в чат: заберём курьером. Если ошиблись мы или нашёлся брак, доставка за наш счёт.

На карту деньги приходят за 1–5 дней, это зависит от банка.

Не принимаем назад вещи с печатью имени, носки и бельё без упаковки и файлы с тренировочными планами.`,
    en: `If it does not fit, we change the size or give your money back.

## How long you have
- **14 days** from the day you got it, in the shop, from the courier or at the post office.
- Faulty things come back for the whole warranty: six months for shoes, a year for backpacks and mats.

## What we need
The thing unworn, with its tags, and the number of your order. No receipt needed: we find the order by its number or your phone. Try shoes on a clean floor; after a run we cannot take them back.

## How to return
- Bring it to the shop, and you get the money at once.
- Or write to us in the chat, and the courier will collect it. If the mistake was ours or the thing is faulty, we pay for that.

Money reaches your card in 1–5 days, depending on the bank.

We cannot take back printed items, opened socks and underwear, or training plan files.`,
  },
}

const about: DemoPage = {
  slug: 'about',
  title: { ru: 'О магазине', en: 'About us' },
  text: {
    ru: `«Второе дыхание» — магазин для тех, кто бегает по утрам, ходит в зал после работы и уезжает в горы на выходные. Мы сами так живём, поэтому на полках только то, в чём тренируемся.

## Что у нас есть
Одежда и обувь для бега, зала, йоги и гор, детские размеры, рюкзаки и мелочи вроде бутылок и фонарей. Ещё печатаем имена на футболках, разбираем технику бега и продаём планы тренировок.

## Как нас найти
Спортивная ул., 7, вход со двора. Ежедневно с 10 до 21. Звоните: [+7 495 123-45-67](tel:+74951234567) или пишите прямо в чат с ботом, отвечаем за полчаса.

Перед покупкой загляните в [доставку и оплату](/page/delivery) и в [правила возврата](/page/returns).`,
    en: `Second Wind is a shop for people who run in the morning, go to the gym after work and leave for the hills at the weekend. We live like that ourselves, so the shelves hold only what we train in.

## What we have
Clothes and shoes for running, the gym, yoga and the hills, children’s sizes, backpacks, and small things such as bottles and head torches. We also print names on tees, look at how you run, and sell training plans.

## Where we are
7 Sportivnaya St, entrance from the courtyard, daily 10 am to 9 pm. Call [+7 495 123-45-67](tel:+74951234567) or write to the bot right here: we answer within half an hour.

Before you buy, have a look at [delivery and payment](/page/delivery) and at [returns](/page/returns).`,
  },
}

export const pages: readonly DemoPage[] = [delivery, returns, about]
