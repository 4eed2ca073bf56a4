/** What a publisher says in a sentence of its own, by language: a cause, what was done to what, who says so. */
export type NoteForms = {
  /** One of these stands in every sentence below. */
  readonly hints: string
  /** Of lines in small letters. With the flags `iu`, V8 takes ten times as long for `\b`, so those with it do without. */
  readonly corrections: readonly RegExp[]
  readonly withdrawals: readonly RegExp[]
}

/** Whatever a newsroom makes and speaks of as its own. */
const anyText =
  '(?:story|stories|article|report|item|post|piece|dispatch|alert|column|page|text|entry|update|video|clip|podcast(?: episode)?|episode|investigation|review|interview|recipe|obituary|transcript|profile|feature|explainer|analysis|essay|newsletter|live ?(?:blog|page|feed)|draft|editorial|op-ed|graphic|chart|map|gallery|fact[- ]check|bulletin|commentary|broadcast|segment|thread|tweet|headline|photo caption|caption|summary|version|byline|quote|news item)'

/** A page may be gone for many reasons; what it told is not taken back by that. */
const anyReport = anyText.replace('|page|', '|')

const takenBack =
  '(?:withdrawn|retracted|removed|taken (?:down|offline|off)|deleted|pulled|killed|spiked|unpublished|depublished|rescinded|recalled|revoked|cancell?ed|voided|annulled|scrapped)'

/** What only a printed slip is called; of other errors news is made. */
const misprint =
  '(?:misstated|misspell?ed|misspelt|misidentified|misattributed|misquoted|mislabell?ed|misnamed|mischaracteri[sz]ed|misreported|misdated|(?:gave|had|used|carried|contained|showed) (?:an?|the) (?:wrong|incorrect|erroneous)|(?:incorrectly|erroneously|wrongly|mistakenly) (?:said|stated|reported|gave|named|identified|listed|described|referred|attributed|called|suggested|implied|credited|put)|(?:reported|referred|stated) (?:erroneously|incorrectly|wrongly)|(?:was|were) (?:given|stated|reported|identified|spelled|spelt|described|listed|attributed) (?:incorrectly|wrongly|erroneously))'

const newspaper =
  '(?:gazette|post|times|herald|wire|tribune|chronicle|courier|journal|mail|mirror|observer|record|star|sun|standard|echo|argus|express|guardian|telegraph|independent|news|press|bulletin|advertiser|mercury|examiner|globe|dispatch|sentinel|register|review|weekly|monitor|ledger|recorder)'

const englishCorrections: NoteForms = {
  hints: `corre*, corrig*, erred, scrap, forget, struck, previously, originally, initially, at first, correct*, clarif*, apolog*, amend*, for the record, set the record, put the record, strike that, scratch that, make that, sorry,
    pardon, make it clear, make clear, misstat*, misspel*, misidentif*, misattribut*, misquot*, mislabel*, misnam*, mischaract*, misreport*,
    misdat*, wrong*, incorrect*, erroneous*, mistak*, error, errors, not right, not true, not so, not the case, quote attributed, quotation attributed,
    this … earlier, this … previously, this … originally, this … initially, remov*, deleted, taken out, dropped, replaced, fix*, rectif*, spelling,
    typo, typos, inaccura*, slip, mix-up, changed to, please use, should read, please read, please make, reader, readers, alert, notification, tweet, ignore, disregard*`,
  corrections: [
    /^[\s*_([•-]*(?:corrections?|corrected|clarifications?|apolog(?:y|ies)|updates?|amendments?)(?:\s?[/&+]\s?| and )(?:corrections?|corrected|clarifications?|apolog(?:y|ies)|amplifications?)\b[^:–—-]{0,30}(?:[:—–]|-\s)|^[\s*_([•-]*(?:correx|corrigend(?:um|a))\b[^:–—-]{0,30}(?:[:—–]|-\s)/u,
    new RegExp(
      `^[\\s*_([•-]*(?:(?:the|this|our|an?) )?(?:[\\p{L}-]+ )?${anyText}(?: has been| was| is| have been)?(?: \\p{L}+ly| now| since| also)* (?:corrected|(?:edited|changed|amended|updated|modified|revised|altered)(?: (?:on|at) [^.]{3,30}| since publication)? (?:to|in order to|so as to) (?:correct|fix|clarify|rectify|make (?:it )?clear|remove (?:an?|the|any|some) (?:\\p{L}+ ){0,3}?(?:claim|reference|statement|sentence|allegation|quote|quotation|suggestion|assertion|error|detail|figure|passage)))\\b`,
      'u',
    ),
    new RegExp(
      `^(?:previously|originally|initially|earlier|at first),? (?:this|the|our) ${anyText} (?:gave|said|stated|had|named|put|called|listed|described|reported|identified|suggested)\\b`,
      'u',
    ),
    /^we(?: had| have)? (?:previously|earlier|initially|originally) (?:reported|said|wrote|stated)\b[^!?]{0,200}[.;] (?:in fact|actually|(?:this|that|it) (?:is|was) (?:not|wrong|incorrect|mistaken))\b/u,
    /\b(?:we|i)(?: have|'ve)?(?: now| since)? (?:removed|deleted|cut|taken out|took out|dropped|replaced) (?:an?|the|one) (?:[\p{L}-]+ ){0,2}?(?:sentence|reference|paragraph|passage|quote|quotation|claim|photo|photograph|picture|image|caption)\b/u,
    /^an? (?:sentence|reference|paragraph|passage|quotation|claim|line) (?:saying|stating|claiming|suggesting|that (?:said|stated|claimed|suggested)|about|in which|to) [^.!?]{3,120} (?:has|have|was|were)(?: been| since| now)* (?:removed|deleted|taken out|cut|struck)\b/u,
    new RegExp(
      `^(?:the )?(?:\\p{L}[\\p{L}'-]+ ){0,3}${newspaper} (?:erred (?:in|when)|(?:incorrectly|wrongly|mistakenly|erroneously) (?:reported|said|stated|gave|named|identified|described|attributed|listed|suggested|called|quoted))\\b`,
      'u',
    ),
    /^(?:scrap|ignore|disregard|forget) (?:that|what (?:we|i)|(?:my|our|the) (?:last|previous|earlier))\b[^.!?]{0,20}(?:post|line|update|entry|tweet|bit|alert|one|said|wrote|reported)?\s?[:.;,—–-]/u,
    /(?:^|[.!?;] )(?:that|this|it) (?:has|have)(?: now| since)? been (?:corrected|rectified|put right)(?: above| below| in (?:the|this) (?:text|story|article|post))? ?(?:[.;)]|$)/u,
    /^[\s*_([]*(?:(?:an?|one|just|here's|here is|another|further|quick|small|minor|brief|short|slight|important|urgent|major|tiny|second|big|factual|late|caption|headline|photo) ){1,4}(?:corrections?|clarifications?|amendments?)\b(?: [^.!?]{0,80}?)?\s*(?:[:—–]|-\s)/u,
    /^[\s*_([]*(?:\p{L}+ ){0,3}?(?:corrections?|clarifications?) (?:to|of|on|about|regarding|concerning) [^.!?]{0,80}\b(?:post|story|report|article|item|entry|update|tweet|alert|headline|version|dispatch|bulletin|caption)\b/u,
    /^[\s*_([]*(?:an )?apolog(?:y|ies)(?: to [^.!?:]{2,40})?:/u,
    /^corrections? (?:at|on|dated) \d|^(?:for the record|to clarify|setting the record straight),? ?[^:.!?]{0,24}(?:\.? ?\d{1,2})?:/u,
    /^(?:strike|scratch) that\b|^make that [^.!?]{1,60},? not\b/u,
    /^(?:sorry|apologies|pardon)\b[^.!?]{0,30}\b(?:that|it|this)(?:'s| is| was| should)\b[^.!?]*\bnot\b/u,
    /\b(?:we|i)\b[^.!?]{0,40}\b(?:put|set) the record straight\b|\b(?:we|i)\b[^.!?]{0,30}\bmake (?:it )?clear that\b/u,
    new RegExp(
      `^(?:[\\p{Ll} .,]{3,40} ?[—–-]{1,2} )?(?:(?:in|on) )?(?:an?|the|our|[\\p{L}]+'s) (?:[\\p{L}-]+ ){0,2}?(?:story|article|report|item|column|obituary|review|profile|graphic|caption|headline|chart|map|recipe|brief|editorial|picture|photograph|alert|newsletter|tweet)\\b[^!?]{0,160}?\\b${misprint}\\b`,
      'u',
    ),
    new RegExp(
      `^in an? (?:story|article|item|report|column)\\b[^!?]{0,160}?\\b${misprint}\\b`,
      'u',
    ),
    /\b(?:photo|photograph|picture|image|quote|quotation)\b[^.!?]{0,60}\b(?:(?:was|were) (?:credited|attributed) to the wrong|(?:was|were) (?:wrongly|incorrectly|mistakenly) (?:credited|attributed|captioned|labell?ed))|\bquot(?:e|ation) attributed to [^.!?]{3,50} (?:was in fact|was actually|should have been)\b/u,
    new RegExp(
      `^earlier(?: today)?,? (?:we|this|our)\\b[^!?]{0,220}\\b(?:not (?:right|correct|true|so|the case)|wrong|incorrect)\\b|\\bthis ${anyText} (?:earlier|previously|originally|initially) (?:said|stated|gave|reported|named|had|called|described|suggested|identified)\\b`,
      'u',
    ),
    /\b(?:a|an|the|one) (?:[\p{L}-]+ ){0,2}?(?:sentence|reference|paragraph|passage|line|quote|quotation|photo|photograph|picture|image|claim|statement|detail|figure)\b[^.!?]{0,80}\b(?:has|have|was|were)(?: been| since| now)* (?:removed|deleted|taken out|cut|dropped|replaced)\b(?: from (?:this|our|the (?:above|story|article|text|report))| (?:because|as|since) (?:it|they) (?:was|were) (?:not|in error|wrong|incorrect|inaccurate|misleading|false))/u,
    /^[\s*_]*[([][^)\]]{0,10}(?:removes|deletes|drops|cuts|replaces|changes|restores|recasts|adjusts|amends|fixes|fixed|corrects|corrected)\b[^)\]]{0,120}\b(?:incorrect|erroneous|wrong|typos?|spelling|misspell\p{L}*|errors?|mistakes?|inaccura\p{L}*)\b/u,
    /^recasts [^.!?]{0,60}\bto (?:correct|fix)\b|^(?:updated?|edit(?:ed)?)\b[^:]{0,20}: fixed\b/u,
    /\b(?:due to|owing to|because of|through|by|after) (?:an?|our) (?:editing|editor's|editorial|reporting|reporter's|production|typographical|typing|transcription|transmission|translation|copy[- ]?editing|formatting|layout|captioning) (?:error|mistake|slip|mix-up)\b|\b(?:error|mistake|slip) in (?:editing|transmission|transcription|translation|production)\b[^.!?]*\b(?:was|were|we|this)\b|\b(?:editing|reporting|production) (?:error|mistake|slip) (?:led us|meant|caused us)\b/u,
    new RegExp(
      `\\b(?:this|our) (?:[\\p{L}-]+ ){0,3}?${anyText} (?:has been|was|is|have been|were)(?: now| since| also)? (?:corrected|(?:edited|changed|modified|revised|updated|amended)(?: on [^.]{3,30})? to (?:correct|fix|rectify))\\b`,
      'u',
    ),
    /\b(?:story|article|text|piece) (?:has been|was) changed to (?:reflect|say|show|state) (?:that|the)\b/u,
    /^(?:photo |picture )?caption corrected\b/u,
    /\b(?:please use|should read|please read|please make)\b[^.!?]{1,60}\bnot\b[^.!?]{0,60}\b(?:graf|para|paragraph|headline|lead|lede)\b|\b(?:graf|para|paragraph|headline|lead|lede)\b[^.!?]{0,20}\bshould read\b/u,
    /\breaders?\b[^.!?]{0,40}\b(?:in touch to say|points? out|pointed out|writes? to say|spotted|noticed|alerts? us)\b/u,
    /\ban? (?:push |news |e-?mail )?(?:alert|notification|headline|tweet|post)\b(?: (?:sent|posted|published|we sent|from our account|on our)\b[^.!?]{0,40})? (?:said|gave|stated|reported|suggested)\b[^!?]{0,160}?(?:\b(?:she|he|it|they|that|this) (?:has|have|is|was|did|does|do|were|are) not\b|\bwrong\b|\bincorrect)/u,
    /\btweet\b[^.!?]{0,40}\b(?:wrong|incorrect)\b[^.!?]*\bdeleted\b/u,
  ],
  withdrawals: [],
}

const englishWithdrawals: NoteForms = {
  hints: `withdr*, retract*, taken down, taken off*, take down, taking down, took down, pull*, kill*, spik*, unpublish*, depublish*, rescind*, recall*,
    revok*, cancel*, void*, annul*, scrapped, remov*, delet*, error, mistak*, erroneous*, wrong*, by mistake, by accident, accidentally, inadvertently,
    prematurely, too early, not be used, disregard*, ignored, withhold, destroy, discard, do not use, do not publish, not use, stop using, ignore,
    placeholder, fabricated, invented, made up, faked`,
  corrections: [],
  withdrawals: [
    new RegExp(
      `\\b(?:this|our) (?:[\\p{L}-]+ ){0,3}?${anyReport} (?:has|is|was|had)(?: been| being| to be| now| since| hereby| therefore)* (?:\\p{L}+ and )?${takenBack}\\b`,
      'u',
    ),
    new RegExp(
      `\\b(?:we|i)(?: have|'ve| are|'re| hereby| now| decided to| chose to| had to)* (?:withdr[ae]wn?|withdrawing|retract(?:ed|ing)?|remov(?:e|ed|ing)|delet(?:e|ed|ing)|pull(?:ed|ing)?|kill(?:ed|ing)?|spik(?:e|ed|ing)|unpublish(?:ed|ing)?|tak(?:e|en|ing) down|took down) (?:this|our) (?:[\\p{L}-]+ ){0,3}?${anyText}\\b(?! (?:headline|caption))`,
      'u',
    ),
    new RegExp(
      `\\b(?:this|our|the above) (?:[\\p{L}-]+ ){0,2}?${anyText}\\b(?! version)[^.!?]{0,40}\\b(?:published|posted|sent|issued|released|went out)(?: here| online)? (?:in error|by mistake|by accident|accidentally|mistakenly|prematurely|too early)|\\b(?:this|our) (?:[\\p{L}-]+ ){0,2}?${anyText} (?:was|has been) (?:mistakenly|accidentally|inadvertently|erroneously|prematurely|wrongly) (?:published|posted|sent|issued|released)`,
      'u',
    ),
    new RegExp(
      `^(?:for|on|following|acting on|because of|due to) (?:\\p{L}+ ){0,2}?(?:legal|editorial|lawyers?|court)\\b[^.!?]{0,30}\\bthis ${anyReport} (?:is|has been) (?:no longer available|unavailable|${takenBack})\\b`,
      'u',
    ),
    /^[\s*_([]*(?:published|posted|sent|issued|released) (?:in error|by mistake|prematurely|by accident)\b/u,
    new RegExp(
      `^(?:the|our|an?) (?:earlier |previous |above |following |preceding )?(?:story|article|item|dispatch|alert|bulletin|post|piece) (?:about|on|headlined|slugged|titled|entitled|timed|dated|sent|issued|published|of|from|in which|that) [^!?]{1,160}?\\b(?:(?:is|are|was|has been|have been)(?: hereby| now| therefore)? ${takenBack}|(?:should|must) not be used|should be (?:disregarded|ignored|killed|deleted))\\b`,
      'u',
    ),
    new RegExp(
      `^(?:the |our )?(?:earlier |previous |above |following |preceding )?(?:story|article|item|dispatch|report) (?:headlined|slugged|titled|entitled|timed|sent|issued|moved|filed|transmitted) [^!?]{1,160}?\\b(?:is|are|was|has been)(?: hereby| now| therefore)? ${takenBack}\\b|^(?:the|our) (?:earlier|previous|above|preceding) (?:story|article|item|dispatch|report|alert)\\b[^!?]{0,80}\\b(?:(?:should|must) not be used|should be (?:disregarded|ignored|killed|deleted))\\b`,
      'u',
    ),
    /\b(?:retracts|withdraws|kills|cancels|is (?:retracting|withdrawing|killing|cancell?ing|pulling)) its (?:[\p{L}\d.-]+ ){0,4}?(?:story|article|dispatch|item|report|alert)\b/u,
    /^(?:please |editors,? (?:please )?)?(?:kill|withhold|spike|disregard|delete|destroy|withdraw|discard|do not use|do not publish)\b[^!?]{0,60}\b(?:story|item|dispatch|article|copies|alert|slug|bulletin)\b|\b(?:clients|subscribers|customers|editors|newspapers|stations) (?:should|must|are (?:asked|requested) to|please) (?:kill|withhold|disregard|delete|destroy|remove|discard|not use|stop using)\b/u,
    /^(?:this|it) was (?:only |just )?an? (?:test|draft|drill|rehearsal|placeholder|mock-?up)\b[^!?]{0,80}\b(?:ignore|disregard|not have been)\b/u,
    new RegExp(`\\bthis ${anyReport} has been closed and its contents? ${takenBack}\\b`, 'u'),
    new RegExp(
      `\\b(?:this|our) ${anyText} (?:was|has been|is) (?:fabricated|invented|made up|faked)\\b`,
      'u',
    ),
  ],
}

const germanText =
  '(?:Artikel|Beitrag|Bericht|Text|Meldung|Nachricht|Interview|Video|Kommentar|Eintrag|Post|Podcast|Ticker|Liveticker|Newsblog|Rezension|Nachruf|Eilmeldung|Reportage|Recherche|Porträt|Grafik|Seite)'
const german: NoteForms = {
  hints: `korr*, bericht*, richtig*, klarst*, präzis*, gegendarst*, heißen, sondern, bedauer*, entschuld*, verzeih*, nachsicht, fehler*, versehen*, irrt*, fälsch*,
    ursprüng*, zunächst, zuerst, anfangs, ausgetauscht, ersetzt, zurück*, gelöscht, entfernt, depubl*, widerruf*, storn*, annull*, offline, netz, vorzeitig,
    hätte, hätten, nicht mehr, nicht länger, rückruf, rückzug, verwenden sie, nutzen sie, veröffentlichen sie, verbreiten sie, übertrag*, redaktionsf*,
    tippf*, schreibf*, übermittl*, recherche*, satzf*, druckf*, eingabe*, flüchtig*, kopierf*, produktionsf*, rechenf*, sorry, pardon`,
  corrections: [
    /^[\s*_([]*(?:(?:eine|noch eine|kleine|kurze|wichtige|weitere|notwendige|zur|nur eine) ){1,3}(?:korrektur|berichtigung|richtigstellung|klarstellung|präzisierung|ergänzende korrektur)\b[^.!?]{0,60}?(?:[:—–]|-\s)/iu,
    /^[\s*_([]*(?:korrektur|berichtigung|richtigstellung|klarstellung|präzisierung|gegendarstellung|korrigierte (?:fassung|version)|(?:wiederholung|neufassung) mit korrigier\p{L}+)\b[^!?]{0,70}?(?:[:—–]|-\s)/iu,
    /^[\s*_]*\((?:berichtigt|korrigiert|stellt richtig)\b/iu,
    /^(?:richtig|korrekt) (?:ist|lautet|heißt es)\s?:|muss es [^.!?]{1,40} heißen|^nicht [^.!?]{1,60} sondern [^.!?]{1,120}[.!] wir bitten\b/iu,
    /(?<!\p{L})(?:die redaktion|wir) (?:bedauer[nt]|bitten? (?:\p{L}+ ){0,4}?um (?:entschuldigung|verzeihung|nachsicht)|entschuldig(?:t|en))(?!\p{L})(?![^.!?]{0,60}(?:unannehmlich|störung|verzögerung|verspätung|wartung))/iu,
    /(?<!\p{L})(?:aufgrund|wegen|durch|infolge) (?:eine[snr]?|unsere[snr]?) (?:(?:redaktions|übertragungs|übermittlungs|übersetzungs|tipp|schreib|hör|bearbeitungs|redigier|zahlen|agentur|recherche|satz|druck|eingabe|flüchtigkeits|kopier|produktions|rechen)\p{L}*(?:fehlers?|dreher\p{L}*)|(?:fehlers?|versehens?|irrtums?) (?:der|in der|unserer) redaktion)/iu,
    /(?<!\p{L})(?:ursprünglich|zunächst|zuerst|anfangs|irrtümlich\p{L}*|fälschlich\p{L}*|versehentlich) (?:hatten|haben) wir|(?<!\p{L})wir (?:hatten|haben) (?:\p{L}+ ){0,3}?(?:ursprünglich|zunächst|zuerst|anfangs|irrtümlich\p{L}*|fälschlich\p{L}*|versehentlich)|wie wir (?:zunächst|zuerst|ursprünglich|anfangs|irrtümlich\p{L}*|fälschlich\p{L}*) (?:schrieben|berichteten|meldeten|angaben|geschrieben|berichtet|gemeldet)/iu,
    new RegExp(
      `(?:in diese[mr] ${germanText}|hier) (?:war|hatten|hieß|stand|wurde|hatte)(?:en)? (?:\\p{L}+ ){0,2}?(?:zunächst|zuerst|ursprünglich|anfangs)|wegen eines (?:\\p{L}*fehlers) (?:war|stand|hieß) (?:es )?hier`,
      'iu',
    ),
    /(?:foto|bild|grafik|video)\p{L}*[^!?]{0,100}(?:haben es|haben sie|haben das \p{L}+|wurde|wurden) (?:\p{L}+ )?(?:ausgetauscht|ersetzt)/iu,
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
    /^[\s*_(]*(?:achtung[,:]? )?(?:storno|stornierung|annullierung)\s*[:—–-]|^[\s*_(]*rückruf\s*[:—–-][^!?]{0,60}(?:meldung|artikel|bericht)/iu,
    new RegExp(
      `bitte (?:verwenden|nutzen|veröffentlichen|verbreiten) sie [^.!?]{0,20}${germanText}[^!?]{0,60}nicht`,
      'iu',
    ),
  ],
}

const frenchText =
  '(?:article|dépêche|texte|information|publication|papier|contenu|brève|entretien|interview|vidéo|reportage|tribune|chronique|enquête|billet|message|alerte|portrait|page|podcast|direct)'
const french: NoteForms = {
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
      `(?<!\\p{L})(?:cet(?:te)?|ce|notre) ${frenchText} (?:a|avait|est|fut)[^.!?]{0,20}(?:publiée?|mise? en ligne|diffusée?|envoyée?|parue?)(?: ici)? (?:par erreur|à tort|par mégarde|prématurément|trop tôt)`,
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
const spanish: NoteForms = {
  hints: `correcc*, rectif*, aclarac*, precis*, puntual*, disculpa*, corrig*, n de la r, nota de*, error, errors, errata, equivoc*, incorr*, lamenta, fallo,
    hemos sustituido, hemos reemplazado, hemos cambiado, hemos modificado, debe decir, debía decir, debería decir, nos avisa*, nos advierte*, nos señala*,
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
    /(?<!\p{L})lector[ae]?s?[^.!?]{0,20}nos (?:avisan?|advierten?|señalan?|indican?|alertan?|escriben? para)/iu,
  ],
  withdrawals: [
    new RegExp(
      `(?<!\\p{L})(?:est[ae]|nuestr[ao]) (?:\\p{L}+ )?${spanishText}[^.!?]{0,60}(?:ha sido|fue|queda|está|es) (?:retirad|eliminad|suprimid|anulad|despublicad|borrad)[oa](?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:est[ae]|nuestr[ao]) ${spanishText} (?:se (?:publicó|difundió|envió)|fue publicad[oa]|ha sido publicad[oa]|se ha publicado) (?:por error|por equivocación|antes de tiempo|prematuramente)`,
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
    /(?<!\p{L})(?:anula|retira|elimina|cancela) su (?:noticia|artículo|información|nota|despacho|texto|crónica|teletipo|alerta)(?!\p{L})/iu,
    /(?<!\p{L})se (?:anula|anulan|retira|cancela|da por anulada) (?:la|el|nuestra|nuestro|esta|este) (?:noticia|nota|información|despacho|teletipo|artículo|alerta)(?!\p{L})/iu,
  ],
}

const russianText =
  '(?:материал|стать[яюи]|новость|заметк[ауи]|сообщение|публикаци[яюи]|текст|интервью|видео|пост|колонк[ауи]|репортаж|расследование|обзор|некролог|запись)'
const russian: NoteForms = {
  hints: `поправк*, уточн*, исправл*, извин*, прощен*, ошиб*, опечатк*, недосмотр*, по вине, неверно, неправильно, ранее мы, ранее … сообщалось, ранее … говорилось,
    изменили, заменили, поменяли, замен*, изменен*, изменён*, обновл*, следует читать, читать следует, правильно, верно, снят*, сняла, сняли, снима*, удал*,
    отзыва*, отозва*, аннулир*, убра*, преждевременно, случайно, не должен, не должна, не должно`,
  corrections: [
    /^[\s*_([]*(?:(?:небольш|маленьк|важн|ещё одн|еще одн|срочн|короткая)\p{L}* )?(?:поправка|уточнение|исправление|исправленн\p{L}+ (?:версия|вариант|текст)|извинения)(?: (?:к|ко|в|для|по)[^!?:]{1,60})?\s*[:—–]/iu,
    /(?:редакция|мы|издание) (?:приносит|приносим|просит|просим) (?:\p{L}+ ){0,2}(?:извинени\p{L}|прощени\p{L})(?![^.!?]{0,40}неудобств)|^(?:приносим (?:\p{L}+ )?извинени|просим (?:\p{L}+ )?(?:прощени|извин))/iu,
    /(?:из-за|по|вследствие) (?:(?:технической|редакторской|досадной|нашей|чьей-то) )?(?:ошибк[иеу]|опечатк[иеу]|недосмотр[ау]|невнимательности) (?:редактор|редакци|корректор|переводчик|автор|корреспондент|при (?:переводе|наборе|расшифровке|подготовке))|по вине редакции|из-за (?:технической )?ошибки (?:был|были|была|было|мы) (?:\p{L}+ )?(?:указан|назван|приведен|приведён|опубликован|приписан)/iu,
    /(?<!\p{L})мы (?:\p{L}+ )?(?:ошибочно|неверно|неправильно|по ошибке) (?:назвали|указали|написали|сообщили|привели|приписали|опубликовали|перевели)/iu,
    /ранее (?:мы (?:писали|сообщали|указывали)|(?:в (?:тексте|материале|новости|заметке) )?(?:сообщалось|говорилось|писалось|утверждалось))[^!?]{0,160}(?:это не так|неверно|не соответств|ошибк|верн\p{L}+ (?:число|цифра|дата|имя|данные)|извинения)/iu,
    /(?:изменили|заменили|поменяли|скорректировали) (?:заголовок|фото|подпись|иллюстрацию)|(?:фото|фотография|иллюстрация|снимок)\p{L}* (?:заменен|заменён|исправлен)/iu,
    /^(?:\p{L}+ ){1,3}исправлен[аоы]?\.$/iu,
    /(?:текст|материал|заметка|новость|статья) (?:изменен|изменён|обновлен|обновлён|исправлен)\p{L}*[:,;—–-]+ ?(?:исправлен|уточнен|уточнён|устранен|убран)/iu,
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
      `${russianText} не (?:долж(?:ен|на|но) был[ао]? )(?:быть опубликован|выйти|выходить|появиться|публиковать)`,
      'iu',
    ),
  ],
}

export const noteForms: readonly NoteForms[] = [
  englishCorrections,
  englishWithdrawals,
  german,
  french,
  spanish,
  russian,
]

/** `hinted`: those whose hints stand in the line. */
export function isCorrectionByForm(line: string, hinted: readonly NoteForms[]): boolean {
  const plain = withoutInnerStops(line).toLowerCase()
  return hinted.some(({ corrections }) => corrections.some((form) => form.test(plain)))
}

export function isWithdrawalByForm(line: string, hinted: readonly NoteForms[]): boolean {
  const plain = withoutInnerStops(line).toLowerCase()
  return (
    hinted.some(({ withdrawals }) => withdrawals.some((form) => form.test(plain))) ||
    killed.test(line)
  )
}

/** Of a slug, which is in capitals. */
const killed =
  /^(?:Please )?(?:Kill|KILL|kill|Withhold|Spike) (?:[A-Za-z]+ ){0,2}[A-Z]{3,}[-/][A-Z]{2,}/u

/** "9:48 p.m." and "18.20" end no sentence and no heading. */
function withoutInnerStops(line: string): string {
  return line.replace(/(?<=\d)[.:](?=\d)/g, '·').replace(/(?<=\d ?)([ap])\.m\./gi, '$1m')
}
