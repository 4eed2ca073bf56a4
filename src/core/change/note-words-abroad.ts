import type { NoteWords } from './note-words.ts'

/** "In der ursprünglichen Meldung". */
const germanVersions = [
  'erste',
  'frühere',
  'ursprüngliche',
  'vorherige',
  'vorige',
  'ältere',
  'anfängliche',
]
  .flatMap((age) =>
    [
      'version',
      'fassung',
      'variante',
      'meldung',
      'überschrift',
      'schlagzeile',
      'bildunterschrift',
      'ausgabe',
      'nachricht',
    ]
      .flatMap((text) => [`${age} ${text}`, `${age}n ${text}`, `${age}r ${text}`])
      .concat(
        ['bericht', 'beitrag', 'artikel', 'text', 'titel', 'post', 'eintrag', 'liveticker'].flatMap(
          (text) => [`${age}n ${text}`, `${age}r ${text}`],
        ),
      ),
  )
  .concat(['zuerst veröffentlicht', 'im ursprünglichen'])
  .join(', ')

export const noteWordsAbroad: Readonly<Record<string, NoteWords>> = {
  de: {
    own: 'dieser artikel, dieses artikels, diesem artikel, diesen artikel, dieser text, diesem text, diesen text, dieses textes, dieser bericht, diesem bericht, diesen bericht, diesen beitrag, dieser beitrag, diesem beitrag, diese meldung, dieser meldung, unser artikel, unserem artikel, unserem bericht, unser bericht, der artikel wurde, der text wurde, der beitrag wurde, die meldung wurde, in der meldung, im artikel, im text, an dieser stelle, im ersten satz, im zweiten satz, im dritten satz, im letzten satz, im ersten absatz, im zweiten absatz, im dritten absatz, im vierten absatz, im letzten absatz, absatz, in der überschrift, überschrift',
    version: germanVersions,
    we: 'wir, ich, die redaktion, der redaktion, anm. d. red, anmerkung der redaktion, uns, unser*, redaktion, in eigener sache',
    part: 'name*, alter, baujahr, datum, schreibweise, schreibung, überschrift, bildunterschrift, foto, absatz, titel, uhrzeit, zitat, vorname*, nachname*, tippfehler, schreibfehler, dienstgrad, ortsname, altersangabe*, jahreszahl*, ortsangabe*, zeitangabe*, zahlenangabe*, berufsbezeichnung, amtsbezeichnung, funktion, namensschreibung',
    thing:
      'zunächst, zahl, zahlen, jahr, bild, amt, angabe, angaben, betrag, summe, partei, ort, tag, firma, fluss, oberst, person',
    fault:
      'fehler*, falsch*, irrtümlich*, fälschlich*, versehentlich, irrtum, unkorrekt*, unrichtig*, inkorrekt*, verwechselt, vertauscht, tippfehler, schreibfehler, übertragungsfehler*, stimmt nicht, unterlaufen, eingeschlichen, missverständlich, ungenau*, nicht korrekt, nicht richtig, zu hoch, zu niedrig',
    repair:
      'korrigiert*, berichtigt*, richtiggestellt, richtig gestellt, verbessert, korrektur, berichtigung, ausgebessert, muss heißen, muss es heißen, richtig ist, richtig muss, richtig lautet, korrekt ist, korrekt lautet, geändert in',
    repaired:
      'wurde korrigiert, wurden korrigiert, wurde … korrigiert, wurden … korrigiert, wurde … berichtigt, wurden … berichtigt, ist korrigiert, nun korrigiert, haben wir korrigiert',
    changed: 'geändert, aktualisiert, überarbeitet, ergänzt, angepasst',
    told: 'hieß, stand, war, hatten, hatte, wurde, schrieben, nannten, lautete',
    contrast: 'nicht, statt, sondern',
    admission:
      'leser* … hingewiesen, leser* … aufmerksam, leserinnen … hingewiesen, leser* … fehler hingewiesen, leser* … gemeldet, leser* die uns, zuvor hatten wir, zunächst hatten wir, entgegen einer früheren, entgegen unserer, entgegen unseren, hier zunächst ein falsch*, zunächst stand hier, zunächst war hier, hier war zunächst, war hier zunächst, redaktioneller hinweis, hier stand zunächst, stand hier zunächst, stand hier ursprünglich, hier stand ursprünglich, zuvor stand hier, hieß es hier, nicht wie berichtet, nicht wie von uns, nicht wie zunächst, nicht wie gemeldet, hinweisen aus der leserschaft, hinweis aus der leserschaft, hinweise aus der leserschaft, aufmerksame leser*, danke für den hinweis, danke für die hinweise, wir bitten … zu entschuldigen, hier stand zuerst, zuerst stand hier, hier hieß es zunächst, hier hieß es zuerst, zuerst hatten wir, zunächst schrieben wir, wir schrieben zunächst, wir schrieben zuerst, in diesem post stand zunächst, in diesem eintrag stand zunächst, in diesem beitrag stand zunächst',
    sorry: 'entschuldig*, verzeihung, bedauern, tut uns leid',
    opener:
      '^korrigiert, ^berichtigt, ^update, ^nachtrag, ^hinweis, ^transparenzhinweis, ^anmerkung',
    back: 'aus dem netz genommen, von der website genommen, offline gestellt, von der seite genommen, vom netz genommen, offline genommen, haben den artikel gelöscht, haben den text gelöscht, haben die meldung gelöscht, ^storno, achtung storno, meldung wird annulliert, meldung ist annulliert, meldung wird storniert, meldung ist ungültig',
    text: 'artikel, bericht, meldung, beitrag, text, nachricht',
    unsure: 'nicht mehr zu diesem, nicht mehr hinter diesem, nicht länger zu diesem',
    heed: 'bitte stornieren, bitte annullieren, bitte … meldung nicht verwenden, bitte … bericht nicht verwenden, bitte … text nicht verwenden, bitte nicht verwenden, bitte nicht veröffentlichen, bitte löschen, bitte … löschen, nicht verwenden, verwenden sie … nicht, nicht zur veröffentlichung',
    teller: 'version, fassung, artikel, text, bericht, meldung, es, wir',
    reported: 'sagte, teilte, teilten, zufolge, laut, erklärte, mitteilte, so die, sprecher*',
    blunder:
      'vertan, verrechnet, verschrieben, verhört, verlesen, verzählt, vertippt, geirrt, fehler unterlaufen, fehler gemacht, fehler passiert, fehler eingeschlichen, lapsus, patzer, falsch verstanden, durcheinandergebracht, durcheinander gebracht, verwechselt, falsch geschrieben, falsch angegeben, falsch wiedergegeben, falsch zugeordnet, falsch benannt, falsch gemeldet, falsch berichtet, danebengelegen, danebengegriffen, daneben gelegen',
    oops: 'hoppla, ups, pardon, mea culpa, unser fehler, asche auf',
    asserted:
      'wie zunächst, wie zuerst, wie ursprünglich, wie von uns, wie anfangs, anders als zunächst, anders als zuerst, anders als ursprünglich, anders als von uns, anders als gemeldet, anders als wir, wie wir … gemeldet, wie wir … geschrieben, wie wir … berichtet',
    took: 'wird zurückgezogen, wurde zurückgezogen, ist zurückgezogen, ist gegenstandslos, wird widerrufen, ist hinfällig, haben ihn gelöscht, haben sie gelöscht, haben ihn entfernt, haben sie entfernt, haben ihn zurückgezogen, storno, storniert, gelöscht, entfernt, depubliziert, zurückgezogen',
  },
  fr: {
    own: 'cet article, ce texte, cette dépêche, cette information, cette version, notre article, notre texte, au premier paragraphe, au deuxième paragraphe, au troisième paragraphe, paragraphe, le titre',
    version:
      "version précédente, précédente version, version antérieure, version initiale, première version, ancienne version, dans une première, d'abord écrit, d'abord indiqué, d'abord publié",
    we: 'nous, notre, nos, la rédaction',
    thing: 'chiffre, nombre, lieu, fonction, année',
    part: 'nom, prénom, âge, date, orthographe, titre, légende, photo, paragraphe, lieu, fonction, citation, coquille, grade',
    fault:
      "erreur*, erroné*, à tort, par erreur, faux, fausse, mauvaise, mauvais, inexact*, coquille, confondu*, mal orthographié, s'est glissée, s'est glissé, glissée, inversé*",
    repair:
      'corrigé*, corrige, corrigeons, rectifi*, corriger, il fallait lire, il faut lire, il convient de lire, il fallait comprendre',
    repaired: 'été corrigé*, été rectifié*, est corrigé*',
    changed: 'modifié*, actualisé*, mis à jour, mise à jour, changé*',
    told: 'indiquait, disait, donnait, donnions, affirmait, mentionnait, faisait état, écrivait, évoquait, attribuait',
    contrast: 'et non, et pas, au lieu de',
    admission:
      "^bien lire, bien lire … et non, bien lire … au lieu, ^il fallait lire, lecteur* … signalé, lectrice* … signalé, lecteurs … alertés, lecteur … alerté, avions … écrit, nous avions écrit, mise à jour correction, nous écrivions d'abord, nous avions d'abord, nous avons d'abord écrit, nous avons d'abord indiqué, ce post indiquait, cette note indiquait d'abord, cet article indiquait d'abord, ce message indiquait d'abord, fait l'objet d'une correction, fait l'objet de corrections, fait l'objet d'un rectificatif, modifié pour préciser que, modifiée pour préciser que, contrairement à ce que cet, contrairement à ce qui était, contrairement à ce qui a été",
    sorry: 'excuses, désolé*, regrettons, excusons',
    opener: '^corrige, ^corrigé, ^mise à jour, ^note, ^précision',
    back: "nous retirons, nous annulons, nous avons retiré cet, nous avons supprimé cet, dépublier cet, retirer cet, retirer cette, annuler cette, dépêche annulée, a été dépublié, a été dépubliée, nous dépublions, nous avons dépublié, retirons cette, nous retirons cet, retiré de notre site, l'avons retiré, l'avons supprimé, l'avons dépublié",
    text: 'article, dépêche, information, texte',
    unsure: 'plus maintenir cette, ne maintenons plus, ne pouvons plus garantir',
    heed: "prière d'annuler, merci d'annuler, veuillez annuler, ne pas utiliser cette, ne pas publier cette, ne pas tenir compte, ne pas utiliser, ne pas publier, ne pas diffuser, ne doit pas être utilisé*, ne plus utiliser, ne pas l'utiliser, ne pas la publier, ne pas la diffuser, ne pas la reprendre, ne pas le publier, ne pas le diffuser, ne pas le reprendre, ne plus l'utiliser",
    teller: 'version, article, texte, dépêche, titre, nous',
    reported: 'a dit, a déclaré, a indiqué, a annoncé, a affirmé, selon, d’après',
    blunder:
      'mal orthographié, mal compris, mal traduit, mal retranscrit, mal attribué, mal identifié, trompés, trompé, trompée, fait erreur, fait une erreur, commis une erreur, confondu, interverti, emmêlé, glissée dans, glissé dans, avons écorché, avions écorché, erreur de notre part',
    oops: 'oups, mea culpa, pardon, autant pour nous, au temps pour nous',
    asserted:
      'comme indiqué, comme nous … avions, comme nous … avons, comme précédemment, comme initialement, comme écrit, comme annoncé, indiqué précédemment, indiqué initialement, écrit précédemment, écrit initialement, annoncé initialement, mentionné précédemment',
    took: 'est annulée, est retirée, est retiré, annulation, annulée, annulé, à annuler, retiré, retirée, supprimé, supprimée, dépublié, dépubliée',
  },
  es: {
    own: 'este artículo, esta noticia, esta información, este texto, este reportaje, esta nota, esta crónica, esta pieza, nuestro artículo, nuestra noticia, en el titular, el titular, en el primer párrafo, en el segundo párrafo, en el tercer párrafo, párrafo, ya está corregid*',
    version:
      'versión anterior, versión previa, versión inicial, primera versión, anterior versión, versión original, publicó inicialmente, publicada inicialmente, una primera publicación, una publicación anterior, una primera versión, inicialmente publicamos',
    we: 'hemos, nos, nuestr*, pedimos, lamentamos, publicamos, la redacción, nota de la redacción, escribimos, dijimos, este diario, este periódico, este medio, nuestros lectores, nuestras lectoras',
    thing: 'cifra, número, lugar, cargo, año',
    part: 'nombre, apellido, edad, fecha, ortografía, titular, foto, fotografía, párrafo, cita, errata',
    fault: 'error, errores, errónea*, erróneo*, equivocad*, mal, incorrect*, errata, confundi*',
    repair:
      'corregid*, corrige, corrigen, corregimos, corregir, rectific*, debía decir, debe decir, subsanad*',
    repaired:
      'se ha corregid*, ha sido corregid*, se corrige, está corregid*, fue corregid*, se ha rectificad*',
    changed: 'modificad*, actualizad*, cambiad*, editad*',
    told: 'decía, afirmaba, indicaba, señalaba, figuraba, atribuía, daba, situaba, consignó, se consignó, mencionaba, informaba, se indicó, se dijo, se atribuyó',
    contrast: 'y no, en lugar de, en vez de, donde decía',
    admission:
      'a lo que publicamos, a lo que escribimos, a lo que informamos, a lo que dijimos, de lo que publicamos, de lo que escribimos, de lo que informamos, de lo que dijimos, ^donde dice, lectores … avisaron, lector … avisó, lectores … señalaron, lectores … advirtieron, lectores … alertaron, lectora* … avisó, ^corregimos, se publicó mal, error de edición, al principio dijimos, primero dijimos, al principio escribimos, primero escribimos, al principio pusimos, este post decía, esta entrada decía, lector … hecho notar, lectores … hecho notar, lectora … hecho notar, se corrigió el, se corrigió la, se corrigieron l*, se corrige el, se corrige la, se ha corregido, se han corregido, contrariamente a lo, al contrario de lo que decía est*, al contrario de lo publicado, en la edición de ayer atribuimos, en la edición de ayer publicamos, no correspondía a la noticia, noticia no correspondía, información no correspondía, artículo no correspondía',
    sorry: 'disculpas, lamentamos, perdón, sentimos',
    opener: '^corrige, ^corregido, ^actualización, ^nota, ^donde decía, ^fe de',
    back: 'retirar este, retirar esta, eliminar este, eliminar esta, anulamos esta, retiramos esta, retiramos este, hemos retirado este, hemos retirado esta, noticia ha sido eliminada, noticia ha sido retirada, artículo ha sido retirado, artículo ha sido eliminado, información ha sido retirada, nota anulada, despublicar este, despublicar esta, hemos despublicado, ha sido despublicada, ha sido despublicado, anulen la, anule la, lo hemos retirado, la hemos retirado, lo hemos eliminado, la hemos eliminado, lo hemos borrado, la hemos borrado, nota queda anulada, noticia queda anulada, información queda anulada',
    text: 'artículo, noticia, información, nota, texto',
    unsure: 'ya no respaldamos, no podemos respaldar, no podemos sostener, ya no sostenemos',
    heed: 'se ruega anular, rogamos anular, rogamos no utili*, se ruega no, se ruega … no utili*, se ruega … no publi*, se ruega … no usar, rogamos … no utili*, rogamos … no publi*, rogamos … no usar, rogamos … no usen, no debe ser utilizad*, no utilizar, no difundir, rogamos … anulen, rogamos no la utilicen, rogamos no lo utilicen, rogamos no utilizarla, rogamos no utilizarlo, rogamos no la publiquen, se ruega no utilizarla, se ruega no publicarla, pedimos no utilizarla',
    teller: 'versión, artículo, texto, noticia, nota, titular, se',
    reported: 'dijo, según, informó, afirmó, declaró, anunció, aseguró',
    blunder:
      'equivocamos, confundimos, erramos, cometimos un error, cometido un error, por un error de este, por un error nuestro, por error nuestro, hemos cometido, se nos coló, nos hemos equivocado, escribimos mal, pusimos mal',
    oops: 'ups, mea culpa, perdón, vaya',
    asserted:
      'como se publicó, como publicamos, como se informó, como informamos, como se indicó, como indicamos, como dijimos, como se dijo, como habíamos, como apareció',
    took: 'queda anulada, queda sin efecto, anulación, anulada, anulado, retirada, retirado, eliminada, eliminado, borrado, borrada',
  },
  it: {
    own: 'questo articolo, questa notizia, questo testo',
    version:
      'versione precedente, precedente versione, prima versione, inizialmente scritto, inizialmente riportato',
    we: 'abbiamo, ci, nostr*, la redazione',
    thing: "cifra, numero, luogo, anno, l'anno, l'età",
    part: 'nome, cognome, età, data, titolo, foto, didascalia, luogo, refuso',
    fault: 'errore, errori, errat*, erroneamente, sbagliat*, refuso',
    repair: 'corrett*, correggiamo, rettific*',
    repaired: 'stat* corrett*, stato rettificat*',
    changed: 'modificat*, aggiornat*',
    told: 'diceva, affermava, indicava, riportava, attribuiva',
    contrast: 'e non, anziché, invece di',
    admission:
      'quanto scritto in precedenza, quanto pubblicato in precedenza, quanto riportato in precedenza, quanto avevamo, lettori … segnalato, lettore … segnalato, lettrice … segnalato',
    sorry: 'scusiamo, scuse, scusa',
    reported: 'ha detto, secondo, ha dichiarato, ha spiegato',
    blunder:
      'sbagliati, abbiamo sbagliato, abbiamo confuso, abbiamo commesso, per un nostro errore',
    oops: 'ops, mea culpa',
    text: 'articolo, notizia, testo, pezzo, lancio',
    back: 'abbiamo rimosso, abbiamo ritirato, ritiriamo, ritirare questo, ritirare questa, rimuovere questo, rimuovere questa',
    heed: 'si prega di annullare, preghiamo di annullare, si prega di non, preghiamo di non, ^non utilizzare, ^non pubblicare, preghiamo di non utilizzarla, si prega di ignorarla',
    asserted: 'come scritto, come indicato, come riportato, come pubblicato, come avevamo scritto',
    took: 'annullata, è da considerarsi, stato rimosso, stata rimossa, stato ritirato, stata ritirata, annullamento, rimosso, rimossa, ritirato, ritirata',
  },
  ru: {
    own: 'этот материал, этой статье, эта статья, этот текст, этом тексте, этой заметке, этом материале, в тексте, в материале, в статье, в заметке, в заголовке, материал обновлен, материал обновлён, текст обновлен, текст обновлён, статья обновлена, новость обновлена, абзац*, заголовок изменен, заголовок изменён, заголовок исправлен',
    version:
      'предыдущей версии, первоначальной версии, ранней версии, более ранней версии, прежней версии, первой версии, первом варианте, прежнем варианте, первой публикации, первоначальном варианте, версии опубликованной, варианте опубликованном, тексте опубликованном, материале опубликованном, первый вариант, прежний вариант, первая версия, прежняя версия, старая версия, старой версии',
    we: 'мы, нас, нам, наш*, редакци*, приносим, сожалеем, благодарим',
    thing: 'цифр*, числ*, место, год, года, дата, дату',
    part: 'имя, имени, фамили*, возраст*, заголовок, заголовке, подпись, фото, абзац*, место, должност*, звани*, опечатк*, название, названии',
    fault:
      'ошибк*, ошибочно, неверн*, неправильн*, неточн*, опечатк*, перепута*, допущен*, допустили, недостоверн*, ошибочн*',
    repair:
      'исправлен*, исправили, исправляем, уточнен*, уточняется, уточнили, уточняем, следует читать, исправил*, исправляем',
    repaired: 'исправлен*, уточнен*',
    changed: 'обновлен*, обновлён*, изменен*, изменён*',
    told: 'говорилось, сообщалось, утверждалось, указан*, был*, назван*',
    contrast: 'а не, вместо, на самом деле, в действительности, это не так, не соответств*',
    admission:
      'тому что мы … писали, тому что мы писали, тому что мы сообщали, в новость внесен*, в текст внесен*, в материал внесен*, в статью внесен*, в заметку внесен*, читател* … указал*, читател* … заметил*, читател* … сообщил*, читател* … обратил*, внесли исправлени*, внесли поправк*, внесли уточнени*, внесли правк*, внесены исправлени*, внесены правк*, внесена правк*, внесено исправлени*',
    sorry: 'извинения, извиняемся, извините, сожалеем',
    opener: '^исправлено, ^уточнение, ^уточняется, ^upd, ^обновлено, ^поправка',
    back: 'отзываем этот, отзываем эту, отзываем материал, отзываем публикацию, отозвала эту, отозвали этот, снимаем этот, снимаем эту, ^аннулировано, ^отозвано, снять этот, снять эту, удалить этот, удалить эту, снимается с ленты, снята с ленты, снят с публикации, снята с публикации, публикация снята, материал снят, материал удален, материал удалён, новость удалена, заметка удалена, статья удалена, удален редакцией, удалён редакцией, удалена редакцией, снимаем материал, снимаем новость, снимаем публикацию, считать недействительн*, новость аннулирована, новость аннулируется, сообщение аннулировано, сообщение … аннулируется, материал аннулирован, материал … аннулируется, публикация аннулирована',
    text: 'материал, материала, публикацию, новость, сообщение, заметку, статью, аннулировано, отозвано',
    unsure: 'больше не можем подтвердить',
    heed: 'просим не использовать, просьба не использовать, не использовать, не публиковать, просим … не публиковать, просим … не использовать, просим снять, просим удалить, просим аннулировать, просим её не использовать, просим ее не использовать, просим его не использовать',
    teller: 'версии, тексте, материале, статье, заметке, мы',
    reported: 'сообщил*, заявил*, сказал*, по словам, по данным, рассказал*',
    blunder:
      'ошиблись, перепутали, напутали, неверно указали, неправильно указали, ошибочно указали, неверно написали, недосмотрели',
    oops: 'ой, упс',
    asserted:
      'как сообщалось, как говорилось, как указывалось, как было указано, как утверждалось, как мы писали, как мы сообщали, как писали ранее, как было сказано, ранее сообщалось, ранее в этом, ранее в этой, ранее в тексте, ранее в материале, ранее в заметке, ранее здесь, прежде здесь, первоначально здесь',
    took: 'аннулируется, аннулирована, аннулирован, аннулировано, снят*, удален*, удалён*, отозван*, удалили, сняли, убрали, отозвали, стерли',
  },
  pt: {
    own: 'este artigo, esta notícia, esta reportagem, esta matéria, este texto, o texto foi, a reportagem foi, a matéria foi, o artigo foi, no título, parágrafo',
    version:
      'versão anterior, primeira versão, versão inicial, versão original, publicado anteriormente, publicado inicialmente',
    we: 'nós, pedimos, nosso*, nossa*, a redação, publicamos, informamos, este jornal',
    part: 'nome, sobrenome, idade, data, título, foto, legenda, cargo, parágrafo, grafia, citação',
    thing: 'número, valor, lugar, ano, local',
    fault:
      'erro, erros, errad*, incorret*, equivocad*, equívoco, erroneamente, por engano, trocad*',
    repair: 'corrigid*, corrige, corrigimos, correção, retificad*, o correto é, o certo é',
    repaired: 'foi corrigid*, foram corrigid*, está corrigid*',
    changed: 'alterad*, atualizad*, modificad*',
    told: 'dizia, informava, afirmava, indicava, citava, atribuía, trazia',
    contrast: 'e não, em vez de',
    admission:
      'do que foi publicado, do que publicamos, do que informamos, do que informou a reportagem, do que informou o texto, do que dizia',
    blunder: 'erramos, enganamos, nos enganamos, cometemos, confundimos, trocamos',
    sorry: 'desculpas, lamentamos, perdão',
    opener: '^corrige, ^corrigido, ^atualização, ^nota',
    text: 'artigo, notícia, reportagem, matéria, texto, nota',
    back: 'retirar esta, retirar este, remover esta, remover este, despublicar esta, despublicar este, foi retirada do ar, foi retirado do ar, foi tirada do ar, foi despublicada, foi despublicado, retiramos esta, retiramos este, removemos esta, removemos este, nota cancelada, notícia cancelada',
    heed: 'favor anular, favor cancelar, favor desconsiderar, desconsiderar, não utilizar, não publicar, pedimos … não utilizem, desconsiderem',
    teller: 'do que, reportagem, texto, matéria, versão, artigo',
    reported:
      'disse, segundo o, segundo a, segundo os, segundo as, afirmou, informou, declarou, de acordo com',
    asserted:
      'diferentemente do, ao contrário do, como publicado, como informado, como havia sido, como publicamos, como informamos',
    took: 'foi removida, foi removido, cancelamento, cancelada, cancelado, retirada, retirado, excluída, excluído',
  },
  uk: {
    own: 'цей матеріал, цьому матеріалі, цій статті, ця стаття, цей текст, у тексті, в тексті, у матеріалі, у статті, у заголовку',
    version: 'попередній версії, первісній версії, ранній версії, першій версії',
    we: 'ми, нас, наш*, редакці*, просимо, перепрошуємо',
    part: "ім'я, прізвищ*, вік, віку, заголовок, підпис, посад*, звання, назв*, помилк*",
    fault: 'помилк*, помилково, неправильн*, невірн*, хибн*, неточн*',
    repair: 'виправлен*, виправили, уточнен*, уточнюємо, слід читати',
    repaired: 'виправлено, уточнено',
    contrast: 'а не, замість',
    blunder: 'помилилися, переплутали',
    sorry: 'вибачення, перепрошуємо, вибачте',
    opener: '^виправлено, ^уточнення, ^оновлено',
    text: 'матеріал, статтю, новину, повідомлення, публікацію, новина, матеріалу',
    back: 'відкликаємо цей, відкликаємо цю, знято з публікації, новину видалено, матеріал видалено, новина видалена, матеріал знято, новину анульовано, повідомлення … анулюється, матеріал анульовано',
    heed: 'просимо не використовувати, не використовувати, не публікувати',
    reported: 'повідомив*, заявив*, сказав*, за словами, за даними',
    asserted: 'як повідомлялося, як ми писали, як зазначалося, раніше повідомлялося',
    took: 'анульовано, анулюється, видален*, знят*, відкликан*',
  },
}
