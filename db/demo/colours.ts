// The colours the demo goods are made in; the accent is what zips, soles and stripes of such a thing wear.

export type Colour = { title: { ru: string; en: string }; code: string; hex: string; accent: string }

export const colours = {
  black: { title: { ru: 'Чёрный', en: 'Black' }, code: 'BLK', hex: '#26272b', accent: '#c8dc3c' },
  graphite: { title: { ru: 'Графитовый', en: 'Graphite' }, code: 'GRA', hex: '#4c5059', accent: '#f0732c' },
  grey: { title: { ru: 'Серый меланж', en: 'Grey marl' }, code: 'GRY', hex: '#a7abb1', accent: '#33363d' },
  white: { title: { ru: 'Белый', en: 'White' }, code: 'WHT', hex: '#f4f4f1', accent: '#2f66c8' },
  oat: { title: { ru: 'Овсяный', en: 'Oat' }, code: 'OAT', hex: '#ebe1cf', accent: '#b9583c' },
  sand: { title: { ru: 'Песочный', en: 'Sand' }, code: 'SND', hex: '#cbb596', accent: '#5b4034' },
  navy: { title: { ru: 'Тёмно-синий', en: 'Navy' }, code: 'NVY', hex: '#213258', accent: '#f2735f' },
  blue: { title: { ru: 'Синий', en: 'Blue' }, code: 'BLU', hex: '#2f66c8', accent: '#f4f4f1' },
  sky: { title: { ru: 'Голубой', en: 'Sky blue' }, code: 'SKY', hex: '#9cc4e4', accent: '#213258' },
  teal: { title: { ru: 'Морская волна', en: 'Teal' }, code: 'TEA', hex: '#1f7f83', accent: '#f0c53a' },
  mint: { title: { ru: 'Мятный', en: 'Mint' }, code: 'MNT', hex: '#a9d8c1', accent: '#1f7f83' },
  forest: {
    title: { ru: 'Тёмно-зелёный', en: 'Forest green' },
    code: 'FOR',
    hex: '#2c5c45',
    accent: '#cbb596',
  },
  olive: { title: { ru: 'Оливковый', en: 'Olive' }, code: 'OLV', hex: '#6d7049', accent: '#f0732c' },
  lime: { title: { ru: 'Лаймовый', en: 'Lime' }, code: 'LIM', hex: '#c8dc3c', accent: '#26272b' },
  yellow: { title: { ru: 'Жёлтый', en: 'Yellow' }, code: 'YLW', hex: '#f0c53a', accent: '#213258' },
  orange: { title: { ru: 'Оранжевый', en: 'Orange' }, code: 'ORG', hex: '#ee7433', accent: '#26272b' },
  coral: { title: { ru: 'Коралловый', en: 'Coral' }, code: 'COR', hex: '#f0796a', accent: '#213258' },
  red: { title: { ru: 'Красный', en: 'Red' }, code: 'RED', hex: '#c8343d', accent: '#f4f4f1' },
  terracotta: {
    title: { ru: 'Терракотовый', en: 'Terracotta' },
    code: 'TER',
    hex: '#b9583c',
    accent: '#ebe1cf',
  },
  burgundy: { title: { ru: 'Бордовый', en: 'Burgundy' }, code: 'BRG', hex: '#742c42', accent: '#efb6c0' },
  pink: { title: { ru: 'Пудровый', en: 'Powder pink' }, code: 'PNK', hex: '#ecb5bf', accent: '#742c42' },
  lilac: { title: { ru: 'Сиреневый', en: 'Lilac' }, code: 'LIL', hex: '#a893c9', accent: '#4b3a73' },
  cocoa: { title: { ru: 'Шоколадный', en: 'Chocolate' }, code: 'COC', hex: '#5d4337', accent: '#cbb596' },
} as const satisfies Record<string, Colour>

export type ColourName = keyof typeof colours
