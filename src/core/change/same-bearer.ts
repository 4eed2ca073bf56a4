import type { Atom } from './atom.ts'

/** Titles and how they are written short before a name. */
const titles: ReadonlyMap<string, string> = new Map(
  [
    'dr doctor doktor docteur doctora dra доктор',
    'prof professor professeur profesor profesora проф профессор',
    'gov governor',
    'sen senator',
    'rep representative',
    'gen general gral ген генерал',
    'lt lieutenant',
    'sgt sergeant',
    'capt captain cap capitán capitaine cne',
    'st saint',
    'det detective',
    'insp inspector inspektor',
    'supt superintendent',
    'const constable',
    'cpl corporal',
    'maj major',
    'col colonel',
    'cmdr commander',
    'adm admiral',
    'brig brigadier',
    'cllr councillor',
    'rev reverend',
    'pres president',
    'dir director',
    'sec secretary',
    'asst assistant',
    'atty attorney',
    'amb ambassador',
    'comm commissioner',
    'mr señor sr monsieur herr herrn г-н господин',
    'mrs señora sra madame mme frau г-жа госпожа',
  ].flatMap((line) => {
    const [short = '', ...forms] = line.split(' ')
    return forms.map((form) => [form, short] as const)
  }),
)

const expansions: ReadonlyMap<string, string> = new Map([
  ['ceo', 'chief executive'],
  ['pm', 'prime minister'],
])

export function wordsOf(atoms: readonly Atom[]): readonly string[] {
  return atoms.map((atom) => atom.key.replace(/'s?$/, ''))
}

function joined(atoms: readonly Atom[]): string {
  return wordsOf(atoms)
    .map((word) => titles.get(word) ?? expansions.get(word) ?? word)
    .join(' ')
}

/** "Pat Ryder" and "Ryder", "UN" and "United Nations", "Norway" and "Norwegian". */
export function isSameBearer(before: readonly Atom[], after: readonly Atom[]): boolean {
  const left = joined(before).split(' ')
  const right = joined(after).split(' ')
  const isPart = (small: readonly string[], large: readonly string[]): boolean =>
    small.every((word) => large.includes(word))
  const [bare, plain] = [left.filter(isNoHonorific), right.filter(isNoHonorific)]
  if (isPart(bare, plain) || isPart(plain, bare)) return true
  if (isAcronym(left, right) || isAcronym(right, left)) return true
  return left.length === 1 && right.length === 1 && isDemonym(left[0] ?? '', right[0] ?? '')
}

function isNoHonorific(word: string): boolean {
  return !/^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|m|don|doña)$/.test(word)
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const letters = short.join('').replaceAll('.', '')
  const initials = long.map((word) => word[0]).join('')
  if (short.length !== 1 || long.length < 2) return false
  // "MoD" has the letter of a small word too.
  const isWithSmall = letters.length === initials.length + 1 && letters.length > 2
  return (
    letters === initials ||
    // "EEUU" doubles each for the plural; "США" has a third word.
    letters === long.map((word) => `${word[0]}${word[0]}`).join('') ||
    (isWithSmall && letters.startsWith(initials)) ||
    (isWithSmall &&
      letters[0] === initials[0] &&
      letters.at(-1) === initials.at(-1) &&
      /^.[oatdf]/.test(letters))
  )
}

function isDemonym(left: string, right: string): boolean {
  const root = (word: string): string | undefined =>
    /^(.{3,}?)(?:ians?|ans?|ns?|ish|ese|i)$/.exec(word)?.[1]
  const fits = (adjective: string, country: string): boolean => {
    const known = root(adjective)
    return (
      known !== undefined && known.length >= 4 && country.startsWith(known) && !/n$/.test(country)
    )
  }
  return fits(left, right) || fits(right, left)
}
