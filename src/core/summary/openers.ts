/**
 * Beginnings that lean on the sentence before: pronouns, links and "the two". One list per
 * language, lower case, a comma between them; add what you miss.
 */
const leaningOpeners: Readonly<Record<string, string>> = {
  en: `he, she, it, they, this, these, that, those, his, her, their, its, him, them, both, such, one of them, some of them, the two, the three, the pair, the latter, the former, the other, the others, another, others,
    but, and, or, so, yet, nor, then, still, also, too, thus, hence, therefore, however, moreover, instead, otherwise, nevertheless, nonetheless, meanwhile, meantime, in the meantime, earlier, later, afterwards, afterward, since then, until then, by then, at the time, at the same time, at that time, as a result, in addition, in contrast, by contrast, in turn, in response, for example, for instance, on the other hand, similarly, likewise, additionally, furthermore, separately, elsewhere, as such, because of this, despite this, despite that, after that, before that, there, here, asked, when asked, pressed`,
  de: `er, sie, es, dies, diese, dieser, dieses, das, dessen, deren, sein, seine, ihr, ihre, ihm, ihnen, beide, aber, und, oder, doch, jedoch, denn, dann, deshalb, daher, darum, dennoch, trotzdem, außerdem, zudem, auch, dabei, damit, dagegen, danach, zuvor, später, inzwischen, unterdessen, derweil, währenddessen, gleichzeitig, dort, hier, so`,
  fr: `il, elle, ils, elles, ce, cet, cette, ces, cela, ceci, celui-ci, celle-ci, ceux-ci, son, sa, ses, leur, leurs, mais, et, ou, donc, or, car, puis, ensuite, alors, ainsi, aussi, cependant, toutefois, pourtant, néanmoins, en outre, de plus, par ailleurs, pendant ce temps, entre-temps, plus tôt, plus tard, auparavant, là, ici, les deux, en revanche`,
  es: `él, ella, ello, ellos, ellas, este, esta, esto, estos, estas, ese, esa, eso, esos, aquel, su, sus, ambos, ambas, pero, y, o, así, luego, entonces, también, además, sin embargo, no obstante, mientras tanto, entretanto, por su parte, por otra parte, por tanto, antes, después, más tarde, allí, allá, aquí, los dos, las dos`,
  pt: `ele, ela, eles, elas, este, esta, isto, estes, estas, esse, essa, isso, esses, essas, aquele, seu, sua, seus, suas, ambos, ambas, mas, e, ou, assim, então, depois, também, além disso, no entanto, contudo, porém, enquanto isso, entretanto, por sua vez, antes, mais tarde, ali, lá, aqui, os dois, as duas`,
  it: `lui, lei, egli, ella, esso, essa, essi, loro, questo, questa, questi, queste, quello, quella, ciò, suo, sua, suoi, entrambi, ma, e, o, così, poi, quindi, dunque, allora, anche, inoltre, tuttavia, però, intanto, nel frattempo, invece, prima, dopo, più tardi, lì, là, qui, i due, le due`,
  ru: `он, она, оно, они, это, этот, эта, эти, тот, та, те, его, её, ее, их, им, оба, обе, но, и, а, или, однако, поэтому, также, кроме того, при этом, тем временем, между тем, затем, потом, ранее, позже, тогда, там, здесь, так, таким образом, зато`,
  uk: `він, вона, воно, вони, це, цей, ця, ці, той, та, ті, його, її, їх, їм, обидва, обидві, але, і, й, а, або, однак, проте, тому, також, крім того, при цьому, тим часом, потім, раніше, згодом, пізніше, тоді, там, тут, так, таким чином, натомість`,
  pl: `on, ona, ono, oni, one, to, ten, ta, te, tamten, jego, jej, ich, im, obaj, obie, ale, i, a, lub, jednak, dlatego, także, również, ponadto, poza tym, tymczasem, następnie, potem, wcześniej, później, wtedy, tam, tu, tak, zaś, natomiast, z kolei`,
  sv: `han, hon, den, det, de, detta, denna, dessa, hans, hennes, deras, dess, båda, men, och, eller, så, dock, därför, också, dessutom, samtidigt, under tiden, sedan, därefter, tidigare, senare, då, där, här, däremot`,
  ja: `彼, 彼女, 彼ら, これ, それ, この, その, しかし, だが, また, 一方, さらに, そして, ただ, なお, ところが, そのため, 同氏, 同社, 両, 同省`,
  zh: `他, 她, 它, 他们, 她们, 这, 那, 該, 该, 但, 但是, 而, 并, 然而, 此外, 同时, 另外, 与此同时, 因此, 所以, 不过, 其, 两人, 双方, 這, 他們, 同時`,
  ar: `هو, هي, هم, هذا, هذه, هؤلاء, ذلك, تلك, لكن, ولكن, كما, ثم, وأضاف, وأضافت, وقال, وقالت, وتابع, وتابعت, أضاف, أضافت, وفي المقابل, في المقابل, من جهته, من جهتها, من جانبه, من جانبها, ومع ذلك, وبينما, في غضون ذلك, أيضا, وكان, وكانت`,
}

/** Not the news but about the report: its correction, its credits, its promise of more. */
const asides: readonly RegExp[] = [
  /^[^\p{L}\p{N}]*(?:correction|corrected|clarification|editor[’']s note|update|updated|related|read more|see also|more|photo|image|berichtigung|korrektur|correctif|rectificatif|corrección|correção|correzione|rettifica|исправление|поправка|виправлення|sprostowanie|rättelse|訂正|更正|تصحيح)\s*(?:[:：—–]|$)/iu,
  /^[^\p{L}\p{N}]*(?:this (?:is a developing|story|article|live blog)|more (?:details )?(?:to )?follows?|(?:additional )?(?:reporting|writing|editing) by|with (?:material|files|reporting) from|some information (?:for|in) this)\b/iu,
]

const unspaced = new Set(['ja', 'zh'])

const openersOf = new Map(
  Object.entries(leaningOpeners).map(([language, list]) => [
    language,
    new Set(list.split(',').map((opener) => opener.trim())),
  ]),
)

function base(language: string | undefined): string | undefined {
  return language?.toLowerCase().split(/[-_]/)[0]
}

/** Whether the sentence begins with a word that needs the sentence before it. */
export function leans(sentence: string, language: string | undefined): boolean {
  const known = base(language)
  const lists = known && openersOf.has(known) ? [known] : [...openersOf.keys()]
  const start = sentence.slice(0, 60).toLowerCase().replaceAll('’', "'")
  return lists.some((list) => {
    const openers = openersOf.get(list)
    if (!openers) return false
    if (unspaced.has(list)) return [...openers].some((opener) => start.startsWith(opener))
    const words = start.split(/[\s,:;]+/).slice(0, 4)
    return words.some((_, count) => openers.has(words.slice(0, count + 1).join(' ')))
  })
}

export function isAside(sentence: string): boolean {
  return asides.some((aside) => aside.test(sentence))
}
