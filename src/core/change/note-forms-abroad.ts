import type { NoteForms } from './note-forms.ts'

const germanText =
  '(?:Artikel|Beitrag|Bericht|Text|Meldung|Nachricht|Interview|Video|Kommentar|Eintrag|Post|Podcast|Ticker|Liveticker|Newsblog|Rezension|Nachruf|Eilmeldung|Reportage|Recherche|Porträt|Grafik|Seite)'
export const german: NoteForms = {
  hints: `korr*, bericht*, richtig*, klarst*, präzis*, gegendarst*, heißen, sondern, bedauer*, entschuld*, verzeih*, nachsicht, fehler*, versehen*, irrt*, fälsch*,
    ursprüng*, zunächst, zuerst, anfangs, ausgetauscht, ersetzt, zurück*, gelöscht, entfernt, depubl*, widerruf*, storn*, annull*, offline, netz, vorzeitig,
    hätte, hätten, nicht mehr, nicht länger, rückruf, rückzug, verwenden sie, nutzen sie, veröffentlichen sie, verbreiten sie, übertrag*, redaktionsf*,
    tippf*, schreibf*, übermittl*, unseren standards, unseren ansprüchen, unsere standards, unseren richtlinien, unseren anforderungen, unseren redaktionellen, unseren journalistischen, recherche*, satzf*, druckf*, eingabe*, flüchtig*, kopierf*, produktionsf*, rechenf*, sorry, pardon`,
  corrections: [
    /^[\s*_([]*(?:(?:eine|noch eine|kleine|kurze|wichtige|weitere|notwendige|zur|nur eine) ){1,3}(?:korrektur|berichtigung|richtigstellung|klarstellung|präzisierung|ergänzende korrektur)\b[^.!?]{0,60}?(?:[:—–]|-\s)/iu,
    /^[\s*_([]*(?:korrektur|berichtigung|richtigstellung|klarstellung|präzisierung|gegendarstellung|korrigierte (?:fassung|version)|(?:wiederholung|neufassung) mit korrigier\p{L}+)\b[^!?]{0,70}?(?:[:—–]|-\s)/iu,
    /^[\s*_]*\((?:berichtigt|korrigiert|stellt richtig)\b/iu,
    /^(?:richtig|korrekt) (?:ist|lautet|heißt es)\s?:|muss es [^.!?]{1,40} heißen|^nicht [^.!?]{1,60} sondern [^.!?]{1,120}[.!] wir bitten\b/iu,
    /(?<!\p{L})(?:die redaktion|wir) (?:bedauer[nt]|bitten? (?:\p{L}+ ){0,4}?um (?:entschuldigung|verzeihung|nachsicht)|entschuldig(?:t|en))(?!\p{L})(?![^.!?]{0,60}(?:unannehmlich|störung|verzögerung|verspätung|wartung))/iu,
    /(?<!\p{L})(?:aufgrund|wegen|durch|infolge) (?:eine?[snr]?|unsere?[snr]?) (?:(?:redaktions|übertragungs|übermittlungs|übersetzungs|tipp|schreib|hör|bearbeitungs|redigier|zahlen|agentur|recherche|satz|druck|eingabe|flüchtigkeits|kopier|produktions|rechen)\p{L}*(?:fehlers?|dreher\p{L}*)|(?:fehlers?|versehens?|irrtums?) (?:der|in der|unserer) redaktion)/iu,
    /(?<!\p{L})(?:ursprünglich|zunächst|zuerst|anfangs|irrtümlich\p{L}*|fälschlich\p{L}*|versehentlich) (?:hatten|haben) wir|(?<!\p{L})wir (?:hatten|haben) (?:\p{L}+ ){0,3}?(?:ursprünglich|zunächst|zuerst|anfangs|irrtümlich\p{L}*|fälschlich\p{L}*|versehentlich)|wie wir (?:zunächst|zuerst|ursprünglich|anfangs|irrtümlich\p{L}*|fälschlich\p{L}*) (?:schrieben|berichteten|meldeten|angaben|geschrieben|berichtet|gemeldet)/iu,
    new RegExp(
      `(?:(?:in diese[mr]|im|in der|in unsere[mr]|in unser) ${germanText}|hier) (?:war|hatten|hieß|stand|wurde|hatte)(?:en)? (?:\\p{L}+ ){0,2}?(?:zunächst|zuerst|ursprünglich|anfangs)|wegen eines (?:\\p{L}*fehlers) (?:war|stand|hieß) (?:es )?hier`,
      'iu',
    ),
    /(?:foto|bild|grafik|video)\p{L}*[^!?]{0,100}(?:haben es|haben sie|haben das \p{L}+|wurde|wurden) (?:\p{L}+ )?(?:ausgetauscht|ersetzt)/iu,
    /(?<!\p{L})wir haben (?:\p{L}+ ){0,6}?(?:fehler|irrtum|tippfehler|schreibfehler|zahlendreher)(?: \p{L}+){0,5}? (?:korrigiert|berichtigt|behoben|ausgebessert|verbessert)(?!\p{L})/iu,
    /^[\s*_([]*(?:ergänzung|aktualisierung|update|nachtrag|hinweis|anmerkung)(?: und|\/|,| \+) ?(?:korrektur|berichtigung|richtigstellung|klarstellung)(?!\p{L})/iu,
    /nachträglich (?:korrigiert|berichtigt|richtiggestellt)/iu,
    /^(?:sorry|pardon|verzeihung|entschuldigung)[,:] (?:es|das|die|der|richtig)(?!\p{L})/iu,
  ],
  withdrawals: [
    new RegExp(
      `(?<!\\p{L})(?:diese[rs]?|unser[e]?|unsere[rsn]?) (?:\\p{L}+ )?${germanText} (?:wurde|wird|ist|war|musste|hat)[^.!?]{0,60}(?:zurückgezogen|gelöscht|entfernt|depubliziert|widerrufen|storniert|annulliert|offline genommen|vom netz genommen)`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:diese[rs]?|unser[e]?) (?:\\p{L}+ )?${germanText} (?:wurde|ist|war|erschien)[^.!?]{0,40}(?:versehentlich|irrtümlich|vorzeitig|aus versehen|fälschlicherweise)(?: (?:zu früh|so|hier|online))? (?:veröffentlicht|erschienen|publiziert|online|verschickt|gesendet|verbreitet)`,
      'iu',
    ),
    new RegExp(
      `${germanText} hätten?(?: (?:so|nie|niemals|nicht|hier))+ (?:veröffentlicht werden|erscheinen|publiziert werden|verbreitet werden|online gehen) (?:dürfen|sollen)`,
      'iu',
    ),
    new RegExp(
      `diese[rs]? ${germanText} (?:ist|steht) nicht (?:mehr|länger) (?:verfügbar|abrufbar|online|zugänglich)[^.!?]{0,10}(?:weil|da|denn|aus|nachdem|auf)`,
      'iu',
    ),
    new RegExp(
      `diese[rs]? ${germanText} (?:ist|steht) (?:aus \\p{L}+ gründen|wegen [^.!?]{3,60}|auf (?:anordnung|wunsch|bitte)[^.!?]{0,40}) nicht (?:mehr|länger) (?:verfügbar|abrufbar|online|zugänglich)`,
      'iu',
    ),
    /^[\s*_(]*(?:achtung[,:]? )?(?:storno|stornierung|annullierung)\s*[:—–-]|^[\s*_(]*(?:achtung[,:]? )?rück(?:ruf|zug|nahme)\s*[:—–-][^!?]{0,60}(?:meldung|artikel|bericht|beitrag|text)/iu,
    /(?:entsprach|entspricht|genügte|genügt|erfüllte?) nicht (?:\p{L}+ ){0,2}?unsere[nr]? (?:\p{L}+ ){0,2}?(?:standards|ansprüche|ansprüchen|anforderungen|kriterien|richtlinien|maßstäben|grundsätzen)(?!\p{L})/iu,
    new RegExp(
      `bitte (?:verwenden|nutzen|veröffentlichen|verbreiten) sie [^.!?]{0,20}${germanText}[^!?]{0,60}nicht`,
      'iu',
    ),
  ],
}

const frenchText =
  '(?:article|dépêche|texte|information|publication|papier|contenu|brève|entretien|interview|vidéo|reportage|tribune|chronique|enquête|billet|message|alerte|portrait|page|podcast|direct)'
export const french: NoteForms = {
  hints: `correct*, clarif*, précis*, precis*, n de la r, nota de*, rectif*, mise au point, droit de, excuse*, lire, regrett*, erreur*, coquille, confusion,
    initialement, d'abord, contrairement, modifié*, changé*, reformulé*, remplacé*, corrig*, remarquer, retir*, supprim*, annul*, dépubl*, à tort, mégarde,
    prématurément, jamais dû, pas dû, n'est plus, comme nous`,
  corrections: [
    /^[\s*_([]*(?:(?:une|petite|rapide|dernière|nouvelle|importante|brève|autre) ){0,2}(?:corrections?|précisions?|rectificatifs?|rectifications?|mise au point|droit de réponse|clarification|version corrigée|version rectifiée|excuses?)(?: (?:à|de|du|au|sur|concernant|apportée)[^!?:]{1,60})?\s*[:—–]/iu,
    /^[\s*_]*\((?:corrige|rectifie|version corrigée)(?!\p{L})/iu,
    /^(?:[^.!?]{0,40}, )?lire [^.!?]{1,60}(?:et non|au lieu de)/iu,
    /(?<!\p{L})(?:la rédaction|le journal|nous|notre rédaction) (?:regrett(?:e|ons)|présent(?:e|ons) (?:ses|nos)(?: \p{L}+)? excuses|pri(?:e|ons) (?:ses|nos|les|nos chers) lecteurs (?:de (?:nous|l'|bien)|d'))(?![^.!?]{0,60}(?:gêne|désagrément|interruption|retard))/iu,
    /(?<!\p{L})(?:toutes nos|nos|avec nos) excuses (?:à|aux|au|pour (?:cette|l'erreur))(?!\p{L})/iu,
    /(?<!\p{L})(?:en raison|à la suite|suite|du fait|à cause|par suite) (?:d'une?|à une) (?:erreur|coquille|confusion|faute)(?: de (?:transcription|traduction|frappe|saisie|la rédaction|relecture|édition|transmission|notre part|légende)|,? (?:nous|cet|une? (?:première|précédente)))/iu,
    /(?<!\p{L})une (?:erreur|confusion|coquille) (?:nous a (?:fait|amenés|conduits)|s'est (?:glissée|produite|immiscée))/iu,
    /(?<!\p{L})nous (?:avions|avons) (?:\p{L}+ )?(?:initialement|d'abord|dans un premier temps|précédemment|erronément|faussement) (?:écrit|indiqué|affirmé|annoncé|publié|attribué|donné|mentionné|rapporté)|(?<!\p{L})par erreur,? nous (?:avons|avions)|comme nous l'(?:avions|avons) (?:\p{L}+ )?(?:écrit|indiqué|annoncé|publié)/iu,
    /contrairement à (?:ce que|ce qu'|notre)[^.!?]{0,40}(?:nous|notre|titre|article|version|précédemment|initialement|indiqué ici|publié)/iu,
    /(?:modifié|changé|reformulé|corrigé)\p{L}* (?:le|notre) titre[^.!?]{0,60}(?:confusion|erreur|trompeur|ambigu|inexact|imprécis)/iu,
    /(?<!\p{L})la (?:photo|légende|vidéo|carte)[^.!?]{0,30}a été (?:remplacée|corrigée|rectifiée)/iu,
    /(?:mis|modifié|actualisé)e?(?: à jour)?[^.!?]{0,30} pour (?:corriger|rectifier)/iu,
    /(?<!\p{L})lect(?:eurs?|rices?)[^.!?]{0,20}(?:fait|font) remarquer/iu,
  ],
  withdrawals: [
    new RegExp(
      `(?<!\\p{L})(?:cet(?:te)?|ce|notre|nos) (?:\\p{L}+ )?${frenchText}[^.!?]{0,60}(?:a|ont|est|sont) (?:été |désormais )*(?:retirée?s?|supprimée?s?|annulée?s?|dépubliée?s?)(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:cet(?:te)?|ce|notre) ${frenchText},? (?:(?:a|avait|est|fut)[^.!?]{0,20})?(?:publiée?|mise? en ligne|diffusée?|envoyée?|parue?)(?: ici)? (?:par erreur|à tort|par mégarde|prématurément|trop tôt)`,
      'iu',
    ),
    new RegExp(
      `${frenchText} n'aura(?:it|ient) (?:pas|jamais) dû (?:être (?:publiée?|mise? en ligne|diffusée?)|paraître)`,
      'iu',
    ),
    new RegExp(
      `(?:cet(?:te)?|ce) ${frenchText} n'est plus (?:disponible|accessible|en ligne)[^.!?]{0,6}(?:pour|en raison|car|à la|sur|suite|parce)`,
      'iu',
    ),
    /(?<!\p{L})(?:annule|retire|dépublie|supprime) (?:sa|son) (?:dépêche|article|information|alerte|texte|papier|urgent)(?!\p{L})/iu,
    /^(?:la|l'|notre|les) ?(?:dépêche|alerte|article|information) (?:sur|du|de|concernant|intitulée?|diffusée?|publiée?|relative?)[^.!?]{1,120}(?:est|a été|sont) (?:annulée?s?|retirée?s?|supprimée?s?|à annuler)(?!\p{L})/iu,
    /^[\s*_(]*(?:attention|urgent)?[\s:,!-]*(?:annuler|annulez|supprimer|ne pas utiliser) (?:la|l'|notre|cette|cet) ?(?:dépêche|alerte|article|information)/iu,
  ],
}

const spanishText =
  '(?:noticia|contenido|artículo|información|nota|publicación|reportaje|crónica|texto|pieza|entrada|entrevista|vídeo|video|columna|reseña|página|alerta|despacho|tribuna|perfil|investigación|pódcast)'
export const spanish: NoteForms = {
  hints: `correcc*, rectif*, aclarac*, precis*, puntual*, disculpa*, corrig*, n de la r, nota de*, error, errors, errata, equivoc*, incorr*, por error, erróneamente, inicialmente, en un principio, al principio, anteriormente, lamenta, fallo,
    rectificamos, puntualizamos, informamos, publicamos, dijimos, escribimos, afirmamos, indicamos, erróneo que, erróneos que, errónea que, erróneas que, puesto mal, escrito mal, dado mal, dicho mal, citado mal, hemos sustituido, hemos reemplazado, hemos cambiado, hemos modificado, debe decir, debía decir, debería decir, nos avisa*, nos advierte*, nos señala*,
    nos indica*, nos alerta*, nos escribe*, retir*, elimin*, suprimid*, anul*, despubl*, borrad*, antes de tiempo, nunca debió, no debió, jamás debió,
    nunca debería, no debería, ya no está, ya no se, cancela, versión corregida`,
  corrections: [
    /^[\s*_([]*(?:(?:una|pequeña|breve|rápida|otra|importante|última|nueva) ){0,2}(?:corrección|correcciones|rectificación|aclaración|precisión|puntualización|versión corregida|disculpas?)(?: (?:a|de|del|al|sobre|en)[^!?:]{1,60})?\s*[:—–]/iu,
    /^[\s*_]*\((?:corrige|rectifica|versión corregida)(?!\p{L})/iu,
    /^(?:n\. ?de la ?r\.|n\. ?del? ?e\.|nota (?:del? )(?:editor|la redacción|director))[^:]{0,20}:[^!?]{0,160}(?:error|errónea|mal |correg|equivoc|incorrect|rectific|cambiad)/iu,
    /(?<!\p{L})(?:la redacción|este (?:diario|medio|periódico)|el diario) (?:lamenta|pide disculpas|se disculpa|rectifica)(?!\p{L})/iu,
    /(?<!\p{L})(?:por|debido a) (?:un |una )?(?:error|errata|fallo|confusión)(?: (?:de (?:edición|transcripción|traducción|redacción|tecleo|imprenta|maquetación|transmisión)|nuestro|humano|nuestra)|,? (?:publicamos|informamos|dijimos|escribimos|indicamos|atribuimos|situamos|este|esta|en (?:esta|este)))/iu,
    /(?<!\p{L})hemos (?:sustituido|reemplazado|cambiado|modificado|corregido) (?:la|el) (?:foto|fotografía|imagen|titular|título|pie de foto|gráfico|mapa)/iu,
    /(?:párrafo|titular|título)[^.!?]{0,20}(?:debe|debía|debería) decir/iu,
    /(?<!\p{L})en (?:la|una|nuestra|esta|este|el|nuestro) (?:\p{L}+ )?(?:edición|versión|información|noticia|titular|texto|artículo|crónica|página|nota)(?!\p{L})[^.!?]{0,60}(?:por error|erróneamente|por equivocación|equivocadamente)/iu,
    /^(?:rectificamos|corregimos|puntualizamos)\s?[:,]/iu,
    /(?<!\p{L})(?:informamos|publicamos|dijimos|escribimos|afirmamos|indicamos|contamos)(?!\p{L})[^!?]{0,160}(?:no (?:era|es|fue) (?:correcto|cierto|así|exacto|verdad)|(?:era|es|fue) (?:falso|incorrecto|erróneo))(?!\p{L})/iu,
    /(?:^|[ ,])no [^.!?]{1,60}, (?:como|según) (?:publicamos|dijimos|informamos|escribimos|indicamos|señalamos|afirmamos|contamos)(?!\p{L})/iu,
    /(?:datos?|cifras?|nombres?|fechas?|cargos?|edad) (?:erróne|equivocad|incorrect)[oa]s? que (?:figura(?:ba|n)|aparecía|se publicó|constaba|dimos|ofrecimos|incluía)/iu,
    /(?<!\p{L})(?:hemos|habíamos) (?:puesto|escrito|dado|dicho|publicado|citado) mal(?!\p{L})/iu,
    /(?<!\p{L})(?:como|según) se (?:indicaba|indicó|decía|dijo|informaba|informó|publicó|señalaba|señaló|afirmaba|afirmó|consignó|recogía) (?:inicialmente|en un principio|al principio|por error|anteriormente|erróneamente|en (?:una|la) (?:primera|anterior))/iu,
    /(?<!\p{L})lector[ae]?s?[^.!?]{0,20}nos (?:avisan?|advierten?|señalan?|indican?|alertan?|escriben? para)/iu,
  ],
  withdrawals: [
    new RegExp(
      `(?<!\\p{L})(?:est[ae]|nuestr[ao]) (?:\\p{L}+ )?${spanishText}[^.!?]{0,60}(?:ha sido|fue|queda|está|es) (?:retirad|eliminad|suprimid|anulad|despublicad|borrad)[oa](?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:est[ae]|nuestr[ao]) ${spanishText},? (?:se (?:publicó|difundió|envió)|(?:fue |ha sido |se ha )?(?:publicad|difundid|emitid)[oa]) (?:por error|por equivocación|antes de tiempo|prematuramente)`,
      'iu',
    ),
    new RegExp(
      `${spanishText} (?:nunca|no|jamás) (?:debió|debería|debía|tenía que|tendría que)(?: haberse| haber sido| ser)? ?(?:publicad[oa]|publicarse|aparecer|difundirse)`,
      'iu',
    ),
    new RegExp(
      `est[ae] ${spanishText} ya no (?:está|se encuentra) disponible[^.!?]{0,3} ?(?:por|porque|debido|a petición|tras|ya que)`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:la redacción|la dirección|este (?:diario|medio|periódico))[^.!?]{0,40} (?:retirar|eliminar|despublicar|anular|suprimir) est[ae] ${spanishText}(?!\\p{L})`,
      'iu',
    ),
    /(?<!\p{L})(?:anula|retira|elimina|cancela) (?:la|el|esta|este) (?:noticia|artículo|información|nota|despacho|texto|crónica|teletipo|alerta) (?:titulad|difundid|emitid|enviad|publicad|transmitid|fechad)[oa](?!\p{L})/iu,
    /(?<!\p{L})(?:agencia|redacción|diario|periódico) (?:retira|anula|elimina|cancela|da por anulad[oa]) (?:la|el|esta|este) (?:noticia|artículo|información|despacho|teletipo|alerta)(?!\p{L})/iu,
    /(?<!\p{L})(?:anula|retira|elimina|cancela) su (?:noticia|artículo|información|nota|despacho|texto|crónica|teletipo|alerta)(?!\p{L})/iu,
    /(?<!\p{L})se (?:anula|anulan|retira|cancela|da por anulada) (?:la|el|nuestra|nuestro|esta|este) (?:noticia|nota|información|despacho|teletipo|artículo|alerta)(?!\p{L})/iu,
  ],
}

const russianText =
  '(?:материал|стать[яюи]|новость|заметк[ауи]|сообщение|публикаци[яюи]|текст|интервью|видео|пост|колонк[ауи]|репортаж|расследование|обзор|некролог|запись)'
export const russian: NoteForms = {
  hints: `поправк*, уточн*, исправл*, извин*, прощен*, ошиб*, опечатк*, недосмотр*, по вине, неверно, неправильно, ранее мы, ранее … сообщалось, ранее … говорилось,
    изменили, заменили, поменяли, замен*, изменен*, изменён*, обновл*, следует читать, читать следует, правильно, верно, снят*, сняла, сняли, снима*, удал*,
    отзыва*, отозва*, аннулир*, убра*, преждевременно, случайно, не должен, не должна, не должно, неточност*, перепут*, напутал*, искаж*, пропущен*, неверн*, неправильн*, неточн*, снять, убрать, отозвать`,
  corrections: [
    /^[\s*_([]*(?:(?:небольш|маленьк|важн|ещё одн|еще одн|срочн|короткая)\p{L}* )?(?:поправка|уточнение|исправление|исправленн\p{L}+ (?:версия|вариант|текст)|извинения)(?: (?:к|ко|в|для|по)[^!?:]{1,60})?\s*[:—–]/iu,
    /(?:редакция|мы|издание) (?:приносит|приносим|просит|просим) (?:\p{L}+ ){0,2}(?:извинени\p{L}|прощени\p{L})(?![^.!?]{0,40}неудобств)|^(?:приносим (?:\p{L}+ )?извинени|просим (?:\p{L}+ )?(?:прощени|извин))/iu,
    /(?:из-за|по|вследствие) (?:(?:технической|редакторской|досадной|нашей|чьей-то) )?(?:ошибк[иеу]|опечатк[иеу]|недосмотр[ау]|невнимательности) (?:редактор|редакци|корректор|переводчик|автор|корреспондент|при (?:переводе|наборе|расшифровке|подготовке))|по вине редакции|из-за (?:технической )?ошибки (?:был|были|была|было|мы) (?:\p{L}+ )?(?:указан|назван|приведен|приведён|опубликован|приписан)/iu,
    /(?<!\p{L})мы (?:\p{L}+ )?(?:ошибочно|неверно|неправильно|по ошибке) (?:назвали|указали|написали|сообщили|привели|приписали|опубликовали|перевели)/iu,
    /ранее (?:мы (?:писали|сообщали|указывали)|(?:в (?:тексте|материале|новости|заметке) )?(?:сообщалось|говорилось|писалось|утверждалось))[^!?]{0,160}(?:это не так|неверно|не соответств|ошибк|верн\p{L}+ (?:число|цифра|дата|имя|данные)|извинения)/iu,
    /(?:изменили|заменили|поменяли|скорректировали) (?:заголовок|фото|подпись|иллюстрацию)|(?:фото|фотография|иллюстрация|снимок)\p{L}* (?:заменен|заменён|исправлен)/iu,
    /^(?:\p{L}+ ){1,3}исправлен[аоы]?\.$/iu,
    /(?:текст|материал|заметка|новость|статья) (?:изменен|изменён|обновлен|обновлён|исправлен)\p{L}*[:,;—–-]+ ?(?:исправлен|уточнен|уточнён|устранен|убран)/iu,
    /^(?:ошибк[аи]|неточност[ьи]|опечатк[аи]) (?:\p{L}+ )?(?:исправлен|устранен|устранён)\p{L}*/iu,
    /^(?:автор\p{L}?|редакция|редактор|корреспондент|мы) (?:\p{L}+ )?(?:ошиб(?:ся|лась|лись)|(?:пере|на)путал[аи]?)(?: в | с |:|,| и )/iu,
    /^в (?:подписи|заголовке|тексте|материале|новости|заметке|статье|публикации|сообщении|инфографике)[^.!?]{0,40} (?:был[аои]?) (?:\p{L}+ )?(?:перепутан|спутан|искаж|пропущен|неверн|неправильн|ошибочн|неточн|допущен)\p{L}*/iu,
    /^(?:опечатк[аи]|ошибка|неточность)(?: в [^:.!?]{2,40})?\s?[:.—–-]|^(?:следует читать|читать следует|правильно|верно)\s?[:—–«]/iu,
  ],
  withdrawals: [
    new RegExp(
      `(?<!\\p{L})(?:эт[аоу]|этот|наш[ау]?|данн\\p{L}+) ${russianText}[^.!?]{0,40}(?:снят[аоы]?|удал[её]н[аоы]?|отозван[аоы]?|аннулирован[аоы]?|убран[аоы]?)(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})${russianText} (?:\\p{L}+ )?(?:опубликован[аоы]?|вышл?[аои]?|размещ[её]н[аоы]?) (?:по ошибке|ошибочно|преждевременно|случайно)`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:мы|редакция|агентство|издание) (?:\\p{L}+ )?(?:удалил[аи]?|сняли|сняла|снимаем|удаляем|удаляет|отзыва(?:ем|ет)|отозвал[аи]|аннулиру(?:ем|ет)|аннулировал[аи]?|снимает|убрал[аи]?)(?: с (?:ленты|сайта|публикации))? (?:этот|эту|это|сво[йюеё]|наш[уе]?)? ?${russianText}(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?:редакци\\p{L}|мы|издание|агентство)(?!\\p{L})[^.!?]{0,40}(?:удалить|снять|отозвать|убрать|аннулировать)(?: с публикации)? (?:этот|эту|это|сво[йюеё]|данн\\p{L}+) ${russianText}(?!\\p{L})`,
      'iu',
    ),
    /(?<!\p{L})(?:новость|сообщение|материал|заметка|статья|публикация)(?!\p{L})[^.!?]{0,60} (?:аннулиру|отзыва|снима)(?:ется|ем)(?!\p{L})/iu,
    new RegExp(
      `${russianText} не (?:долж(?:ен|на|но) был[ао]? )(?:быть опубликован|выйти|выходить|появиться|публиковать)`,
      'iu',
    ),
  ],
}
