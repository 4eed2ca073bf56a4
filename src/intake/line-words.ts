/** What newsrooms call things, in the languages that we have met. Lower case; a blank stands for any. */
export const updatedWords =
  'last updated on|last updated|updated on|updated at|updated|last modified|modified|aktualisiert am|aktualisiert|letzte aktualisierung|stand|mis à jour le|mis à jour|mise à jour|modifié le|actualizado el|actualizado a las|actualizado|actualizada|aggiornato alle|aggiornato il|aggiornato|ultimo aggiornamento|atualizado em|atualizado há|atualizado|atualização|aktualizacja|zaktualizowano|ostatnia aktualizacja|aktualizováno|обновлено|обновлен|изменено|оновлено|uppdaterad|uppdaterades|senast uppdaterad|opdateret|oppdatert|sist oppdatert|päivitetty|bijgewerkt|laatste update|geactualiseerd|güncelleme|son güncelleme|更新日時|最終更新|更新|수정|최종수정'

export const publishedWords =
  'first published|published on|published at|published|posted on|posted|issued|veröffentlicht am|veröffentlicht|erstellt am|publié le|publié|publicado el|publicado em|publicado|publicada|pubblicato il|pubblicato|data publikacji|opublikowano|publikacja|publikováno|опубликовано|опублікировано|опубліковано|publicerad|publicerades|publisert|publiceret|udgivet|julkaistu|gepubliceerd|yayınlanma|yayın tarihi|公開日時|掲載日時|配信|発行|입력|등록'

/** Between a label and a time, and around it. */
export const timeWords =
  'at|on|am|pm|um|uhr|à|a las|alle|ore|às|h|min|o|godz|r|в|о|року|года|г|kl|klo|om|uur|saat|the|le|el|il|em|de|di|del|den|dne|of|utc|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|eet|eest|msk|jst|kst|ist|ago|hours|hour|minutes|minute|mins|hrs|t|z|st|nd|rd|th|vor|stunden|minuten|il y a|heures|hace|horas|fa|minuti|há|temu|godzin|назад|часов|минут|年|月|日|時|分|秒|午前|午後|오전|오후|년|월|일|시|분'

export const markerWords: Readonly<Record<string, string>> = {
  update:
    'update|updated|new|refresh|aktualisierung|mise à jour|actualización|aggiornamento|atualização|aktualizacja|обновление|оновлення|uppdatering|opdatering|oppdatering|güncelleme',
  developing:
    "developing|developing story|this is a developing story|more to follow|more details to follow|mehr in kürze|weitere informationen folgen|plus d’informations à suivre|plus d'informations à suivre|noticia en desarrollo|en desarrollo|notizia in aggiornamento|in aggiornamento|em atualização|notícia em atualização|więcej informacji wkrótce|следите за обновлениями|nyheten uppdateras|artikeln uppdateras",
  live: 'live|live updates|live update|live blog|liveblog|live coverage|live reporting|live ticker|liveticker|watch live|en direct|direct|en directo|en vivo|in diretta|diretta|ao vivo|na żywo|relacja na żywo|онлайн|прямой эфир|наживо|direkt|direktrapport|direkte|suora|livestream|canlı|実況|速報中',
  correction:
    'correct|corrected|correction|corrections|clarification|korrektur|berichtigung|richtigstellung|rectificatif|correctif|corrección|rectificación|correzione|rettifica|errata corrige|correção|errata|sprostowanie|korekta|исправление|поправка|виправлення|rättelse|rettelse|korrigering|oikaisu|correctie|rectificatie|düzeltme|訂正',
  withdrawn:
    'withdrawn|retracted|retraction|story withdrawn|kill|story killed|zurückgezogen|retiré|retirado|ritirato|wycofane|отозвано|återkallad|撤回',
}

export const kickerWords =
  "breaking|breaking news|exclusive|just in|analysis|opinion|explainer|fact check|investigation|interview|world|world news|local news|news|politics|business|economy|sport|sports|science|health|technology|culture|obituary|urgent|flash|bulletin|alert|newsflash|eilmeldung|exklusiv|politik|wirtschaft|ausland|inland|panorama|alerta|alerte|alerte info|última hora|urgente|exclusivo|internacional|mundo|dernière minute|exclusif|monde|politique|économie|ultim’ora|ultim'ora|esclusiva|cronaca|esteri|plantão|pilne|z ostatniej chwili|świat|kraj|срочно|молния|эксклюзив|в мире|терміново|just nu|senaste nytt|inrikes|utrikes|siste nytt|net nu|seneste nyt|laatste nieuws|binnenland|buitenland|son dakika|速報|号外|社会|国際|속보"

/** Before the names of writers. */
export const bylineWords =
  'by|words by|written by|story by|von|par|propos recueillis par|por|redactado por|di|door|av|af|tekst|autor|autorka|autorzy|opracowanie|oprac\\.|автор|авторы|текст|скрипт|yazan|haber|文|記者|執筆'

/** Before whoever took a picture, or what it shows. */
export const photoWords =
  'photo by|photo credit|photo|photos|photograph by|photograph|image source|image caption|image credit|image|picture|file photo|credit|courtesy of|fotos|foto|fotografie|bildquelle|bild|bilder|crédit photo|crédit|imagen|imagem|immagine|fotografía|fotografia|zdjęcie|zdjęcia|fot\\.|фото|світлина|kuva|fotoğraf|写真|画像|사진'

/** Before the agencies that an article had it from. */
export const sourceWords =
  'source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|źródło|źródła|zdroj|источник|источники|джерело|källa|kilde|kilder|lähde|bron|bronnen|kaynak|出典|情報源'

/** A whole line that leads elsewhere, alone or with what it leads to after a colon. */
export const leadsWords =
  "read more|read also|also read|read next|see also|related|more on this|watch|listen|don’t miss|don't miss|mehr zum thema|lesen sie auch|lesen sie mehr|lesen sie dazu|auch interessant|lire aussi|à lire aussi|à lire|voir aussi|lea también|lee también|te puede interesar|leer más|más información|leggi anche|leggi tutto|vedi anche|leia também|leia mais|saiba mais|veja também|czytaj także|czytaj też|czytaj więcej|zobacz też|zobacz także|читайте также|читать далее|читайте також|läs mer|läs också|les også|læs også|lue myös|lees ook|lees meer|ayrıca bkz|関連記事|あわせて読む|関連ニュース|더보기|관련기사"

/** A whole line of a page's machinery. */
export const furnitureWords =
  'teilen|drucken|merken|kommentare|anzeige|werbung|newsletter|startseite|partager|imprimer|publicité|s’abonner|commenter|accueil|compartir|imprimir|publicidad|comentarios|suscríbete|inicio|condividi|stampa|pubblicità|commenta|compartilhar|compartilhe|publicidade|comentários|assine|udostępnij|drukuj|reklama|komentarze|поделиться|реклама|комментарии|распечатать|поділитися|dela|skriv ut|annons|del|annonse|delen|advertentie|paylaş|シェア|印刷|広告|続きを読む|ツイート|공유|인쇄|광고'
