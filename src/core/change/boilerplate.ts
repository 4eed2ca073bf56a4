import { liveClosings } from './live-closing.ts'
import { requests } from './reader-requests.ts'

/**
 * Lines that stand around news without being any: the clock of the page, links, credits, offers. All forms but
 * those that tell a name are of small letters: with the flag `i`, V8 takes ten times as long.
 */
const openings: readonly RegExp[] = [
  ...requests,
  /^(?:buy|order|browse|shop)\b[^.!?]{0,60}\b(?:our|your) (?:\p{L}+ )?(?:shop|store|bookshop|tickets?|copy|copies)\b/u,
  /^(?:last )?(?:updated|published|modified|posted|first published|created|aktualisiert|stand|mis à jour|publié|actualizado)\b(?:[^.!?]|\.(?=\d)){0,70}$/u,
  /^(?:updated|published|last updated|posted)[:\s].{0,60}\d/u,
  /^\d{1,3} (?:seconds?|minutes?|mins?|hours?|days?|weeks?) ago$/u,
  /^\d+ (?:min(?:ute)?s?) read$|^reading time\b/u,
  /^(?:read|see|watch|listen|more|related|also|don't miss|in case you missed|recommended|further reading|most read|most viewed|trending|most popular|editors' picks|top stories|up next|read next|explore more|keep reading|you may also like|more from|more on|in pictures|analysis|explainer|podcast|video|gallery)\b(?: (?:more|also|now|next|on this|this|stories|story|articles?|here|to|from|about|in|topics|reading|coverage))*\s*[:|»>→-]/u,
  /^(?:read more|related (?:stories|articles|coverage|topics|links)|see also|most read|trending now|recommended for you|more (?:stories|news|from)|top stories|latest news|advertisement|sponsored|skip (?:to|advert).*|share(?: this)?(?: .{0,40})?|print|email|copy link|save|comments?(?: \(\d+\))?|\d+ comments?|follow us\b.{0,60}|back to top|view comments|listen|subscribe|sign (?:in|up|out)|log ?in|menu|search|home|news|accessibility links|breaking news)$/u,
  /^(?:lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu|lesen)|auch interessant|(?:à )?lire (?:aussi|également)|sur le même sujet|voir aussi|le[ae] (?:también|más)|te puede interesar|más información|le puede interesar|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|mer)|les også|læs også|czytaj (?:też|także)|чита(?:йте|ть) (?:также|ещё|еще)|читайте також|ayrıca okuyun)(?!\p{L})/u,
  /^(?:live|auto-?refresh\b.{0,20}|jump to\s*:.{0,80}|load (?:more|older|newer)\b.{0,20}|(?:show|see|view) (?:more|older|newer|earlier) (?:posts|updates|entries)|most (?:read|viewed|shared) (?:in|on|from)\b[^.!?]{0,40})$/u,
  /^(?:automatisch aktualisieren.{0,20}|mehr (?:beiträge )?laden|springen zu\s*:.{0,80}|meistgelesen.{0,40}|actualisation automatique.{0,20}|(?:charger|afficher) (?:plus|la suite).{0,20}|aller à\s*:.{0,80}|les plus lus.{0,40}|actualización automática.{0,20}|cargar más.{0,20}|ir a\s*:.{0,80}|lo más leído.{0,40})$/u,
  /^(?:mit material (?:der|von)|quellen?\s*:|con información de|fuentes?\s*:|avec (?:(?:l')?afp|agences|les agences)\b|sources?\s*:|con agencias|agencias\b.{0,20}$|dieser (?:artikel|text|beitrag) wurde (?:zuletzt|am|um)\b[^.]{0,40}\d.{0,40}aktualisiert|(?:zuletzt )?aktualisiert\b|mis à jour|actualizado|обновлено|подписывайтесь|фото\s*:|источник\s*:)/u,
  /^(?:опубликован[аоы]?|измен[её]н[аоы]?|обновл[её]н[аоы]?|veröffentlicht|geändert|publicad[ao]|atualizad[ao]|modificad[ao]|pubblicat[ao]|aggiornat[ao]|modifié)(?!\p{L})[^!?]{0,60}\d{1,2}[:.h]\d{2}[^!?\p{L}]{0,10}(?:uhr|мск)?[.)]?$/u,
  /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|reported|photographs?|photos?|translation|translated|graphics?) by\b/u,
  /^(?:image|photo|picture|file photo|photograph|video|illustration|media)(?: (?:source|caption|credit))?\s*[:©/|]/u,
  /^(?:first |last |originally )?(?:published|posted|updated|modified)\b[^!?]{0,40}\d[^!?]{0,60}\b(?:published|posted|updated|modified)\b[^!?]{0,40}\d[^!?]{0,20}$/u,
  /^(?:(?:content |trigger )?(?:warning|note)|editors?['s]* note|note to readers|a note)?[:.—–\s-]*(?:(?:this|the) (?:article|story|report|piece|post|page|video|text|following|account)|(?:some )?readers may|contains|some (?:of the )?(?:images|details|readers|viewers|content)|graphic)\b[^!?]{0,120}\b(?:distress|upset|disturb|graphic|violen|descri[bp]|sensitive|offens|strong language|suicid|self-harm|abuse|discretion|spoilers|explicit)/u,
  /^(?:(?:readers?|viewers?) (?:discretion|are (?:advised|warned))|(?:content|trigger) warning\b)/u,
  /^(?:editors?['s]* note[:.—–\s-]*)?(?:the )?comments?(?: section)?\b[^.!?]{0,60}\b(?:closed|open|disabled|turned off|switched off|moderated|house rules|welcome)\b/u,
  /^(?:editors?['s]* note[:.—–\s-]*)?this (?:article|story|report|piece) (?:is|forms) (?:the (?:first|second|third|last|latest) (?:part )?|an? )?(?:part )?(?:of|in) (?:a|our|the) (?:\p{L}+ ){0,2}(?:series|project|partnership|collaboration|investigation)\b/u,
  /^(?:have you (?:been affected|got a story)|do you have (?:a tip|information)|got a (?:tip|story)|contact (?:us|the newsroom|\p{L}+ at)|send (?:us )?(?:your )?tips|tips\b|email (?:us|the))/u,
]

/** What the newsroom says of its own work: that a text grows, has grown, or will. A note of an error is none. */
const progress: readonly RegExp[] = [
  /^(?:eds?|editors|desks?|note to editors)\b[^:]{0,20}: ?(?:updates?|adds?|recasts?|restores?|resends?|with (?:photos?|video|graphics?)|will be|this is|minor edits?)\b[^!?]{0,120}$/u,
  /^(?:this|the) (?:is an? )?(?:updated|expanded|revised|developing|breaking|live) (?:version|story|article|report|page)\b[^.!?]{0,60}(?:\.|$)/u,
  /^(?:the|this) (?:headline|title) (?:of|on|to|for) (?:this|the) (?:story|article|report|post|piece) (?:was|has been) (?:changed|updated|shortened|edited)(?: (?:after|since) publication| on [^.]{3,30})?\.?$/u,
  /^(?:this|the) (?:video|clip|livestream|stream|audio|content|embed) (?:is|has|cannot|can't|isn't)\b[^.!?]{0,60}(?:available|ended|expired|played|loaded|removed)\b[^.!?]{0,40}\.?$/u,
  /^comments?\b[^.!?]{0,80}\b(?:removed|deleted|moderated|published|reviewed|approved)\.?$/u,
  /^(?:\d{1,2}[:.]\d{2}[\s–—|-]*)?(?:good (?:morning|afternoon|evening)\b[^.!?]{0,60}\b(?:thank|welcome|join|follow)|(?:that's (?:all|it)\b|we(?:'re| are) (?:closing|ending|pausing|wrapping)\b)[^.!?]{0,60}(?:page|blog|coverage|for (?:now|today|tonight))|thanks?(?: you)?(?: all)? for (?:reading|following|joining))[^!?]{0,80}$/u,
  /^(?:with )?(?:additional )?reporting (?:by|from)\b[^!?]{0,80}$|^to get in touch with\b|^follow our\b|^our (?:journalism|reporting|newsroom) (?:is|depends|relies)\b/u,
  /^(?:some |the |all )?names?(?: of [^.!?]{3,40})? (?:in this (?:story|article|piece) )?(?:have|has) been (?:changed|withheld|altered)\b[^!?]{0,60}$/u,
  /^we are committed to\b|^(?:see|read|find) (?:also )?our corrections\b/u,
  /^(?:editors?['s]* note|disclosure|full disclosure|note)[:.—–\s-]+(?:the (?:author|writer|reporter)(?:'s)?|(?:\p{L}+ ){1,4}(?:owns|is owned by|is a (?:sponsor|partner|shareholder) of))\b/u,
  /^(?:est[ae] )?(?:noticia|información|artículo|nota)(?: (?:se ha|ha sido|será|se irá|está siendo|se está|fue|en))*(?: siendo)? (?:actualiza(?:d[oa]|ndo)|ampliad[oa]|ampliando|completad[oa]|desarrollo)(?!\p{L})(?![^.!?]{0,40}(?:correg|rectific|error|errón|cambiar))[^!?]{0,100}$/u,
  /^(?:habrá ampliación|en breve,? más|más información en breve|seguirá ampliación)(?!\p{L})/u,
  /^(?:(?:этот |эта )?(?:материал|новость|текст|статья|заметка|публикация) (?:дополнен|дополняется|обновляется|обновлён|обновлен|будет (?:дополнен|обновл)|расширен)\p{L}*)(?![^.!?]{0,40}(?:исправ|ошиб|неверн|уточн|неточн))[^!?]{0,100}$/u,
  /^(?:diese[rs]?|der|die|das) (?:artikel|text|beitrag|meldung|bericht|liveblog) (?:wurde|wird)(?: \p{L}+){0,3}? ?(?:um [^.!?]{3,60} )?(?:ergänzt|aktualisiert|erweitert)(?!\p{L})(?![^.!?]{0,40}(?:korrig|fehler|berichtig))[^!?]{0,60}$/u,
  /^(?:cet |l['’])?article (?:mis à jour|actualisé|complété|enrichi)(?!\p{L})(?![^.!?]{0,40}(?:corrig|erreur|rectif))[^!?]{0,100}$|^plus d['’]informations? (?:à venir|à suivre|dans)/u,
]

/** Where else the text stands, or with whom it was made; how old the prices on the page are. */
const publications: readonly RegExp[] = [
  /^(?:editors?['s]* note[:.—–\s-]*)?(?:an?|this|the) (?:\p{L}+ )?(?:version of (?:this|the) )?(?:story|article|report|piece|obituary|interview|column|review|essay|feature|post|profile|item|investigation|recipe)\b (?:(?:also|first|originally|previously) )*(?:appears|appeared|ran|runs|is published|was published|is produced|was produced|was reported|was commissioned|was made|is available|will appear|is co-published)(?: also| first)? (?:in|on|at|by|as|with|under|from)\b(?! error)/u,
  /^diese[rs]? (?:artikel|text|beitrag|bericht|interview|nachruf|kommentar)(?!\p{L})[^.!?]{0,20}(?:zuerst|auch|erstmals)(?!\p{L})[^.!?]{0,60}(?:ausgabe|beilage|magazin|zeitung|zeitschrift|heft)/u,
  /^cet(?:te)? (?:article|texte|entretien|enquête|tribune|interview|chronique)(?!\p{L}) (?:est|a été)[^.!?]{0,30}(?:paru|publié)e?(?!\p{L})[^.!?]{0,60}(?:magazine|édition|numéro|journal|revue|supplément)/u,
  /^est[ae] (?:artículo|noticia|texto|entrevista|reportaje|columna|crónica)(?!\p{L}) (?:se publicó|se publica|apareció|aparece|fue publicad[oa]|ha sido publicad[oa])[^.!?]{0,60}(?:revista|edición|suplemento|número|periódico)/u,
  /^эт(?:от|а|о) (?:материал|статья|текст|интервью|заметка)(?!\p{L})[^.!?]{0,20}(?:опубликован|вышел|вышла|выйдет)[^.!?]{0,40}(?:журнал|номер|издани|газет|выпуск)/u,
  /^(?:all )?(?:(?:stock )?quotes?|prices|market data|stock data|exchange rates|alle kurse|kurse|les cours|cours|cotations|cotizaciones|котировки)(?!\p{L})[^.!?]{0,60}(?:delay|real[- ]time|verzöger|différé|retard|retraso|diferid|задержк)/u,
]

/** Forms in which a capital tells a name, that begin with certain words. */
const named: readonly RegExp[] = [
  /^(?:More from|Mehr (?:aus|von)|Plus d['e] ?|Más de|Altro da) (?:the|our|de[mr]|l[ea']|el|la) ?(?:\p{Lu}[\p{L}&'-]* ?){1,4}:/u,
  /^[Tt]he \p{Lu}\p{L}+ is a member of\b/u,
  /^(?:by|von|par|por) \p{Lu}[\p{L}.' -]{2,60}$/u,
]

/** Forms that begin with whose work it was. */
const signed: readonly RegExp[] = [
  /^(?:\p{Lu}[\p{L}.'-]+(?:,? (?:and )?)){2,12}(?:also )?(?:contributed|reported (?:from|for)|provided reporting)\b(?! (?:that|to the (?!report|story|article)))[^"“”]{0,120}\.?$/u,
  /^(?:\p{Lu}[\p{L}.'-]+ ){2,4}is (?:an?|the) [^.,!?]{0,40}(?:correspondent|reporter|editor|columnist|journalist|staff writer|critic)\b[^.!?,]{0,50}\.?$/u,
  /^(?:the (?:author|writer)|\p{Lu}\p{L}+ \p{Lu}\p{L}+) is an? (?:former|freelance)\b[^,!?]{0,60}\.$/u,
]

const anywhere: readonly RegExp[] = [
  // Whoever investigates asks for tips too, and that is news.
  /^(?!.*(?:police|polizei|polic[ií]a|полици|kripo|ermittler|staatsanw|zeug(?:en|in)|witness|detective|investigator|testigo|témoin|gendarm|fiscal[ií]a|свидетел|следов))(?:.*[\s:(<])?(?:tips?|news\p{L}*|\p{L}*desk|editors?|letters?|investigations?|live|stor(?:y|ies)|pictures|photos|jobs|careers|readers?|feedback|redaktion|leserbriefe|hinweise|redacci[oó]n|lecteurs|redaction|redazione|redakc\p{L}+)@(?!\S*poli[cz])/u,
  // Within a sentence it is what somebody says.
  /^(?:we(?:'re| are) (?:hiring|recruiting)|join our (?:\p{L}+ )?team|apply now|(?:come )?work (?:for|with) us)\b[^"“”]{0,80}$/u,
  /^(?:the )?(?:\p{L}+ ){1,4}(?:receives|is supported by|is funded by|gets) (?:financial |philanthropic )?(?:support|funding|grants?|the)\b[^!?]{0,100}\b(?:coverage|journalism|reporting)\b/u,
  /(?:abonnieren|anmelden|erhalten|inscri(?:vez|s)|recevez|abonnez|suscr[ií]b|reciba|recibe|apúnt|iscriv|ricevi|assine|inscreva|receba|подпи(?:шитесь|саться)|prenumerera|tilmeld|zapisz)[^.!?]{0,80}(?:newsletter|lettre d.information|infolettre|bolet[ií]n|рассылк|nyhetsbrev|nyhedsbrev|notiziario)|(?:newsletter|lettre d.information|infolettre|bolet[ií]n|nyhetsbrev|nyhedsbrev|рассылк)[^!?]{0,80}(?:abonn|anmeld|inscri|suscr|iscriv|подпи)/u,
  /\b(?:in|to|into) your (?:inbox|mailbox)\b/u,
  /^(?:sign up|subscribe|get|join|follow|download|try|support|donate|become|register|stay|never miss|want|enjoy(?:ing|ed)?|like what|share|tell us|let us know)\b[^.!?]{0,120}\b(?:newsletters?|inbox|briefing|app|podcast|channel|subscriptions?|subscribers?|members?|membership|journalism|alerts?|whatsapp|e-?mails?|notifications?)\b/u,
  /\b(?:sign up (?:for|to)|subscribe to|register for|get) (?:our|the|this|your) (?:\p{L}+ ){0,4}(?:newsletter|briefing|alerts?|podcast|channel|app)\b/u,
  /\b(?:earn|receive|get|paid) (?:us )?(?:an? )?(?:\p{L}+ )?commission\b(?=.*\b(?:links?|buy|purchases?)\b)|\b(?:links?|buy|purchases?)\b[^.!?]{0,100}\b(?:earn|receive|get|paid) (?:us )?(?:an? )?(?:\p{L}+ ){0,2}commission\b|\baffiliate links?\b/u,
  /\b(?:download|install|get) (?:our|the) (?:\p{L}+ ){0,2}app\b/u,
  /\b(?:follow|find|like|join) us on\b|\bfollow (?:@|\p{L}+ (?:\p{L}+ )?on (?:x|twitter|facebook|instagram|bluesky|telegram|threads|whatsapp))/u,
  /\b(?:all rights reserved|terms of (?:use|service)|privacy policy|cookie (?:policy|settings|preferences)|copyright ©?|©)\b|^©/u,
  /\b(?:contributed to this (?:report|story|article)|some information (?:for|in) this (?:story|report) (?:came|was provided)|is an? (?:staff )?(?:reporter|correspondent|editor|journalist) (?:at|for|with|covering|based))\b/u,
  /\b(?:this is a (?:developing|breaking) (?:news )?story|please (?:refresh|check back)|check back (?:for|soon)|more (?:to follow|details (?:soon|to follow))(?= ?(?:[.!…)]|$))|story is being updated|will be updated (?:as|when|with|shortly))\b/u,
  /\b(?:support (?:our|independent) journalism|become a (?:member|subscriber|supporter)|make a (?:donation|contribution)|donate (?:now|today)|subscribe (?:now|today)|start your free trial|already a subscriber|manage (?:your )?(?:cookies|consent|preferences))\b/u,
  /\b(?:this (?:article|story|report) (?:was|has been|is) (?:last )?(?:first |originally )?(?:published|updated|refreshed|refiled|republished|posted))\b/u,
  /\bnot responsible for (?:the )?content\b|\bexternal (?:sites?|websites?|links?)\b|\b(?:extern(?:er|en|e) (?:seiten|links|webseiten|inhalte)|sites? externes?|(?:sitios|enlaces|páginas)(?: web)? extern[oa]s|siti esterni|sites externos)\b/u,
  /^our standards:|\btrust principles\b|\blicensing rights\b|\b(?:reprints|editorial (?:guidelines|policy|code))\b[^.!?]{0,40}\.?$/u,
  /(?<!\p{L})(?:boîte (?:mail|aux lettres|de réception)|bandeja de entrada|posteingang|casella di posta|caixa de entrada|на (?:вашу |электронную )?почту)(?!\p{L})/u,
  /(?<!\p{L})(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|все права защищены|reproduction interdite|prohibida (?:su|la) reproducción|nachdruck (?:nur|verboten)|(?:при|любое) (?:цитировани|использовани|перепечатк|копировани)\p{L}*[^.!?]{0,80}(?:ссылк|обязательн|запрещ)\p{L}*)/u,
  /^(?:recevez|abonnez-vous|suivez|téléchargez|retrouvez|inscrivez-vous|soutenez|folgen sie|folge uns|abonnieren|laden sie|melden sie sich|unterstützen sie|s[ií]g(?:ue|a)nos|descarga|únete|apoya|seguici|iscriviti|scarica|siga(?:-nos)?|baixe|acompanhe|подпис\p{L}*|следите|скачайте|читайте|volg ons)(?!\p{L})[^.!?]{0,120}(?<!\p{L})(?:newsletters?|lettres?|appli(?:cation)?|apps?|whatsapp|telegram|instagram|facebook|twitter|tiktok|youtube|kanal|canale?|chaîne|cuentas?|redes|réseaux|netzwerken|social|телеграм\p{L}*|telegram-канал\p{L}*|канал\p{L}*|соцсет\p{L}*|дзен\p{L}*|vkontakte|вконтакте)(?!\p{L})/u,
]

/** One of these is in every form of `anywhere`; asked first, since few lines of news hold any. */
function mayHold(line: string): boolean {
  return (
    hint.test(line) ||
    hintWithin.test(line) ||
    (/[\u0400-\u04ff]/.test(line) && hintInCyrillic.test(line))
  )
}

// `(?:^|\W)`, for V8 skips faster to such a sign than from one `\b` to the next.
const hint =
  /(?:^|\W)(?:hiring|recruiting|join our|apply now|work (?:for|with) us|commission|affiliate|inbox|mailbox|briefing|apps?\b|podcast|channel|member|alerts?\b|whatsapp|e-?mail|notification|sign up|subscri|register|download|install|get (?:our|the|this|your)|follow|find us|like us|join us|rights reserved|terms of|privacy|cookie|copyright|contributed|some information|is an? |developing|breaking|refresh|check back|more (?:to|details)|being updated|will be updated|journalism|become a|make a|donate|free trial|consent|preferences|this (?:article|story|report)|extern|responsible|standards|receives|is supported|is funded|gets|trust pr|licensing|reprint|editorial|boîte|bandeja|posteing|casella|caixa de|vorbehalten|droits|derechos|diritti|direitos|reproduc|nachdruck|telegram|instagram|facebook|twitter|tiktok|youtube|kanal|canal|chaîne|cuenta|redes|réseaux|netzwerk|social|appli|lettre)/
/** These may stand within a word; asked apart, for V8 would look for them at every sign of a line. */
const hintWithin = /[©@]|newsletter|lettre d.inf|infolettre|bolet[ií]n|nyhe[td]sbrev|notiziario/
const hintInCyrillic =
  /рассылк|почту|права|цитиров|использов|перепеч|копиров|телеграм|канал|соцсет|дзен|вконтакте/

const opening = unite([...openings, ...progress, ...liveClosings, ...publications])
const inside = unite(anywhere)
const cased = unite(named)
const bySigner = unite(signed)
/** With this each of them begins; asked first, for it is no beginning of most sentences. */
const signer = /^(?:\p{Lu}[\p{L}.'-]+,? (?:and )?\p{Lu}|the (?:author|writer) )/u

/** One pattern in place of many: a line that is none of them is read but once. */
function unite(forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({ source }) => source).join('|'), 'u')
}

export function isBoilerplate(text: string): boolean {
  const line = text.trim().replaceAll('’', "'")
  if (line.length > 400) return false
  const small = line.toLowerCase()
  return (
    opening.test(small) ||
    (mayHold(small) && inside.test(small)) ||
    cased.test(line) ||
    (signer.test(line) && bySigner.test(line))
  )
}

/** A full sentence, as news is written in; teasers, tags and menus are not. */
export function isSentence(text: string): boolean {
  const line = text.trim()
  const words = line.split(/\s+/, 6).length
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(
    line,
  )
  return /[.!?…。！？:]["“”‘’»«)\]]*$/u.test(line) && (words >= 4 || unspaced)
}
