/** How publishers in other languages own up to an error, or take a report back. */
type Language = {
  /** What they call the report, with the word that says it is their own. */
  readonly ours: string
  readonly back: string
  /** A note's first word. */
  readonly heading: string
  /** Stands in a sentence about an earlier version. */
  readonly earlier: string
}

const languages: readonly Language[] = [
  {
    ours: '(?:est[ae]|nuestr[ao]|hemos|ha|la presente) (?:\\p{L}+ ){0,4}?(?:noticia|art[ií]culo|informaci[óo]n|nota|publicaci[óo]n|reportaje|cr[óo]nica|texto|pieza|entrada)|(?:retiramos|anulamos|eliminamos) (?:est[ae]|la|el|nuestr[ao]) (?:noticia|art[ií]culo|informaci[óo]n|nota|publicaci[óo]n|reportaje|cr[óo]nica|texto)',
    back: '(?:retirad[ao]|retiramos|eliminad[ao]|eliminamos|suprimid[ao]|despublicad[ao]|anulad[ao]|anulamos)',
    heading: '(?:correcci[óo]n|rectificaci[óo]n|fe de err(?:atas?|ores)|aclaraci[óo]n)',
    earlier:
      '(?:versi[óo]n (?:anterior|previa|inicial|original)|(?:primera|anterior|previa) versi[óo]n|(?:hemos|ha sido|se ha|fue) corregid[ao]|(?:actualizad|modificad|editad)[ao] para corregir|publicamos (?:por error|err[óo]neamente)|(?:dijimos|escribimos|informamos|se indicaba|se dec[ií]a|se dijo|se afirmaba) (?:por error|err[óo]neamente)|por error (?:\\p{L}+ )?(?:dijimos|escribimos|informamos|publicamos|indicamos|se indic[óo]))',
  },
  {
    ours: '(?:cet(?:te)?|ce|notre|nous (?:avons|retirons)|a) (?:\\p{L}+ ){0,4}?(?:article|d[ée]p[êe]che|texte|information|publication|papier|contenu|brève)',
    back: '(?:retir[ée]e?s?(?!\\p{L})|retirons|supprim[ée]e?s?|annul[ée]e?s?|d[ée]publi[ée]e?s?)',
    heading: '(?:correctif|rectificatif|erratum|errata|correction|rectification)',
    earlier:
      '(?:(?:pr[ée]c[ée]dente|premi[èe]re|ancienne) version|version (?:pr[ée]c[ée]dente|ant[ée]rieure|initiale|originale)|a [ée]t[ée] (?:corrig[ée]|rectifi[ée])e?|nous (?:avions|avons) (?:[ée]crit|indiqu[ée]|affirm[ée]|annonc[ée]) (?:par erreur|à tort)|contrairement à ce que nous|nous (?:avons|y avons|l.avons) (?:corrig|rectifi)[ée]|(?:modifi[ée]|mis à jour|actualis[ée])e? (?:\\p{L}+ ){0,3}?pour corriger)',
  },
  {
    ours: '(?:dieser?|diesen|dieses|unser(?:en?|e)?|wir haben|wir ziehen|der|den|die) (?:\\p{L}+ ){0,4}?(?:artikel|beitrag|meldung|text|bericht|nachricht)(?! de[rs] )',
    back: '(?:zur[üu]ckgezogen|zur[üu]ck|gel[öo]scht|entfernt|depubliziert|widerrufen)',
    heading: '(?:korrektur(?:hinweis)?|berichtigung|richtigstellung)',
    earlier:
      '(?:(?:früheren?|ersten?|ursprünglichen?|vorherigen?|älteren?) (?:version|fassung)|wir hatten (?:zunächst|ursprünglich|irrtümlich|fälschlich)|(?:irrtümlich|fälschlicherweise|versehentlich) (?:\\p{L}+ ){0,6}?(?:geschrieben|berichtet|angegeben|genannt|hieß)|(?:(?:das|dies) (?:haben|ist|sei|wird|wurde|war)|den fehler|die angabe) (?:\\p{L}+ ){0,3}?(?:korrigiert|berichtigt|verbessert)(?!\\p{L})|(?:aktualisiert|geändert|angepasst), um [^.!?]{0,60}zu (?:korrigieren|berichtigen))',
  },
  {
    ours: '(?:quest[oa]|nostr[oa]|abbiamo) (?:\\p{L}+ ){0,4}?(?:articolo|notizia|pezzo|testo)',
    back: '(?:ritirat[oa]|rimoss[oa]|cancellat[oa]|eliminat[oa])',
    heading: '(?:correzione|rettifica|errata corrige)',
    earlier:
      '(?:(?:precedente|prima) versione|versione precedente|[èe] stat[oa] corrett[oa]|(?:aggiornat|modificat)[oa] per correggere|abbiamo scritto (?:per errore|erroneamente))',
  },
  {
    ours: '(?:est[ea]|nossa?|retiramos|removemos) (?:\\p{L}+ ){0,4}?(?:artigo|not[ií]cia|reportagem|texto|mat[ée]ria)',
    back: '(?:retirad[oa]|retiramos|removid[oa]|removemos|despublicad[oa]|apagad[oa]|anulad[oa])',
    heading: '(?:correç[ãa]o|retificaç[ãa]o|errata|err[áa]mos)',
    earlier:
      '(?:vers[ãa]o anterior|primeira vers[ãa]o|foi corrigid[oa]|(?:atualizad|alterad|modificad)[oa] para corrigir)',
  },
  {
    ours: '(?:dit|deze|ons|wij hebben|we hebben) (?:\\p{L}+ ){0,4}?(?:artikel|bericht|stuk|tekst|verhaal)',
    back: '(?:ingetrokken|verwijderd|teruggetrokken)',
    heading: '(?:rectificatie|correctie)',
    earlier: '(?:(?:eerdere|vorige|oorspronkelijke) versie)',
  },
  {
    ours: '(?:den (?:här|her)|denne|denna|vi har|artikeln|artikkelen|artiklen|saken|texten|teksten|nyheten)(?: \\p{L}+){0,4}?',
    back: '(?:dragits tillbaka|dragit tillbaka|trukket tilbake|trukket tilbage|tagits bort|fjernet|borttagen|avpublicera[dt]|avpublisert)',
    heading: '(?:rättelse|rettelse|korrigering)',
    earlier: '(?:(?:tidigare|tidligere|första|første) (?:version|versjon|udgave))',
  },
  {
    ours: '(?:ten|nasz|tę|ta) (?:\\p{L}+ ){0,3}?(?:artykuł|tekst|materiał|depesz[aę]|informacj[aę])',
    back: '(?:wycofan[yaeo]|wycofaliśmy|usunięt[yaeo]|usunęliśmy|anulowan[yaeo])',
    heading: '(?:sprostowanie|korekta)',
    earlier: '(?:(?:poprzedniej|wcześniejszej|pierwotnej) wersji)',
  },
  {
    ours: '(?:эт(?:а|от|о|у)|наш[аеу]?|данн(?:ая|ый)|ця|цей|це|цю)? ?(?:стать[яюи]|материал|публикаци[яюи]|новость|сообщение|заметк[ау]|статт[яюі]|матеріал|публікаці[яюї]|новин[ау]|повідомлення)',
    back: '(?:отозван[аоы]?|снят[аоы]? с публикации|удал[её]н[аоы]?|аннулирован[аоы]?|отзываем|відкликан[аоі]?|знят[аоі]? з публікації|видален[аоі]?|вилучен[аоі]?)',
    heading:
      '(?:исправлен[оие]+|уточнено|виправлено|поправка|уточнение|опровержение|виправлення|уточнення|спростування)',
    earlier:
      '(?:(?:ранн|предыдущ|первоначальн|попередн|первісн)\\p{L}+ (?:верси|версі)\\p{L}+|(?:ошибочно|по ошибке|помилково) (?:сообщ|указ|говорил|написа|повідом|вказ)\\p{L}*|(?:в|у) (?:тексте|материале|статье|новости|заметке|тексті|матеріалі|статті|новині)[^.!?]{0,40}(?:неверн|ошибочн|неправильн|неточн|невірн|помилков|хибн)\\p{L}*)',
  },
  {
    ours: '(?:bu|haberi?miz)? ?(?:haber|makale|metin)\\p{L}*',
    back: '(?:geri çekil\\p{L}+|geri çektik|yayından kaldır\\p{L}+|iptal edil\\p{L}+)',
    heading: '(?:düzeltme|tashih)',
    earlier: '(?:(?:önceki|ilk) (?:sürüm|versiyon|hal)\\p{L}*)',
  },
  {
    ours: '(?:本文|本报道|本報道|该报道|該報道|本稿|此文|この記事|本記事|記事|기사)',
    back: '(?:撤回|撤稿|撤销|撤銷|已被?删除|刪除|取り消し|削除|철회|삭제|취소)',
    heading: '(?:更正|勘误|勘誤|訂正|おわび|お詫び|정정|바로잡습니다)',
    earlier: '(?:(?:早前|此前|先前|较早|較早)的?版本|以前の版|이전 버전)',
  },
  {
    ours: '(?:(?:هذا|هذه) (?:ال)?(?:خبر|مقال|تقرير|مادة|نص)|الخبر أعلاه|خبرنا)',
    back: '(?:سحب|سُحب|حذف|حُذف|إلغاء|إزالة)',
    heading: '(?:تصحيح|تصويب|استدراك)',
    earlier: '(?:(?:نسخة|صيغة|نص) (?:سابق|أول)\\p{L}*)',
  },
]

const start = '^[\\s*_(（\\[【]*'

/** "Article corrigé à 11 h 40 :", "Artikel korrigiert am 4. Juni." */
const corrected = new RegExp(
  `${start}(?:(?:article|texte|d[ée]p[êe]che|papier|titre|l[ée]gende) (?:corrig|rectifi)[ée]e?|(?:artikel|text|beitrag|meldung|bericht|überschrift) (?:korrigiert|berichtigt)|(?:art[ií]culo|noticia|texto|nota|informaci[óo]n|titular) (?:corregid|rectificad)[oa]|(?:articolo|notizia|testo|pezzo|titolo) (?:corrett|rettificat)[oa]|(?:artigo|not[ií]cia|texto|mat[ée]ria|reportagem|t[ií]tulo) (?:corrigid|retificad)[oa]|(?:материал|текст|стать[яю]|новость|заметка|заголовок) исправлен[аоы]?|mise à jour[^:]{0,40}: ?(?:correction|rectification))(?!\\p{L})`,
  'iu',
)

const corrections = languages.flatMap(({ heading, earlier }) => [
  new RegExp(`${start}${heading}[\\])】]?(?:[ ,]\\s?[^:：.!?]{1,30})?\\s*[:：.—–-]`, 'iu'),
  new RegExp(`(?<!\\p{L})${earlier}`, 'iu'),
])

/** "36 000 voyageurs (bien lire 36 000 et non 46 000)": amid the text. */
const bracketed =
  /[([] ?(?:(?:bien )?lire|leggasi|léase|leia-se|richtig(?: ist)?:|следует читать) [^()[\]]{1,80}(?:,? et non|au lieu d|,? e non|,? y no|en lugar de|,? e não|em vez de|invece di|,? nicht|statt|,? а не|вместо)(?!\p{L})/iu

/** "Artículo retirado el 4 de junio", "ANNULLAMENTO:". */
const takenBack = new RegExp(
  `${start}(?:(?:(?:article|texte|d[ée]p[êe]che) (?:d[ée]publi|retir|annul|supprim)[ée]e?|(?:artikel|beitrag|meldung|bericht) (?:zurückgezogen|gelöscht|entfernt|storniert|annulliert)|(?:art[ií]culo|noticia|nota|informaci[óo]n) (?:retirad|anulad|eliminad|despublicad)[oa]|(?:articolo|notizia|testo|lancio) (?:annullat|ritirat|rimoss)[oa]|(?:artigo|not[ií]cia|nota|mat[ée]ria|reportagem) (?:anulad|cancelad|retirad|removid|despublicad)[oa]|(?:материал|текст|публикация|статья|новость|сообщение|заметка) (?:снят|удал[её]н|отозван|аннулирован)[аоы]?)(?!\\p{L})|achtung:? rückzugs*[:：–—-]|(?:achtung:? )?(?:stornierung|annullierung|annulation|anulaci[óo]n|annullamento|cancelamento|аннулирование)\\s*[:：])`,
  'iu',
)
const withdrawals = languages.flatMap(({ ours, back }) => [
  new RegExp(`(?<!\\p{L})(?:${ours})(?!\\p{Ll})[^.!?。]{0,60}?${back}`, 'iu'),
  new RegExp(`${back}[^.!?。]{0,20}?(?<!\\p{L})(?:${ours})`, 'iu'),
])

/** "La rédaction a décidé de retirer cet article." */
const byEditors =
  /(?<!\p{L})(?:redaktion|rédaction|redacción|redazione|redação|redactie|redaktionen|redakcja|редакция|редакція|(?:el|este) (?:diario|periódico|medio)|unsere agentur)(?!\p{L})[^.!?]{0,60}?(?:zieht|retir|supprim|annul|anul|elimin|ritir|rimuov|cancell|remov|trekt|drar|wycof|отзыва|отозва|удал|снял|снима|відклика|видал)[^.!?]{0,40}?(?:articl|dépêche|noticia|artículo|información|meldung|beitrag|artikel|notizia|articolo|notícia|matéria|bericht|artykuł|новост|стать|материал|сообщени|публикац|новин|стат|матеріал)/iu

/** "Merci de ne pas utiliser la dépêche." */
const disregard =
  /(?<!\p{L})(?:bitte (?:verwenden|nutzen|veröffentlichen) sie (?:die|diese|unsere) (?:meldung|nachricht)[^.!?]{0,40} nicht|(?:merci de|prière de|veuillez) ne pas (?:utiliser|publier|tenir compte de) (?:la|cette|notre|l['’]) ?(?:dépêche|article|information|alerte)|(?:rogamos|se ruega|por favor,?) no (?:utilicen|usen|utilizar|usar|publiquen|publicar) (?:la|esta|el|este) (?:noticia|información|nota|artículo)|просим не использовать)/iu

/** Arabic, and scripts without spaces, where no word can be looked up. */
const unspacedHint =
  /撤|删|刪|取り消|削除|更正|勘|訂正|詫び|おわび|版|철회|삭제|취소|정정|바로|버전|تص|استدراك|نسخة|صيغة|نص|سحب|سُحب|حذف|حُذف|إلغاء|إزالة/u
const unspacedScript = /[\u0600-\u06ff\u3000-\u9fff\uac00-\ud7af]/

/** Whether the text may be a note in such a script; `false` is sure. */
export function mayBeUnspacedNote(text: string): boolean {
  return unspacedScript.test(text) && unspacedHint.test(text)
}

export function isCorrectionAbroad(line: string): boolean {
  return corrected.test(line) || bracketed.test(line) || corrections.some((form) => form.test(line))
}

export function isWithdrawalAbroad(line: string): boolean {
  return (
    takenBack.test(line) ||
    withdrawals.some((form) => form.test(line)) ||
    byEditors.test(line) ||
    disregard.test(line)
  )
}

const inPlace = new RegExp(
  `(?<!\\p{L})(?:wir|redaktion|nous|rédaction|hemos|redacción|abbiamo|redazione|redação|redactie|vi har|redaktionen|redakcja|мы|редакция|редакція)(?!\\p{L})[^.!?]{0,80}?(?:${languages.map(({ back }) => back).join('|')})`,
  'iu',
)

const noun =
  'artikel|beitrag|meldung|bericht|article|dépêche|contenu|art[ií]culo|noticia|información|nota|articolo|notizia|artigo|notícia|matéria|reportagem|bericht|artykuł|tekst|материал|статья|новость|публикация|матеріал|стаття|новина'
const emptied = new RegExp(
  `^[^\\p{L}]*(?:(?:${languages.map(({ ours }) => ours).join('|')})|(?:l['’]|el |la |der |die |das |o |a |il )?(?:${noun}))(?!\\p{L})[^.!?]{0,40}?(?:${languages.map(({ back }) => back).join('|')}|offline|hors ligne|nicht mehr verfügbar|n['’]est plus disponible|ya no está disponible|non è più disponibile|não está mais disponível|больше (?:не доступ|недоступ)\\p{L}*)`,
  'iu',
)

/** Looser, for the few words that stand where an article stood. */
export function isWithdrawalInPlaceAbroad(line: string): boolean {
  return inPlace.test(line) || emptied.test(line)
}
