/** A year that has passed, or a century. */
const longAgo = String.raw`(?<![\d.,])(?:1\d{3}|20\d{2})(?![\d.,]*\d)`

/** What dates a sentence to long ago, or tells what somebody or something is. */
const past =
  /(?<![\d.,])(?:1\d{3}|20\d{2})(?:er|s|-х)?(?![\d.,]*\d)|\b\d{1,2}(?:st|nd|rd|th)[- ]century\b|\bcenturies\b|\b(?:was|were) (?:founded|established|born|named after)\b|\b(?:ruled|reigned) (?:for|over|from|until)\b|\bis (?:said|believed|thought) to have\b|\b(?:has|with) a population of\b|, an? (?:\p{L}+ ){0,3}(?:town|city|village|island|suburb|country|region|district) of [\d.,]+|\b[IVX]{1,5}e siècle\b|\bsiglo [IVX]+\b|\bdécadas?\b|\bJahrhundert/u

/** "is among the wettest countries", "has long been known for": so it was before the news and will be after. */
const standing =
  /\b(?:is|are) (?:among|one of|home to|known for|famous for|located|situated|the (?:country|region|world|continent|nation|city|state)['’]s|(?:the )?(?:\p{L}+ )?(?:largest|smallest|oldest|biggest|busiest|longest|highest|second-\p{L}+))\b|\bhas long\b|\b(?:compte|hat|tiene|cuenta con|conta|ha) (?:environ |etwa |rund |unos |circa |cerca de )?[\d.,\s]+ ?(?:habitants|einwohner|habitantes|abitanti)(?!\p{L})/iu

/** An earlier year opens the sentence or stands in commas: all that follows happened then. */
const dated = new RegExp(
  String.raw`^(?:\p{L}+ ){0,2}(?:in|en|im jahr|nel|em|в)(?: \p{L}+)? ${longAgo}|, (?:in|en|im jahr|nel|em|в) ${longAgo},`,
  'iu',
)

/** What ties a sentence to the news: when, who says so, what is to come. */
const present =
  /["“”„«»]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tonight|yesterday|tomorrow|now|so far|still|again|later|earlier|ago|since then|this (?:week|month|year|morning|afternoon|evening)|last (?:night|week|month)|morning|afternoon|evening|midnight|noon|minutes?|hours?|same day|next (?:day|week|month|year)|already|meanwhile|currently|immediately|shortly)\b|\b(?:will|would|shall|is to|are to|expected|plans?|set to|may|might|could)\b|\b(?:said|says|told|tells|according|announced|confirmed|reported|added|warned|denied|claimed|showed|shows)\b|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|hoy|ayer|mañana|ahora|aujourd.hui|hier|demain|heute|gestern|morgen|jetzt|según|dijo|declaró|informó|anunció|afirmó|selon|déclaré|annoncé|indiqué|affirmé|laut|sagte|teilte|erklärte|mitteilte|сегодня|вчера|завтра|сообщил\p{L}*|заявил\p{L}*|сказал\p{L}*)(?!\p{L})/iu

/** "has appointed": just now, unless it has been so since long ago. */
const perfect =
  /\b(?:has|have) (?!been\b|long\b|had\b|always\b|never\b|often\b)(?:just |now )?\p{L}{3,}(?:ed|en|wn|ght)\b(?!.*\b(?:since|for (?:\p{L}+ )?(?:years|decades|centuries))\b)/u

/** What happens in news, unless the sentence dates it to long ago. */
const event = /\b(?:found|asked|ordered|arrested|charged|killed|injured|died)\b/iu

/** "The town was founded in 1204": explains the news of `newsYear` and is none; without one every year has passed. */
export function isBackground(said: string, newsYear: number | undefined): boolean {
  const text = hideRecentYears(said, newsYear)
  const plain = text
    .replace(/\b(?:is|are) said to have\b/g, '')
    .replace(/\b[\p{L}\d]+ (?:years|decades|centuries) later\b/gu, '')
  if (present.test(plain) || perfect.test(plain)) return false
  return dated.test(text) || ((past.test(text) || standing.test(text)) && !event.test(plain))
}

function hideRecentYears(text: string, newsYear: number | undefined): string {
  if (newsYear === undefined) return text
  return text.replace(/\b(?:1\d{3}|20\d{2})\b/g, (year) =>
    Number(year) < newsYear - 1 ? year : '',
  )
}
