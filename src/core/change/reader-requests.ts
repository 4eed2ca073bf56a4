/** What a reader is told about errors at large, in small letters: such a line owns up to none. */
const aboutErrors: readonly RegExp[] = [
  /^(?:(?:have you|did you|if you(?:'ve| have)?|do you|can you) )?(?:see|saw|seen|spot(?:ted)?|find|found|noticed?|think)\b[^.!?]{0,60}\b(?:errors?|mistakes?|typos?|inaccurac(?:y|ies)|something wrong|corrections?)\b[^.]{0,60}(?:\?|,|$)/u,
  /^(?:to )?(?:report|flag|submit|send|suggest)(?: us)? (?:an? |any |your )?(?:errors?|corrections?|typos?|mistakes?|inaccurac(?:y|ies))\b/u,
  /^(?:(?:see|read|about|view|more about|read more about) )*(?:our )?(?:corrections?|ethics|editorial|accuracy)(?: and \p{L}+)? (?:policy|page|form|standards)\b|^we correct (?:errors|mistakes|all)\b|^(?:for|all|past) corrections\b|^corrections(?: and clarifications)? (?:are|can be|appear|should be sent|may be)\b/u,
  /^(?:(?:haben sie|hast du|habt ihr)\b[^.!?]{0,40}(?:fehler|unstimmigkeit)\p{L}*[^.!?]{0,40}\?|(?:einen |ein )?(?:tipp|rechtschreib)?fehler (?:gefunden|entdeckt|bemerkt|melden)|ist ihnen\b[^.!?]{0,40}fehler|(?:korrekturen|fehlerhinweise?|hinweise auf fehler|korrekturvorschl\p{L}+)(?!\p{L})[^.:!?]{0,30}(?: an |\S+@))/u,
  /^(?:une (?:erreur|faute|coquille|correction|remarque)(?!\p{L})[^.!?]{0,40}\?|(?:vous avez|avez-vous|vous) (?:repéré|trouvé|vu|remarqué|constaté|relevé|décelé)[^.!?]{0,60}(?:erreur|faute|coquille)|(?:nous )?signale[rz](?:-nous)?[^.!?]{0,20}(?:erreur|faute|coquille|correction))/u,
  /^¿?(?:(?:ha|has|han|hay)(?!\p{L})[^.!?]{0,40}(?:error|errata|fallo)\p{L}*[^.!?]{0,60}\?|(?:ves|ve|encontró|encontraste|viste|detectas?|detectó|detectaste|algún)(?!\p{L})[^.!?]{0,30}(?:error|errata)|si (?:ha|has|ves|ve|encuentras?|detectas?)(?!\p{L})[^.!?]{0,40}(?:error|errata)|(?:reportar|informar|avisar|comunicar|notificar)(?: de)? (?:un |una )?(?:error|errata))/u,
  /^(?:(?:если )?(?:вы )?(?:нашли|заметили|обнаружили|увидели)(?!\p{L})|сообщи(?:ть|те) об)[^.!?]{0,30}(?:ошибк|опечатк|неточност)/u,
]

export function isErrorRequest(text: string): boolean {
  const line = text.trim().replaceAll('’', "'").toLowerCase()
  return aboutErrors.some((form) => form.test(line))
}

/** What a reader is asked to do, and where the rest of the coverage stands, in small letters; an appeal of the police is news. */
export const requests: readonly RegExp[] = [
  ...aboutErrors,
  /^by (?:submitting|signing up|subscribing|clicking|entering|providing|registering|continuing|joining)\b[^.!?]{0,80}\byou (?:agree|accept|consent|confirm|acknowledge)\b/u,
  /^get in touch\b(?! with the police)[^.!?]{0,10}[:.?]|^(?:like what (?:we do|you (?:read|see))\b[^.!?]{0,20}\? )?(?:please )?(?:buy|get|treat) us an? (?:coffee|beer|pint|drink)\b/u,
  /^(?:an? )?(?:free )?(?:daily|weekly|morning|evening) (?:digest|round-?up|selection|summary|dose) of (?:the|our|all) [^.!?]{3,60}[.!]?$/u,
  /^(?:(?:please|you can|or|to share your (?:story|views)),? )?(?:send|message|write|text|call|ring|phone|whatsapp|e-?mail|contact|reach|tell|talk to|get in touch)\b[^!?]{0,60}\b(?:us|our|newsdesk|newsroom|news desk|news@|tips@|editors?@)[^!?]{0,80}(?:\+?\(?\d[\d\s()/-]{5,}\d|@\S+)/u,
  /^(?:schreiben sie|schicken sie|rufen sie|melden sie sich|kontaktieren sie|écrivez|contactez|appelez|envoyez|escr[ií]ba|escr[ií]be|llám[ea]|env[ií]e|scriv[ei]|contatta|escreva|пишите|звоните|присылайте|напишите)(?:-?nous|nos|ci| uns| an uns| bei uns| à la rédaction| a la redacción| nam| нам| в редакцию)(?!\p{L})[^!?]{0,120}(?:\+?\(?\d[\d\s()/-]{5,}\d|\S+@\S+)/u,
  /^(?:have you (?:been (?:affected|caught up)|got|witnessed)|were you (?:there|on board|affected|at)|are you (?:affected|in the area|a passenger|there)|did you (?:see|witness|film)|do you (?:have|know) (?:more|a story|any|information)|sind sie betroffen|waren sie dabei|êtes-vous concerné|le ha afectado|ha sido testigo|вы стали (?:свидетелем|очевидцем))(?!\p{L})[^.!?]{0,120}\?/u,
  /^(?:(?:do you )?(?:have|got)(?= an? | any )|haben sie|hast du|avez-vous|vous avez|une info|¿?tiene[s]?|есть|у вас есть)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:tips?|scoop|hinweise?|tipp|info(?:rmation)?s?|témoignage|pistas?|información|новость|информация|наводка)(?!\p{L})[^.!?]{0,60}[?][^!?]{0,80}$/u,
  /^before it['’]s (?:here|news)[^.!?]{0,20} it['’]s (?:on|in) the \p{L}[^.!?]{2,40}[.!]?$/u,
  /^(?:you can )?(?:follow|like|join|find)\b[^.!?]{1,60}\bon (?:social media|x|twitter|facebook|instagram|bluesky|telegram|threads|whatsapp|youtube|tiktok|mastodon|linkedin)\b/u,
  /^(?:folgen sie|suivez|siga|sigue|síganos|segui|следите за|подписывайтесь)(?!\p{L})[^.!?]{1,80}(?<!\p{L})(?:sozialen (?:medien|netzwerken)|réseaux sociaux|redes sociales|sui social|redes sociais|соцсетях|социальных сетях)/u,
  /^(?:for )?(?:more|all the latest|the latest|all our)\b[^.!?]{0,50}\b(?:news|stories|coverage|updates)\b[^.!?]{0,30}\b(?:follow|visit|go to|click|head to)\b/u,
  /^(?:more like this|if you (?:liked|enjoyed) this|you (?:may|might)(?: also)? (?:like|enjoy|be interested in)|must[- ]read|from (?:the|our) archives?|in other news|also read|also in the news|what to read next|what else|watch this|editor'?s? (?:pick|choice)s?|catch up|mehr davon|aus dem archiv|weitere themen|dans la même rubrique|nos archives|noticias relacionadas|otras noticias|ещё по теме|по теме|смотрите также|другие новости)(?!\p{L})[^:|»>.!?–—-]{0,30}(?:\s*[:|»>→]|\s[–—-]\s)/u,
]
