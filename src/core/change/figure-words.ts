export const ones: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, value] as const),
)
export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
)
export const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ...scaleOf(
    'thousand tausend mille mil mila duizend тыс тысяча тысячи тысяч тысячам тисяча тисячі тисяч',
    1e3,
  ),
  ...scaleOf(
    `million millionen millions mio millones millón milioni milione milhões milhão miljoen млн миллион миллиона миллионов
    мільйон мільйони мільйонів`,
    1e6,
  ),
  ...scaleOf(
    `billion milliarden milliarde milliards milliard mrd miliardi miliardo bilhões bilhão miljard млрд миллиард миллиарда
    миллиардов мільярд мільярди мільярдів`,
    1e9,
  ),
  ['trillion', 1e12],
])

function scaleOf(list: string, scale: number): readonly (readonly [string, number])[] {
  return list.split(/\s+/).map((word) => [word, scale] as const)
}

/** Written onto the digits: "2.5m", "10k". */
export const letterScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
])
/** Of a scale: "a quarter of a million". */
export const partShares: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
])
/** At least so many, for a word that names no number. */
export const vague: ReadonlyMap<string, number> = new Map([
  ['dozens', 13],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
])
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ...listOrdinalsAbroad(),
])

/** From the second on; what also means something else ("segundo", "cuarto", "achten") is left out. */
function listOrdinalsAbroad(): readonly (readonly [string, number])[] {
  const stems: readonly (readonly [string, readonly string[]])[] = [
    ['zweite dritte vierte fünfte sechste siebte - neunte zehnte', ['', 'r', 'n', 's', 'm']],
    [
      'deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
      ['', 's'],
    ],
    ['- tercer cuart quint sext séptim octav noven décim', ['a', '']],
    ['segund - - - - - - - -', ['a']],
    ['- tercer - quint sext séptim octav noven décim', ['o']],
    [
      'втор трет четвёрт пят шест седьм восьм девят десят',
      ['ой', 'ый', 'ого', 'ому', 'ом', 'ым', 'ая', 'ую', 'ое'],
    ],
    ['- трет - - - - - - -', ['ий', 'ьего', 'ьему', 'ьем', 'ьим', 'ью', 'ья', 'ье', 'ьей']],
  ]
  return stems.flatMap(([line, endings]) =>
    line
      .split(' ')
      .flatMap((stem, at) =>
        stem === '-' ? [] : endings.map((ending) => [`${stem}${ending}`, at + 2] as const),
      ),
  )
}

export const currencies: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['dollars', '$'],
  ['euro', '€'],
  ['euros', '€'],
  ['pound', '£'],
  ['pounds', '£'],
  ['yen', '¥'],
  ['rupees', '₹'],
])
/** "in her thirties". */
export const decades: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
)
