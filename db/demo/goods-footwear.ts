import type { Good } from './goods.ts'

export const footwear: Good[] = [
  {
    sku: 'SHO-RUN',
    category: 'road-shoes',
    title: { ru: 'Кроссовки беговые «Километр»', en: 'Kilometre road shoes' },
    about: {
      ru: [
        'Мягкие ежедневные кроссовки для асфальта: пена возвращает шаг, а носок не жмёт на спуске.',
        'Перепад 8 мм, вес 265 г в размере 42. Ресурс подошвы около 800 км.',
        'Верх из бесшовной сетки. Полномерные; на широкую стопу берите на полразмера больше. Не стирать в машине.',
      ],
      en: [
        'Soft everyday shoes for the road: the foam gives the step back and the toe box has room downhill.',
        '8 mm drop, 265 g in size 42. The outsole is good for about 800 km.',
        'Seamless mesh upper. True to size; wide feet go half a size up. Do not machine-wash.',
      ],
    },
    look: { is: 'shoe', cut: 'road' },
    price: 10990,
    sold: 187,
    sizes: '36 37 38 39 40 41 42 43 44 45 46',
    colours: {
      white: '1 2 4 5 4 6 8 7 5 2 1',
      navy: '0 1 2 3 4 7 9 8 6 3 2',
      coral: '3 4 5 4 2 1 0 0 - - -',
      mint: '2 3 3 2 0 0 - - - - -',
    },
  },
  {
    sku: 'SHO-RCE',
    category: 'road-shoes',
    title: { ru: 'Кроссовки «Рекорд» с карбоновой пластиной', en: 'Record carbon racers' },
    about: {
      ru: [
        'Для старта, а не для тренировки: карбоновая пластина в упругой пене и 198 граммов веса.',
        'Перепад 6 мм, высота подошвы 38 мм. Ресурс 250–300 км, берегите для важных дистанций.',
        'Привозим под заказ за 5–7 дней. Маломерят на полразмера.',
      ],
      en: [
        'For race day, not for training: a carbon plate in lively foam, 198 g.',
        '6 mm drop, 38 mm stack. Lasts 250–300 km, so save them for the days that count.',
        'Brought in on order, with you in 5–7 days. Runs half a size small.',
      ],
    },
    look: { is: 'shoe', cut: 'race' },
    price: 19990,
    sold: 34,
    sizes: '38 39 40 41 42 43 44 45',
    colours: { lime: 'o o o o o o o o', orange: 'o o o o o o o o' },
  },
  {
    sku: 'SHO-TRL',
    category: 'trail-shoes',
    title: { ru: 'Трейловые кроссовки «Корень»', en: 'Root trail shoes' },
    about: {
      ru: [
        'Цепкий протектор 5 мм держит на мокрых корнях, камнях и глине, а пластина бережёт стопу от острого.',
        'Усиленный носок, карман для шнурков, гетры крепятся сзади. Перепад 6 мм, вес 295 г.',
        'Верх из рипстопа, быстро отдаёт воду. После грязи промыть щёткой и сушить без батареи.',
      ],
      en: [
        '5 mm lugs hold on wet roots, rock and clay, and a plate keeps sharp stones away from your foot.',
        'Reinforced toe, lace pocket, gaiter tab. 6 mm drop, 295 g.',
        'Ripstop upper that drains fast. Brush off the mud and dry away from heat.',
      ],
    },
    look: { is: 'shoe', cut: 'trail' },
    price: 12490,
    oldPrice: 14490,
    sold: 72,
    sizes: '37 38 39 40 41 42 43 44 45',
    colours: { forest: '1 2 3 3 5 6 5 3 1', graphite: '0 1 2 3 4 6 6 4 2', terracotta: '2 2 1 1 0 0 o o -' },
    sizePrices: { 45: 12990 },
  },
  {
    sku: 'SHO-GYM',
    category: 'gym-shoes',
    title: { ru: 'Кроссовки для зала «Помост»', en: 'Platform gym shoes' },
    about: {
      ru: [
        'Плоская плотная подошва не проминается под штангой, боковая поддержка держит стопу в рывках.',
        'Перепад 4 мм, резина заходит на бок: удобно лазать по канату.',
        'Верх из трикотажа с каркасом. Полномерные. Подошва не оставляет следов на полу.',
      ],
      en: [
        'A flat, dense sole that does not sink under a bar, and side walls that hold in quick changes.',
        '4 mm drop; the rubber wraps up the side for rope climbs.',
        'Knit upper on a firm cage. True to size. Non-marking outsole.',
      ],
    },
    look: { is: 'shoe', cut: 'gym' },
    price: 9490,
    sold: 66,
    sizes: '38 39 40 41 42 43 44',
    colours: { black: '2 3 5 7 9 6 3', grey: '1 2 3 4 4 2 0', burgundy: '2 2 1 0 x x x' },
  },
  {
    sku: 'SHO-SLD',
    category: 'gym-shoes',
    title: { ru: 'Шлёпанцы «Душ»', en: 'Poolside slides' },
    about: {
      ru: [
        'Для бассейна, раздевалки и дачи: мягкая стелька, рифлёная подошва не скользит на плитке.',
        'Литые, без клея и швов, сохнут за пару минут. Полномерные.',
        'EVA 100 %, вес пары 240 г. Мыть водой, не оставлять на солнце за стеклом.',
      ],
      en: [
        'For the pool, the locker room and the garden: a soft footbed and a sole that grips wet tiles.',
        'Moulded in one piece, no glue, no seams, dry in minutes. True to size.',
        '100% EVA, 240 g a pair. Rinse with water; keep away from hot glass.',
      ],
    },
    look: { is: 'slides' },
    price: 1990,
    sold: 149,
    sizes: '36 37 38 39 40 41 42 43 44 45',
    colours: {
      black: '3 4 6 7 8 9 9 7 5 3',
      sky: '4 5 5 4 3 2 1 0 0 -',
      sand: '2 3 4 3 2 2 1 1 - -',
    },
  },
]
