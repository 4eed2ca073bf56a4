/** Every way in which a language says a whole number below a thousand, its words parted by spaces. */
type Speaker = (value: number) => readonly string[]

type Digits = { readonly ones: readonly string[]; readonly tens: readonly string[] }

function list(words: string): readonly string[] {
  return words.split(' ')
}

/** Both parts in every form, or one alone where the other is zero. */
function combine(
  left: readonly string[],
  joints: readonly string[],
  right: readonly string[],
): readonly string[] {
  if (left.length === 0) return right
  if (right.length === 0) return left
  return left.flatMap((head) =>
    joints.flatMap((joint) => right.map((tail) => `${head}${joint}${tail}`)),
  )
}

/** "treinta y cinco", "тридцать пять": tens, then ones, which up to `last` have a word of their own. */
function sayTens(
  { ones, tens }: Digits,
  last: number,
  joint: string,
): (value: number) => readonly string[] {
  return (value) => {
    if (value <= last) return value === 0 ? [] : (ones[value] ?? '').split('/')
    const head = (tens[Math.floor(value / 10)] ?? '').split('/')
    return combine(head, [joint], (ones[value % 10] ?? '').split('/').filter(Boolean))
  }
}

function sayHundreds(
  sayRest: Speaker,
  hundreds: readonly string[],
  joints: readonly string[],
): Speaker {
  return (value) =>
    combine(
      (hundreds[Math.floor(value / 100)] ?? '').split('/').filter(Boolean),
      joints,
      sayRest(value % 100),
    )
}

const germanOnes = list(
  ' ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
)
const germanTens = list(
  '  zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
)

const german: Speaker = sayHundreds(
  (value) => {
    if (value < 20) return [germanOnes[value] ?? ''].filter(Boolean)
    const ones = germanOnes[value % 10] ?? ''
    return (germanTens[Math.floor(value / 10)] ?? '')
      .split('/')
      .map((tens) => (ones === '' ? tens : `${ones}und${tens}`))
  },
  germanOnes
    .slice(0, 10)
    .map((word) => (word === '' ? '' : word === 'ein' ? 'hundert/einhundert' : `${word}hundert`)),
  ['', 'und'],
)

const dutchOnes = list(
  ' een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
)
const dutchTens = list('  twintig dertig veertig vijftig zestig zeventig tachtig negentig')

const dutch: Speaker = sayHundreds(
  (value) => {
    if (value < 20) return [dutchOnes[value] ?? ''].filter(Boolean)
    const [ones, tens] = [dutchOnes[value % 10] ?? '', dutchTens[Math.floor(value / 10)] ?? '']
    if (ones === '') return [tens]
    return [`${ones}${ones.endsWith('e') ? 'ën' : 'en'}${tens}`]
  },
  dutchOnes
    .slice(0, 10)
    .map((word) => (word === '' ? '' : word === 'een' ? 'honderd' : `${word}honderd`)),
  [''],
)

const frenchOnes = list(
  ' un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
)

function sayFrenchTens(value: number): readonly string[] {
  if (value <= 16) return (frenchOnes[value] ?? '').split('/').filter(Boolean)
  if (value < 20) return [`dix ${frenchOnes[value - 10]}`]
  const regular = sayTens(
    {
      ones: frenchOnes,
      tens: list('  vingt trente quarante cinquante soixante septante huitante/octante nonante'),
    },
    16,
    value % 10 === 1 ? ' et ' : ' ',
  )(value)
  if (value < 70) return regular
  const [head, rest] =
    value < 80
      ? ['soixante', value - 60]
      : [value === 80 ? 'quatre vingts' : 'quatre vingt', value - 80]
  return [...regular, ...combine([head], [value === 71 ? ' et ' : ' '], sayFrenchTens(rest))]
}

const french: Speaker = sayHundreds(
  sayFrenchTens,
  frenchOnes
    .slice(0, 10)
    .map((word) => (word === '' ? '' : word === 'un/une' ? 'cent' : `${word} cent/${word} cents`)),
  [' '],
)

const spanish: Speaker = sayHundreds(
  sayTens(
    {
      ones: list(
        ' uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      ),
      tens: list('   treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
    },
    29,
    ' y ',
  ),
  list(
    ' cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas',
  ),
  [' '],
)

const portuguese: Speaker = sayHundreds(
  sayTens(
    {
      ones: list(
        ' um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
      ),
      tens: list('  vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
    },
    19,
    ' e ',
  ),
  list(
    ' cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas',
  ),
  [' e '],
)

const italianOnes = list(
  ' uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
)
const italianTens = list('  venti trenta quaranta cinquanta sessanta settanta ottanta novanta')

const italian: Speaker = sayHundreds(
  (value) => {
    if (value < 20) return [italianOnes[value] ?? ''].filter(Boolean)
    const [tens, ones] = [italianTens[Math.floor(value / 10)] ?? '', italianOnes[value % 10] ?? '']
    if (/^[uo]/.test(ones)) return [`${tens.slice(0, -1)}${ones}`]
    return [ones === 'tre' ? `${tens}tré` : `${tens}${ones}`]
  },
  italianOnes
    .slice(0, 10)
    .map((word) => (word === '' ? '' : word === 'uno' ? 'cento' : `${word}cento`)),
  [''],
)

/** All words of a number stand in the same case. */
function slavic(
  cases: readonly { readonly ones: string; readonly tens: string; readonly hundreds: string }[],
): Speaker {
  const speakers = cases.map(({ ones, tens, hundreds }) =>
    sayHundreds(sayTens({ ones: list(ones), tens: list(tens) }, 19, ' '), list(hundreds), [' ']),
  )
  return (value) => speakers.flatMap((say) => say(value))
}

const russian: Speaker = slavic([
  {
    ones: ' один/одна/одно два/две/двое три/трое четыре/четверо пять/пятеро шесть/шестеро семь/семеро восемь/восьмеро девять/девятеро десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
    tens: '  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
    hundreds: ' сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот',
  },
  {
    ones: ' одного/одной двух/двоих трех/троих четырех/четверых пяти/пятерых шести/шестерых семи/семерых восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати',
    tens: '  двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста',
    hundreds: ' ста двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот',
  },
  {
    ones: ' одним/одной двумя тремя четырьмя пятью шестью семью восемью девятью десятью одиннадцатью двенадцатью тринадцатью четырнадцатью пятнадцатью шестнадцатью семнадцатью восемнадцатью девятнадцатью',
    tens: '  двадцатью тридцатью сорока пятьюдесятью шестьюдесятью семьюдесятью восемьюдесятью девяноста',
    hundreds:
      ' ста двумястами тремястами четырьмястами пятьюстами шестьюстами семьюстами восемьюстами девятьюстами',
  },
])

const ukrainian: Speaker = slavic([
  {
    ones: " один/одна/одне два/дві/двоє три/троє чотири/четверо п'ять/п'ятеро шість/шестеро сім/семеро вісім/восьмеро дев'ять/дев'ятеро десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
    tens: "  двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
    hundreds: " сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот",
  },
  {
    ones: " одного/однієї двох трьох чотирьох п'яти/п'ятьох шести/шістьох семи/сімох восьми/вісьмох дев'яти/дев'ятьох десяти одинадцяти дванадцяти тринадцяти чотирнадцяти п'ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев'ятнадцяти",
    tens: "  двадцяти тридцяти сорока п'ятдесяти шістдесяти сімдесяти вісімдесяти дев'яноста",
    hundreds: " ста двохсот трьохсот чотирьохсот п'ятисот шестисот семисот восьмисот дев'ятисот",
  },
])

export const speakers: Readonly<Record<string, Speaker>> = {
  de: german,
  nl: dutch,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  ru: russian,
  uk: ukrainian,
}
