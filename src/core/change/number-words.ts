function count(list: string): ReadonlyMap<string, number> {
  // The articles "ein", "un" and "um" count nothing.
  return new Map(
    list.split(' ').flatMap((word, value) => (value === 1 ? [] : [[word, value] as const])),
  )
}

/** In these languages up to twenty; "once" and "six" are words of others too. */
const foreignOnes: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  de: count(
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  ),
  fr: count(
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  ),
  es: count(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  ),
  it: count(
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  ),
  pt: count(
    'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  ),
  ru: count(
    'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
  ),
}

/** Undefined for English. */
export function numberWordsOf(
  language: string | undefined,
): ReadonlyMap<string, number> | undefined {
  return foreignOnes[(language ?? '').slice(0, 2).toLowerCase()]
}

export const allNumberWords: readonly string[] = Object.values(foreignOnes).flatMap((known) => [
  ...known.keys(),
])
