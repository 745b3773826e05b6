import type { Good } from './goods.ts'

export const bags: Good[] = [
  {
    sku: 'BAG-PCK',
    category: 'backpacks',
    title: { ru: 'Рюкзак «Туда и обратно» 22 л', en: 'There & Back backpack, 22 l' },
    about: {
      ru: [
        'Из дома на работу, с работы в зал: отделение для ноутбука до 15,6″ и вентилируемый карман для обуви.',
        'Спинка с воздушными каналами, грудной ремень, держатель на чемодан.',
        'Полиэстер 600D с водоотталкивающей пропиткой, 780 г. Чистить влажной губкой.',
      ],
      en: [
        'Home to work, work to gym: a sleeve for a 15.6″ laptop and a vented shoe compartment.',
        'Air channels in the back, a chest strap, a pass-through for your suitcase.',
        '600D polyester with a water-repellent finish, 780 g. Wipe with a damp sponge.',
      ],
    },
    look: { is: 'backpack' },
    price: 5490,
    sold: 112,
    colours: { graphite: '12', olive: '7', blue: '3' },
  },
  {
    sku: 'BAG-DUF',
    category: 'sport-bags',
    title: { ru: 'Сумка спортивная «Смена» 35 л', en: 'Shift duffel, 35 l' },
    about: {
      ru: [
        'Вмещает форму, обувь и полотенце и влезает в шкафчик. Мокрое живёт в отдельном кармане.',
        'Молния с широким раскрытием, съёмный плечевой ремень, дно из плотной ткани.',
        '48 × 26 × 26 см, 690 г. Полиэстер с покрытием ПУ. Мыть губкой, сушить открытой.',
      ],
      en: [
        'Takes kit, shoes and a towel and still fits the locker. Wet things live in a pocket of their own.',
        'Wide-opening zip, removable shoulder strap, hard-wearing base.',
        '48 × 26 × 26 cm, 690 g. PU-coated polyester. Wipe clean, air open.',
      ],
    },
    look: { is: 'duffel' },
    price: 4290,
    oldPrice: 4990,
    sold: 79,
    colours: { black: '14', burgundy: '5', forest: '2', sand: 'x' },
  },
  {
    sku: 'BAG-WST',
    category: 'sport-bags',
    title: { ru: 'Поясная сумка «Налегке»', en: 'Light Run waist pack' },
    about: {
      ru: [
        'Телефон, ключи, гель и карта: не болтается и не давит. Пояс регулируется от 65 до 110 см.',
        'Два отделения на водостойких молниях, выход для наушников, светоотражающая кромка.',
        'Полиамид рипстоп, спинка из сетки, 95 г. Ручная стирка.',
      ],
      en: [
        'Phone, keys, a gel and a card, without bounce or squeeze. Belt adjusts from 65 to 110 cm.',
        'Two compartments with water-resistant zips, a port for headphones, a reflective edge.',
        'Ripstop polyamide with a mesh back, 95 g. Hand wash.',
      ],
    },
    look: { is: 'waistpack' },
    price: 1690,
    sold: 127,
    colours: { black: '22', lime: '9', lilac: '6' },
  },
]
