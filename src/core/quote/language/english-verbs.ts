/** Verbs that carry somebody's words. Regular ones by their plain form; the rest written out. */
const regular = `
accuse acknowledge add address admit admonish advise affirm agree allege announce answer applaud
argue ask assail assert assess assure attack bark beam bellow bemoan berate blame blast boast boom
brag caution celebrate challenge chant characterize characterise charge chide cite claim clarify
comment compare complain concede conclude concur condemn confess confide confirm consider contend
continue counsel counter crack credit criticize criticise cry decide declare decry defend demand
denounce deny depict deride describe detail disclose dismiss disclose dub echo elaborate email
emphasize emphasise encourage endorse estimate exclaim exhort explain express fume gloat grouse
grumble gush hail heckle highlight hint hope huff imagine imply indicate inform inquire insinuate
insist instruct interject invite jeer jest joke label lament laud lecture lobby mention mock
mouth murmur muse name nickname note object observe offer opine outline plead pledge point ponder
portray post praise predict proclaim promise pronounce propose protest question quip quote rail
rant react reassure recall reckon recommend recount refer reflect reiterate relate relay remark
remember remind report request respond restate retort reveal riff roar scoff scold scream share
shout sigh slam snap sneer speculate spout state stress suggest summarize summarise surmise swear
tease testify text thank threaten tout trumpet tweet retweet urge utter vent voice volunteer vow
wail warn weigh welcome whisper wonder worry yell rebuke reject reply recite repeat raise rule
cheer christen scribble retaliate ridicule allude brand cast defend deem demur dispute editorialize
elucidate enthuse envision explode foresee guess hypothesize lash lambaste marvel moan
moderate narrate note persuade pontificate preach propose punctuate query rationalize reaffirm
reason rejoin reminisce sermonize signal stammer stutter theorize thunder underline underscore
verify warrant whine`.split(/\s+/)

const irregular =
  `said say says told tell tells wrote write writes spoke speak speaks thought think thinks
read reads knew know knows found find finds felt feel feels saw sees began begin begins
heard shot quoth sang sing sings swore argued-that put puts calls call called went hit hits shows show showed
believes believe believed includes included wanted wants asked`.split(/\s+/)

const irregularParticiples =
  `saying telling writing speaking thinking calling feeling reading putting
finding believing showing`.split(/\s+/)

/** Their object is the listener: "Ann told Ben that". */
export const tells = `told tell tells telling asked ask asks asking assured assures assure assuring
informed informs warned reminded reminds texted emailed advised urged`.split(/\s+/)

const doubled = new Set(['admit', 'quip', 'slam', 'snap', 'brag', 'dub', 'refer', 'demur', 'chat'])

function stem(verb: string): string {
  if (doubled.has(verb)) return verb + verb.slice(-1)
  return verb
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${stem(verb)}ed`
}

function present(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function participle(verb: string): string {
  return verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${stem(verb)}ing`
}

const verbs = regular.filter((verb) => verb !== '')
export const plainForms = verbs
export const says = [...irregular, ...verbs, ...verbs.map(past), ...verbs.map(present)]
export const saying = [...irregularParticiples, ...verbs.map(participle)]
