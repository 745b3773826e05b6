// The patch beside a colour's name where nobody has said which: the usual names, ru and en, by their stem. What is none of them
// is grey.

const unknown = '#9e9e9e'
/** The first that stands anywhere in the name counts: shades come before what they are shades of. */
const pairs = (...all: [stem: string, hex: string][]) => all
const stems = [
  ...pairs(['тёмно-син', '#1b2a5e'], ['темно-син', '#1b2a5e'], ['navy', '#1b2a5e'], ['голуб', '#7ec8e3']),
  ...pairs(['sky', '#7ec8e3'], ['light blue', '#7ec8e3'], ['бирюз', '#30c5b5'], ['turquoise', '#30c5b5']),
  ...pairs(['teal', '#0f766e'], ['мятн', '#a8e6cf'], ['mint', '#a8e6cf'], ['хаки', '#6b6b3a']),
  ...pairs(['khaki', '#6b6b3a'], ['олив', '#808000'], ['olive', '#808000'], ['салат', '#9bd64b']),
  ...pairs(['lime', '#9bd64b'], ['бордо', '#7b1e3a'], ['burgundy', '#7b1e3a'], ['maroon', '#7b1e3a']),
  ...pairs(['wine', '#7b1e3a'], ['корал', '#ff7f6e'], ['coral', '#ff7f6e'], ['персик', '#ffcba4']),
  ...pairs(['peach', '#ffcba4'], ['пудр', '#e8c4c4'], ['фуксия', '#d6249f'], ['fuchsia', '#d6249f']),
  ...pairs(['magenta', '#d6249f'], ['розов', '#f4a6c0'], ['pink', '#f4a6c0'], ['сирен', '#b79ad9']),
  ...pairs(['lilac', '#b79ad9'], ['лаванд', '#b79ad9'], ['lavender', '#b79ad9'], ['фиолет', '#6a3fa0']),
  ...pairs(['purple', '#6a3fa0'], ['violet', '#6a3fa0'], ['бежев', '#e3d3b8'], ['beige', '#e3d3b8']),
  ...pairs(['молоч', '#f6f1e7'], ['cream', '#f6f1e7'], ['крем', '#f6f1e7'], ['ivory', '#f6f1e7']),
  ...pairs(['айвори', '#f6f1e7'], ['шоколад', '#5a3a26'], ['chocolate', '#5a3a26'], ['коричн', '#7a4f2b']),
  ...pairs(['brown', '#7a4f2b'], ['горчич', '#d8a31a'], ['mustard', '#d8a31a'], ['золот', '#d4af37']),
  ...pairs(['gold', '#d4af37'], ['серебр', '#c0c0c0'], ['silver', '#c0c0c0'], ['графит', '#45494e']),
  ...pairs(['graphite', '#45494e'], ['charcoal', '#45494e'], ['антрацит', '#45494e'], ['оранж', '#f28c28']),
  ...pairs(['orange', '#f28c28'], ['чёрн', '#1a1a1a'], ['черн', '#1a1a1a'], ['black', '#1a1a1a']),
  ...pairs(['бел', '#ffffff'], ['white', '#ffffff'], ['красн', '#d32f2f'], ['red', '#d32f2f']),
  ...pairs(['син', '#2f5fd0'], ['blue', '#2f5fd0'], ['зелён', '#2e8b57'], ['зелен', '#2e8b57']),
  ...pairs(['green', '#2e8b57'], ['жёлт', '#f5c518'], ['желт', '#f5c518'], ['yellow', '#f5c518']),
  ...pairs(['сер', '#9e9e9e'], ['grey', '#9e9e9e'], ['gray', '#9e9e9e']),
]
const known = stems.map(([stem, hex]) => ({ sign: new RegExp(`(^|[^\\p{L}])${stem}`, 'u'), hex }))

export function hexFor(name: string): string {
  const folded = name.toLowerCase()
  return known.find(({ sign }) => sign.test(folded))?.hex ?? unknown
}
