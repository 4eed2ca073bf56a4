/**
 * What the words of a note can be evidence of. Commas part the phrases; `*` stands for any ending, `…` for up to
 * three words. What is evidence of what makes a note is in `note-sense.ts`.
 */
export type Evidence =
  /** This very text. */
  | 'own'
  /** An earlier state of it. */
  | 'version'
  /** The publisher speaks. */
  | 'we'
  /** What a text is made of, or gives of a person or thing: a headline, a name, an age. */
  | 'part'
  /** What a text may be wrong about without saying so of itself. */
  | 'thing'
  | 'fault'
  | 'repair'
  /** Has been corrected. */
  | 'repaired'
  /** Changed, for whatever reason. */
  | 'changed'
  /** What a version did: said, gave, named. */
  | 'told'
  /** "1931, not 1913". */
  | 'contrast'
  /** What nobody says but of an error of one's own. */
  | 'admission'
  /** What the publisher itself had written. */
  | 'wrote'
  | 'sorry'
  /** "The Gazette regrets the error": in news, people regretted it. */
  | 'regrets'
  /** How a note opens that is no news by itself: "Edit:", "Updated to". */
  | 'opener'
  /** Any word for a text. */
  | 'text'
  /** The text as a whole is taken back. */
  | 'back'
  /** It cannot be read any more. */
  | 'gone'
  /** It is, if "it" is the text. */
  | 'took'
  /** The publisher trusts it no more. */
  | 'unsure'
  /** Whoever prints it is asked not to. */
  | 'heed'
  /** Somebody else speaks: a source of the news. */
  | 'reported'
  /** Unless this stands before. */
  | 'teller'

type Words = Readonly<Partial<Record<Evidence, string>>>

/** "An earlier version", "the original headline of this story"; but not of the law. */
const versions = ['earlier', 'previous', 'prior', 'original', 'initial', 'first', 'older']
  .flatMap((age) =>
    ['version', 'versions', 'edition', 'headline', 'caption'].map((text) => `${age} ${text}`),
  )
  .flatMap((version) =>
    [
      '!of',
      'of this',
      'of our',
      'of the … article',
      'of the … story',
      'of the … report',
      'of the … post',
    ].map((whose) => `${version} ${whose}`),
  )
  .join(', ')

/** "This story has been withdrawn", "the following report is retracted". */
const taken = [
  'this story',
  'this article',
  'this report',
  'this post',
  'this item',
  'this piece',
  'the story',
  'the article',
  'following story',
  'following report',
  'story below',
  'report below',
]
  .flatMap((text) =>
    ['is', 'is hereby', 'is being', 'was', 'has been', 'has now been'].map(
      (verb) => `${text} ${verb}`,
    ),
  )
  .flatMap((text) =>
    [
      'withdrawn',
      'retracted',
      'rescinded',
      'unpublished',
      'depublished',
      'killed',
      'taken down',
      'taken offline',
      'pulled',
    ].map((verb) => `${text} ${verb}`),
  )
  .join(', ')

export const noteWords: Readonly<Record<string, Words>> = {
  en: {
    own: 'this article, this story, this report, this post, this piece, this item, this page, this text, this dispatch, this alert, this column, this entry, this … story, this … article, this … report, this … post, our article, our story, our report, our piece, our post, our … article, our … story, our … report, the article above, the story above, the report above, the text above, the text has been, the text now, the text was, the text above, changed the text, corrected the text, amended the text, the headline, the caption, the photo caption, first paragraph, second paragraph, third paragraph, fourth paragraph, fifth paragraph, last paragraph, paragraph one, paragraph two, paragraph three, paragraph four, paragraph five, 2nd paragraph, 3rd paragraph, 4th paragraph, in paragraph, story has been corrected, the report below, the story below, the article below, the following story, the following report, the following article',
    version: `${versions}, our first report, our original report, our earlier report, our initial report, as first stated, as first reported, as stated earlier, as originally stated, as previously stated, it previously, it originally, it initially`,
    we: "we, we've, we're, i, i've, the editors, this newspaper, this newsroom, this website, the newsroom, an editing, a production, a copyediting",
    part: 'name, names, surname*, spelling*, age, year, date, paragraph*, headline*, caption*, photograph, title, job title, byline*, quote, quotation*, attribution, sentence, typo*, misspelling*, passage',
    thing:
      'day, figure*, number, numbers, photo*, picture*, image*, graphic, chart, map, rank, location, place, town, city, river, street, address, amount, total, sum, score, unit, units, percentage, share, party, school, company, link, detail*, word, words, reference, mayor, person, man, woman, time, venue, model, team, country, region, state, flag, years, ages, dates, titles, quotes, line',
    fault:
      'wrong, wrongly, incorrect*, error, errors, in error, mistake, mistakes, mistaken*, misspel*, misstat*, misidentif*, misnam*, misattribut*, misquot*, misreport*, mistransl*, mislabel*, misdescrib*, misdat*, inaccura*, erroneous*, typo, typos, typographical, mix-up, mixed up, muddled, confused, transposed, a slip, the slip, suggested otherwise, too high, too low, omitted, false, untrue, not true, misleading',
    repair:
      'correct, corrected, corrects, correcting, correction, corrections, fixed, fixes, fix, put right, put it right, set right, rectified, rectif*, amended, amends, amend, clarified, clarif*, make clear, should read, should have read, should have said, should have been, now says so',
    repaired:
      'been corrected, was corrected, were corrected, been fixed, been put right, been set right, been rectified, been amended, been clarified, now corrected, is fixed, now fixed, now fixed, corrected in paragraph, spelling of … corrected',
    changed: 'changed, updated, edited, revised, altered, modified, refiled, replaced, reworded',
    told: 'said, stated, gave, named, called, listed, put, had, referred, reported, described, identified, attributed, quoted, claimed, read, showed, wrote, indicated, implied, suggested, placed, spelled, spelt, dated, credited',
    contrast:
      'not, rather than, instead of, in fact, it is, he is, she is, is actually, was actually',
    wrote:
      'we wrote, we called, we named, we listed, we gave, we put, we described, we identified, we had, i wrote, i called, i named',
    admission:
      'corrected version, correction has been made, happy to make clear, happy to clarify, wish to make clear, wish to clarify, like to make clear, like to clarify, want to make clear, want to clarify, ^that should have been, ^that should have read, ^this should have been, ^this should have read, ^it should have been, ^it should have read, reader … pointed out, readers … pointed out, reader … spotted, readers … spotted, reader … noticed, readers … noticed, reader … alerted, readers … alerted, reader … flagged, readers … flagged, reader … wrote, readers … wrote, reader … written, readers … written, reader … told us, readers … told us, reader … caught, readers … caught, reader … let us know, readers … let us know, contrary to what we, for spotting, pointing out that, wrongly stated here, incorrectly stated here, ^refile-corrected, ^update and correction, this version removes, this version corrects, this version adds, this version fixes, originally published with this, described in this article, called in this article, named in this article, stated in this article, described in this story, called in this story, named in this story, described in this report, we have replaced the, we had previously',
    sorry:
      'sorry, apologies, apologize, apologise, apologizes, apologises, regret, regret, our error, my mistake, my error, our bad, my bad, oops',
    regrets: 'apologizes, apologises, regrets',
    opener:
      '^edit, ^edited, ^updated, ^update, ^amended, ^revised, ^note, ^nb, ^ps, ^post-publication note, ^refiles, ^refiled, ^for clarity',
    back: `this … is withdrawn, this … is retracted, story below is retracted, report below is retracted, article below is retracted, story below is withdrawn, report below is withdrawn, article below is withdrawn, the story is withdrawn, the report … is withdrawn, and is withdrawn, and is retracted, withdraw this, withdraw the article, withdraw the story, withdraw the report, withdrawing this, withdrawing the article, withdrawing the story, withdrawing the report, withdraws this, withdrawn this, retract this, retract the article, retract the story, retract the report, retracts this, retracts the story, retracts the article, retracted this, retracting this, remove this article, remove this story, remove this report, remove this post, removed this article, removed this story, removed this report, removed this post, pulled this, pulling this, delete this, deleted this, deleting this, unpublished this, unpublish this, unpublishing this, take this story back, take this report back, take this article back, take back this, took this … down, take this … down, taking this … down, story removed, story withdrawn, article withdrawn, report withdrawn, article removed, story retracted, article retracted, kill this, story killed, article has been taken, story has been taken, report has been taken, post has been taken, kill item, pls kill, kill story, ${taken}`,
    gone: 'no longer available, unavailable, no longer online',
    took: 'withdrawn it, retracted it, taken it down, taken it back, taken it offline, removed it, deleted it, pulled it, withdraw it, retract it, unpublished it, has been withdrawn, has been retracted, it is withdrawn',
    text: 'story, article, report, item, post, piece, dispatch, alert, bulletin, column',
    unsure:
      'no longer stand by, no longer stands by, no longer stand behind, no longer stands behind, not stand by, cannot stand by, cannot stand behind, no longer have confidence, no longer has confidence, lost confidence, no longer vouch, cannot vouch, should not rely, not rely on this, not be relied, should be disregarded, no longer consider*, not have published, never have published, not have been published, never have been published, no longer believe this',
    heed: '^please disregard, ^disregard, ^please kill, ^kill this, ^kill the, ^please do not use, ^do not use, ^do not publish, ^please do not publish, ^please remove, ^please delete, ^please ignore, ^kill story',
    teller:
      'version, versions, article, story, report, headline, caption, post, text, edition, piece, we, i, as, first, originally, previously, earlier, wrongly, mistakenly, incorrectly',
    reported:
      'said, says, told !us, according to, argued, insisted, claimed, testified, announced, acknowledged, admitted, conceded, alleged, asked for, court papers, lawyers',
  },
  de: {
    own: 'dieser artikel, dieses artikels, diesem artikel, diesen artikel, dieser text, diesem text, diesen text, dieses textes, dieser bericht, diesem bericht, diesen bericht, diesen beitrag, dieser beitrag, diesem beitrag, diese meldung, dieser meldung, unser artikel, unserem artikel, unserem bericht, unser bericht, der artikel wurde, der text wurde, der beitrag wurde, die meldung wurde, in der meldung, im artikel, im text, an dieser stelle, im ersten absatz, im zweiten absatz, im dritten absatz, im vierten absatz, im letzten absatz, absatz, in der überschrift, überschrift',
    version:
      'früheren version, früheren fassung, frühere version, frühere fassung, ersten version, ersten fassung, erste version, erste fassung, ursprünglichen version, ursprünglichen fassung, vorherigen version, vorherigen fassung, vorigen fassung, zuerst veröffentlicht',
    we: 'wir, ich, die redaktion, der redaktion, anm. d. red, anmerkung der redaktion',
    part: 'name*, alter, baujahr, datum, schreibweise, schreibung, überschrift, bildunterschrift, foto, absatz, titel, uhrzeit, zitat, vorname*, nachname*, tippfehler, schreibfehler, dienstgrad, ortsname',
    thing:
      'zunächst, zahl, zahlen, jahr, bild, amt, angabe, angaben, betrag, summe, partei, ort, tag, firma, fluss, oberst, person',
    fault:
      'fehler*, falsch*, irrtümlich*, fälschlich*, versehentlich, irrtum, unkorrekt*, unrichtig*, inkorrekt*, verwechselt, vertauscht, tippfehler, schreibfehler, übertragungsfehler*, stimmt nicht',
    repair:
      'korrigiert*, berichtigt*, richtiggestellt, richtig gestellt, verbessert, korrektur, berichtigung, ausgebessert, muss heißen, muss es heißen',
    repaired:
      'wurde korrigiert, wurden korrigiert, wurde … korrigiert, wurden … korrigiert, wurde … berichtigt, wurden … berichtigt, ist korrigiert, nun korrigiert, haben wir korrigiert',
    changed: 'geändert, aktualisiert, überarbeitet, ergänzt, angepasst',
    told: 'hieß, stand, war, hatten, hatte, wurde, schrieben, nannten, lautete',
    contrast: 'nicht, statt, sondern',
    admission:
      'leser* … hingewiesen, leser* … aufmerksam, leserinnen … hingewiesen, leser* … fehler hingewiesen, leser* … gemeldet, leser* die uns, zuvor hatten wir, zunächst hatten wir, entgegen einer früheren, entgegen unserer, entgegen unseren, hier zunächst ein falsch*',
    sorry: 'entschuldig*, verzeihung, bedauern, tut uns leid',
    opener:
      '^korrigiert, ^berichtigt, ^update, ^nachtrag, ^hinweis, ^transparenzhinweis, ^anmerkung',
    back: 'von der seite genommen, vom netz genommen, offline genommen',
    text: 'artikel, bericht, meldung, beitrag, text, nachricht',
    unsure: 'nicht mehr zu diesem, nicht mehr hinter diesem, nicht länger zu diesem',
    heed: 'bitte … meldung nicht verwenden, bitte … bericht nicht verwenden, bitte … text nicht verwenden, bitte nicht verwenden, bitte nicht veröffentlichen',
    teller: 'version, fassung, artikel, text, bericht, meldung, es, wir',
    reported: 'sagte, teilte, teilten, zufolge, laut, erklärte, mitteilte, so die, sprecher*',
  },
  fr: {
    own: 'cet article, ce texte, cette dépêche, cette information, cette version, notre article, notre texte, au premier paragraphe, au deuxième paragraphe, au troisième paragraphe, paragraphe, le titre',
    version:
      'version précédente, précédente version, version antérieure, version initiale, première version, ancienne version',
    we: 'nous, notre, nos, la rédaction',
    thing: 'chiffre, nombre, lieu, fonction, année',
    part: 'nom, prénom, âge, date, orthographe, titre, légende, photo, paragraphe, lieu, fonction, citation, coquille, grade',
    fault:
      'erreur*, erroné*, à tort, par erreur, faux, fausse, mauvaise, mauvais, inexact*, coquille, confondu*',
    repair: 'corrigé*, corrige, corrigeons, rectifi*, corriger, il fallait lire, il faut lire',
    repaired: 'été corrigé*, été rectifié*, est corrigé*',
    changed: 'modifié*, actualisé*, mis à jour, mise à jour, changé*',
    told: 'indiquait, disait, donnait, donnions, affirmait, mentionnait, faisait état, écrivait, évoquait, attribuait',
    contrast: 'et non, et pas, au lieu de',
    admission:
      'lecteur* … signalé, lectrice* … signalé, lecteurs … alertés, lecteur … alerté, avions … écrit, nous avions écrit, mise à jour correction',
    sorry: 'excuses, désolé*, regrettons, excusons',
    opener: '^corrige, ^corrigé, ^mise à jour, ^note, ^précision',
    back: 'nous retirons, nous annulons, nous avons retiré cet, nous avons supprimé cet, dépublier cet, retirer cet, retirer cette, annuler cette',
    text: 'article, dépêche, information, texte',
    unsure: 'plus maintenir cette, ne maintenons plus, ne pouvons plus garantir',
    heed: 'ne pas utiliser cette, ne pas publier cette',
    teller: 'version, article, texte, dépêche, titre, nous',
    reported: 'a dit, a déclaré, a indiqué, a annoncé, a affirmé, selon, d’après',
  },
  es: {
    own: 'este artículo, esta noticia, esta información, este texto, este reportaje, esta nota, esta crónica, esta pieza, nuestro artículo, nuestra noticia, en el titular, el titular, en el primer párrafo, en el segundo párrafo, en el tercer párrafo, párrafo, ya está corregid*',
    version:
      'versión anterior, versión previa, versión inicial, primera versión, anterior versión, versión original',
    we: 'hemos, nos, nuestr*, pedimos, lamentamos, publicamos, la redacción, nota de la redacción, escribimos, dijimos',
    thing: 'cifra, número, lugar, cargo, año',
    part: 'nombre, apellido, edad, fecha, ortografía, titular, foto, fotografía, párrafo, cita, errata',
    fault: 'error, errores, errónea*, erróneo*, equivocad*, mal, incorrect*, errata, confundi*',
    repair:
      'corregid*, corrige, corrigen, corregimos, corregir, rectific*, debía decir, debe decir, subsanad*',
    repaired:
      'se ha corregid*, ha sido corregid*, se corrige, está corregid*, fue corregid*, se ha rectificad*',
    changed: 'modificad*, actualizad*, cambiad*, editad*',
    told: 'decía, afirmaba, indicaba, señalaba, figuraba, atribuía, daba, situaba',
    contrast: 'y no, en lugar de, en vez de, donde decía',
    admission:
      'lectores … avisaron, lector … avisó, lectores … señalaron, lectores … advirtieron, lectores … alertaron, lectora* … avisó, ^corregimos, se publicó mal, error de edición',
    sorry: 'disculpas, lamentamos, perdón, sentimos',
    opener: '^corrige, ^corregido, ^actualización, ^nota, ^donde decía, ^fe de',
    back: 'retirar este, retirar esta, eliminar este, eliminar esta, anulamos esta, retiramos esta, retiramos este, hemos retirado este, hemos retirado esta, noticia ha sido eliminada, noticia ha sido retirada, artículo ha sido retirado, artículo ha sido eliminado, información ha sido retirada',
    text: 'artículo, noticia, información, nota, texto',
    unsure: 'ya no respaldamos, no podemos respaldar, no podemos sostener, ya no sostenemos',
    heed: 'rogamos no utili*, se ruega no',
    teller: 'versión, artículo, texto, noticia, nota, titular, se',
    reported: 'dijo, según, informó, afirmó, declaró, anunció, aseguró',
  },
  it: {
    own: 'questo articolo, questa notizia, questo testo',
    version: 'versione precedente, precedente versione, prima versione',
    we: 'abbiamo, ci, nostr*, la redazione',
    thing: 'cifra, numero, luogo, anno',
    part: 'nome, cognome, età, data, titolo, foto, didascalia, luogo, refuso',
    fault: 'errore, errori, errat*, erroneamente, sbagliat*, refuso',
    repair: 'corrett*, correggiamo, rettific*',
    repaired: 'stat* corrett*, stato rettificat*',
    changed: 'modificat*, aggiornat*',
    told: 'diceva, affermava, indicava, riportava, attribuiva',
    contrast: 'e non, anziché, invece di',
    admission: 'lettori … segnalato, lettore … segnalato, lettrice … segnalato',
    sorry: 'scusiamo, scuse, scusa',
    reported: 'ha detto, secondo, ha dichiarato, ha spiegato',
  },
  ru: {
    own: 'этот материал, этой статье, эта статья, этот текст, этом тексте, этой заметке, этом материале, в тексте, в материале, в статье, в заметке, в заголовке, материал обновлен, материал обновлён, текст обновлен, текст обновлён, статья обновлена, новость обновлена, абзац*',
    version:
      'предыдущей версии, первоначальной версии, ранней версии, более ранней версии, прежней версии, первой версии, первом варианте, прежнем варианте',
    we: 'мы, нас, нам, наш*, редакци*, приносим, сожалеем, благодарим',
    thing: 'цифр*, числ*, место, год, года, дата, дату',
    part: 'имя, имени, фамили*, возраст*, заголовок, заголовке, подпись, фото, абзац*, место, должност*, звани*, опечатк*, название, названии',
    fault: 'ошибк*, ошибочно, неверн*, неправильн*, неточн*, опечатк*, перепута*',
    repair:
      'исправлен*, исправили, исправляем, уточнен*, уточняется, уточнили, уточняем, следует читать, исправил*, исправляем',
    repaired: 'исправлен*, уточнен*',
    changed: 'обновлен*, обновлён*, изменен*, изменён*',
    told: 'говорилось, сообщалось, утверждалось, указан*, был*, назван*',
    contrast: 'а не, вместо',
    admission: 'читател* … указал*, читател* … заметил*, читател* … сообщил*, читател* … обратил*',
    sorry: 'извинения, извиняемся, извините, сожалеем',
    opener: '^исправлено, ^уточнение, ^уточняется, ^upd, ^обновлено, ^поправка',
    back: 'отзываем этот, отзываем эту, отзываем материал, отзываем публикацию, отозвала эту, отозвали этот, снимаем этот, снимаем эту, ^аннулировано, ^отозвано, снять этот, снять эту, удалить этот, удалить эту',
    text: 'материал, материала, публикацию, новость, сообщение, заметку, статью, аннулировано, отозвано',
    unsure: 'больше не можем подтвердить',
    heed: 'просим не использовать, просьба не использовать',
    teller: 'версии, тексте, материале, статье, заметке, мы',
    reported: 'сообщил*, заявил*, сказал*, по словам, по данным, рассказал*',
  },
}

/** Stand in the notes that `notes.ts` and `notes-abroad.ts` know by their form. */
const hintsInEnglish = `correct*, erro*, errat*, wrong*, inaccura*, clarif*, amend*, fix*, regret*, apolog*, sorry, for the record, setting the record,
  previous*, original*, initial*, earlier, put right, should have, mistak*, our bad, my bad, mis*, withdr*, retract*, kill, killed,
  removed, remove, taken down, taken off*, taken it, taken this, taken the, take it, take this, take down, take the, no longer, delet*,
  pulled, unpublish*, not publish, been published, published by, disregard*, ignore*, do not use, rescind*, recall*, revoke*, unavailable,
  not available, standards, guidelines, took this, took the, took our, took it, offline, first version*, first report, first edition*,
  first story, first article, first post, first alert, first form, first headline, first caption, first update`

const hintsAbroad = `berichtig*, korrektur*, korrig*, korrekt*, richtigst*, fassung*, version*, zurück*, entfernt, gelösch*, widerruf*, zunächst, ursprüngl*,
  irrtüm*, fälsch*, verseh*, fehler, verfügbar, redaktion*, verwenden sie, nutzen sie, veröffentlichen sie, unsere agentur,
  correc*, corregi*, corret*, corrig*, rectif*, erreur*, à tort, por err*, errón*, errone*, erram*, aclarac*, contrairement, versi*, versã*,
  versj*, retir*, supprim*, suprim*, elimin*, anul*, annul*, dépubl*, despubl*, disponib*, hors ligne, ne pas, rédaction, redacci*, redazione,
  redação, el diario, periódico, este medio, rogamos no, se ruega, por favor, ritirat*, rimoss*, cancellat*, rettific*, removid*, removem*,
  apagad*, ingetrokk*, verwijder*, teruggetrokk*, redactie, udgave, rättels*, rettels*, tillbaka, tilbake, tilbage, tagits, fjernet, bortta*,
  avpubl*, redaktionen, redakcja, wycof*, usuni*, anulow*, wersji, sprost*, geri, kaldır*, iptal*, düzelt*, tashih, sürüm*,
  отозв*, отзыв*, снят*, снима*, удал*, аннулир*, исправл*, поправк*, уточн*, опроверж*, верси*, ошиб*, редакци*, недоступ*, доступ*,
  неверн*, неправильн*, неточн*, просим не, відклик*, знят*, видал*, вилуч*, виправл*, спрост*, помилк*, невірн*, хибн*`

const deciding: readonly Evidence[] = [
  'own',
  'version',
  'fault',
  'repair',
  'repaired',
  'admission',
  'wrote',
  'sorry',
  'regrets',
  'back',
  'took',
  'unsure',
  'heed',
]

/** One of these stands in every note in a script with spaces, by the language of its form. */
export const noteHints: readonly (readonly ['english' | 'abroad', string])[] = [
  ['english', hintsInEnglish],
  ['abroad', hintsAbroad],
  ...Object.entries(noteWords).flatMap(([language, words]) =>
    deciding.flatMap((evidence) => {
      const list = words[evidence]?.replaceAll('^', '')
      return list === undefined ? [] : [[language === 'en' ? 'english' : 'abroad', list] as const]
    }),
  ),
]
