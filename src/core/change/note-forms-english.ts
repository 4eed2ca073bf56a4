import type { NoteForms } from './note-forms.ts'

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

const wrongly = '(?:incorrectly|wrongly|erroneously|mistakenly|inaccurately|in error|by mistake)'

const newspaper =
  '(?:gazette|post|times|herald|wire|tribune|chronicle|courier|journal|mail|mirror|observer|record|star|sun|standard|echo|argus|express|guardian|telegraph|independent|news|press|bulletin|advertiser|mercury|examiner|globe|dispatch|sentinel|register|review|weekly|monitor|ledger|recorder)'

/** What a publisher has printed, and when. */
const printed =
  "(?:an?|the|our|this|some|early|earlier|previous|later|first|late|(?:mon|tues|wednes|thurs|fri|satur|sun)day's|yesterday's|last (?:week|night|month)'s|this (?:morning|week)'s) (?:[\\p{L}\\d'-]+ ){0,3}?(?:stor(?:y|ies)|articles?|item|post|column|headline|caption|summary|graphic|chart|map|obituary|review|newsletter|tweet|alert|version|editions?|papers?|copies|issue|(?:print|online) version)"
/** What it says of it that nobody says of a source. */
const slipped =
  '(?:contained (?:an?|some|several|two|a number of) (?:\\p{L}+ )?(?:errors?|mistakes?|inaccurac\\p{L}+)|omitted|left out|overstated|understated|exaggerated|miscalculated|mistranslated|misdescribed|miscounted|confused|mixed up|transposed)'
const denied = '(?:it|he|she|they|that|this) (?:has|have|had|is|are|was|were|did|does|do) not\\b'

export const englishCorrections: NoteForms = {
  hints: `corre*, corrig*, erred, scrap, forget, struck, previously, originally, initially, at first, correct*, clarif*, apolog*, amend*, for the record, set the record, put the record, strike that, scratch that, make that, sorry,
    pardon, make it clear, make clear, misstat*, misspel*, misidentif*, misattribut*, misquot*, mislabel*, misnam*, mischaract*, misreport*,
    misdat*, wrong*, incorrect*, erroneous*, mistak*, error, errors, not right, not true, not so, not the case, quote attributed, quotation attributed,
    this … earlier, this … previously, this … originally, this … initially, remov*, deleted, taken out, dropped, replaced, fix*, rectif*, spelling,
    typo, typos, inaccura*, slip, mix-up, changed to, please use, should read, please read, please make, reader, readers, alert, notification, tweet, ignore, disregard*, read, should be, oversight, mistake by, no truth, unfounded, without foundation, no basis, contrary to, corr, another, a different, the other, someone else, somebody else, as was, as were, as stated, as said, as reported, as written, as given, omitted, left out, overstated, understated, exaggerated, miscalc*, mistransl*, misdescr*, miscount*, confused, mixed up, transposed, contained, it … not, he … not, she … not, they … not, that … not, this … not, asked us, wishes us, would like us, wants us, wanted us, changed, altered, amended, edited, updated, in fact, actually, should, meant, ought`,
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
    /^(?:earlier|previously|at first|at \d[\d.:]*(?: ?[ap]m)?),? (?:we|i|this (?:post|page|blog)) (?:reported|said|wrote|stated)\b[^!?]{0,200}[.;] (?:in fact|actually|(?:it|he|she|they|that|this) (?:is|was|are|were|has|had) (?:in fact|actually|really|not))\b/u,
    /\bwe(?: have|'ve)(?: now| since)? (?:changed|amended|updated|edited) (?:the|that|our|this) (?:\S+ ){0,3}?(?:post|entry|line|headline|paragraph|sentence|figure|text|caption)(?: (?:above|below|accordingly))?[.)]?$/u,
    /^(?:we|i|this \p{L}+)(?: had| have)? (?:previously|earlier|initially|originally|first) (?:reported|said|wrote|stated|gave|named)\b[^!?]{0,300}\b(?:we|i)(?: have|'ve)?(?: now| since)? (?:changed|amended|edited|revised|altered|updated) (?:this|the|our|my) \p{L}+ (?:accordingly|to reflect (?:this|that|it))\b/u,
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
    /\b(?:due to|owing to|because of|through|by|after) (?:an?|our) (?:editing|editor's|editorial|reporting|reporter's|production|typographical|typing|transcription|transmission|translation|copy[- ]?editing|formatting|layout|captioning) (?:error|mistake|slip|mix-up)\b|\b(?:error|mistake|slip) in (?:editing|transmission|transcription|translation|production)\b[^.!?]*\b(?:was|were|we|this)\b|\b(?:editing|editorial|reporting|production|typing|transcription|translation|transmission) (?:error|mistake|slip|mix-up|blunder) (?:led us|meant|caused us)\b|^an? (?:editing|editorial|reporting|production|typing|transcription|translation|transmission) (?:error|mistake|slip|mix-up|blunder) (?:led|caused|turned|made|put|resulted|changed|left|gave|introduced)\b/u,
    new RegExp(
      `\\b(?:this|our) (?:[\\p{L}-]+ ){0,3}?${anyText} (?:has been|was|is|have been|were)(?: now| since| also)? (?:corrected|(?:edited|changed|modified|revised|updated|amended)(?: on [^.]{3,30})? to (?:correct|fix|rectify))\\b`,
      'u',
    ),
    /\b(?:story|article|text|piece) (?:has been|was) changed to (?:reflect|say|show|state) (?:that|the)\b/u,
    /^(?:photo |picture )?caption corrected\b/u,
    /\b(?:please use|should read|please read|please make)\b[^.!?]{1,60}\bnot\b[^.!?]{0,60}\b(?:graf|para|paragraph|headline|lead|lede)\b|\b(?:graf|para|paragraph|headline|lead|lede)\b[^.!?]{0,20}\bshould read\b/u,
    /\b(?:asked|wishes|would like|want(?:s|ed)) us to (?:say|point out|make (?:it )?clear|state|clarify|correct|note)\b/u,
    /\breaders?\b[^.!?]{0,40}\b(?:in touch to say|points? out|pointed out|writes? to say|spotted|noticed|alerts? us)\b/u,
    /\ban? (?:push |news |e-?mail )?(?:alert|notification|headline|tweet|post)\b(?: (?:sent|posted|published|we sent|from our account|on our)\b[^.!?]{0,40})? (?:said|gave|stated|reported|suggested)\b[^!?]{0,160}?(?:\b(?:she|he|it|they|that|this) (?:has|have|is|was|did|does|do|were|are) not\b|\bwrong\b|\bincorrect)/u,
    /\btweet\b[^.!?]{0,40}\b(?:wrong|incorrect)\b[^.!?]*\bdeleted\b/u,
    /^(?:in [^“”.!?]{3,40},? )?(?:for|instead of|in place of) “”,? (?:please )?read “”|^(?:in [^“”.!?]{3,40},? )?(?:please )?read “” (?:not|and not|instead of|for|in place of) “”|^(?:in [^“”.!?]{3,40},? )?“” should (?:be|read|have (?:been|read|said)) “”/u,
    /\b(?:due to|owing to|because of|through|by) an? (?:\p{L}+ ){0,2}?(?:error|mistake|slip|mix-up|oversight) (?:by|on the part of|of|at|in|made by) (?:an? |our |the |one of our )?(?:(?:sub-?|copy )?editors?|reporters?|writers?|correspondents?|newsroom|copy desk|desk|ours|our)\b/u,
    /\bwe (?:now )?(?:accept|acknowledge|recogni[sz]e|are happy to (?:accept|make clear))\b[^!?]{0,160}\b(?:no truth|not true|untrue|unfounded|without foundation|no (?:basis|foundation|evidence)|false|wrong|incorrect|inaccurate|should not have)\b/u,
    new RegExp(
      `\\b(?:this|our|the above) (?:[\\p{L}-]+ ){0,2}?${anyText} (?:at first|first|originally|initially|previously|earlier) (?!appeared|published|posted|aired|circulated|featured|formed|attracted|received)(?:\\p{L}{2,}ed|said|gave|put|had|wrote|spelt|read|showed|mis\\p{L}+) `,
      'u',
    ),
    new RegExp(
      `\\b(?:at first|first|originally|initially|previously|earlier) (?:reported|said|wrote|stated|gave|put)\\b[^!?]{0,220}[.;] (?:the|this|our) ${anyText} (?:has been|was|is)(?: now| since)? (?:changed|updated|amended|revised|corrected|edited)\\b`,
      'u',
    ),
    /^(?:please )?(?:substitute|use|replace|swap)\b[^.!?]{0,80}\b(?:story|item|version|dispatch|report|text|take)\b[^.!?]{0,80}\b(?:correcting|corrects|to correct|corrected)\b/u,
    new RegExp(
      `^contrary to (?:our (?:[\\p{L}-]+ ){0,2}?${anyText}|what (?:we|this|an?|our|was)\\b|an? (?:earlier|previous|original)\\b|(?:the|this) (?:[\\p{L}-]+ ){0,2}?${anyText})`,
      'u',
    ),
    /\b(?:we|i)\b[^.!?]{0,40}\bcorrect (?:the record|that|this|it)\b/u,
    /^(?:removes?d?|deletes?d?|drops|dropped|cuts|replaces?d?|changes?d?|restores?d?|fixe[sd]|adjusts|amends|adds missing) (?:an? |the )?(?:\p{L}+ ){0,2}?(?:incorrect|erroneous|wrong|inaccurate|false|misleading|misspel\p{L}+|mistaken)\b/u,
    new RegExp(
      `^[\\s(\\[]*(?:in )?${printed}\\b(?:(?! by | from )[^.!?:;]){0,80}? (?:${misprint}|${slipped})\\b`,
      'u',
    ),
    new RegExp(
      `^[\\s(\\[]*(?:(?:in )?${printed}\\b|(?:we|i)\\b|this ${anyText}\\b|(?:the )?(?:[\\p{L}'-]+ ){0,3}${newspaper}\\b)(?:(?! by | from )[^.!?:;]){0,80}? (?:said|stated|reported|claimed|suggested|wrote|told you)\\b[^.!?;]{3,120}[;.] ${denied}`,
      'u',
    ),
    new RegExp(
      `^[\\s(\\[]*(?:the )?(?:[\\p{L}'-]+ ){0,3}${newspaper} (?:${misprint}|${slipped})\\b`,
      'u',
    ),
    new RegExp(`(?:^|[.!?:(] ?)we (?:had |have |also )?${slipped} `, 'u'),
    /(?:^|[.!?:(] ?)(?:i|we)(?: had| have|'ve|'d)? (?:gave|used|had|given|listed|named|quoted|put|printed) (?:him |her |them |it )?(?:an?|the) (?:wrong|incorrect)\b/u,
    new RegExp(`(?:^|[.!?:(] ?)we [^.!?“”]{2,60} ${wrongly}\\b`, 'u'),
    /^corr\.?\s*:|^(?:fixed|corrected|amended) [^.!?:]{2,60}?\b(?:names?|age|spelling|dates?|typos?|titles?|headline|link|caption|figures?|numbers?|year|rank|day|quote|score|location)\b/u,
    /^(?:sorry|apologies|pardon|oops)\b[^.!?]{0,30}\b(?:that|it|this|i|we) (?:should|ought|meant)\b/u,
    /\bcorrect (?:something|what|an?|the|my|our)\b[^.!?]{0,40}\b(?:i|we)(?: had)? (?:said|wrote|written|reported|posted|gave|told you)\b/u,
    /^the (?:[\p{L}-]+ )?(?:photo|photograph|picture|image|caption|map|chart|graphic|video|headline|quote|quotation) (?:originally|first|initially|previously|earlier|at first) (?:used|published|shown|posted|given|attached|accompanying|appeared|carried|on|with)\b/u,
    new RegExp(
      `\\b(?:was|were|is|been|appeared|printed|published)(?: (?:given|stated|reported|identified|spelled|spelt|described|listed|shown|quoted|printed|named))? ${wrongly} (?:in|on|by|here|above|below)\\b[^.!?]{0,40}\\b(?:${anyText.slice(3, -1)}|edition|editions|paper|newspaper|issue|magazine|here|above|below|page|website)\\b`,
      'u',
    ),
    new RegExp(
      `(?:^|[.!?] )(?:an?|the|our|this) (?:[\\p{L}-]+ ){0,2}?${anyText}(?: (?:on|in|of|last|this|yesterday|published|that)\\b[^.!?]{0,40})? (?:gave|stated|listed|identified|named|spelled|spelt|reported|described|located|attributed|dated|put|had)\\b[^.!?]{1,60} ${wrongly}(?![^.!?]*\\b(?:said|says|according))`,
      'u',
    ),
    new RegExp(
      `(?:^|[.!?] )(?:this|our) ${anyText} (?:gave|had|named|stated|said|used|showed|quoted|put|listed) (?:another|a different|the other|somebody else|someone else)\\b`,
      'u',
    ),
    new RegExp(
      `\\b(?:incorrect|wrong|erroneous|inaccurate|mistaken)\\b[^.!?]{0,60} (?:was|were) (?:given|used|stated|reported|shown|printed|published|quoted) (?:here|above|below|in (?:an?|the|our|this|some) (?:[\\p{L}-]+ ){0,2}?(?:${anyText.slice(3, -1)}|edition|editions))\\b`,
      'u',
    ),
    /\bnot\b[^.!?]{2,80}\bas (?:was |were |had been |is )?(?:stated|said|reported|written|given|claimed|printed|described) (?:here|above|below|in this|in (?:an?|our|the) (?:earlier|previous|original|first)|at first|originally|initially)\b/u,
    new RegExp(
      `\\b${anyText}\\b[^.!?]{0,40} (?:has been|was|have been) (?:changed|altered|amended|replaced|rewritten)\\s?[:;,.—–-]+ ?(?:it|the (?:earlier|original|previous|first|old) (?:one|version|headline|caption|wording)) (?:had )?(?:said|suggested|stated|gave|implied|wrongly|read|named|called|showed)\\b`,
      'u',
    ),
  ],
  withdrawals: [],
}

export const englishWithdrawals: NoteForms = {
  hints: `withdr*, retract*, taken down, taken off*, take down, taking down, took down, pull*, kill*, spik*, unpublish*, depublish*, rescind*, recall*,
    revok*, cancel*, void*, annul*, scrapped, remov*, delet*, error, mistak*, erroneous*, wrong*, by mistake, by accident, accidentally, inadvertently,
    prematurely, too early, not be used, disregard*, ignored, withhold, destroy, discard, do not use, do not publish, not use, stop using, ignore,
    placeholder, fabricated, invented, made up, faked, taken this, taken our, taken its, published this, published an, published the, offline, no longer, no story, ran in error`,
  corrections: [],
  withdrawals: [
    new RegExp(
      `\\b(?:this|our) (?:[\\p{L}-]+ ){0,3}?${anyReport} (?:has|is|was|had)(?: been| being| to be| now| since| hereby| therefore)* (?:\\p{L}+ and )?${takenBack}\\b`,
      'u',
    ),
    new RegExp(
      `\\b(?:we|i)(?: have|'ve| are|'re| hereby| now| therefore| accordingly| also| today| decided to| chose to| had to)* (?:withdr[ae]wn?|withdrawing|retract(?:ed|ing)?|remov(?:e|ed|ing)|delet(?:e|ed|ing)|pull(?:ed|ing)?|kill(?:ed|ing)?|spik(?:e|ed|ing)|unpublish(?:ed|ing)?|tak(?:e|en|ing) down|took down) (?:this|our) (?:[\\p{L}-]+ ){0,3}?${anyText}\\b(?! (?:headline|caption))`,
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
    new RegExp(
      `^(?:this|our|the (?:above|following|preceding)) (?:[\\p{L}-]+ ){0,2}?${anyReport} (?:no longer stands|does not stand|cannot stand)\\b(?! (?:by|behind|at|on|in|for)\\b)`,
      'u',
    ),
    /\b(?:we|i)(?: are|'re| am| have|'ve| hereby| now| therefore)* (?:withdraw(?:n|ing)?|withdrew|retract(?:ed|ing)?) (?:this|our|my) (?:account|coverage|reporting|version) of\b/u,
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
    new RegExp(
      `^the (?:[\\p{L}\\d'-]+ ){0,4}?(?:story|item|dispatch|alert|bulletin|news item)(?: (?:above|below|here))? (?:has|is|was)(?: been| hereby| now| since)* ${takenBack}\\b(?! by\\b)`,
      'u',
    ),
    /\bthis (?:web ?)?page (?:has been|was|is)(?: now)? (?:unpublished|depublished|withdrawn|retracted)\b/u,
    new RegExp(
      `\\b(?:has|have)(?: now| since)? (?:taken|pulled) (?:this|our|its) (?:[\\p{L}-]+ ){0,2}?${anyReport} (?:down|offline|off)\\b`,
      'u',
    ),
    new RegExp(
      `\\b(?:decided|chosen|agreed|resolved) to (?:withdraw|retract|remove|pull|delete|unpublish|kill|take down) (?:this|our) (?:[\\p{L}-]+ ){0,2}?${anyReport}\\b`,
      'u',
    ),
    /^(?:withdrawn|retracted|removed|unpublished|taken down) (?:on (?:\p{L}+ )?\d|at \d|by the (?:editors?|publisher)|because|pending|following|due to|for (?:legal|editorial))/u,
    new RegExp(
      `^(?:this )?${anyReport} (?:is )?no longer (?:available|online)\\b[^?]{0,80}\\b(?:was|has been|were|we|been) ${takenBack}\\b`,
      'u',
    ),
    new RegExp(
      `\\b(?:has|have|had)(?: now| since)? ${takenBack} (?:this|our) (?:[\\p{L}-]+ ){0,2}?${anyReport}\\b(?! (?:headline|caption))`,
      'u',
    ),
    /^no story\b|\b(?:item|story|dispatch|alert|bulletin)\b[^.!?]{0,80} (?:moved|ran|went out|was (?:sent|moved|issued|transmitted)) (?:in error|by mistake|prematurely|by accident)\b/u,
    /\bthis content (?:has been|was) (?:removed|taken down|withdrawn|deleted) (?:at the request|because|as it|after|following|due to|for (?:legal|editorial)|by (?:the|our) (?:editors?|publisher|newsroom))\b/u,
    new RegExp(
      `\\ban? (?:[\\p{L}-]+ )?${anyReport} (?:was|has been) (?:accidentally|mistakenly|inadvertently|prematurely|wrongly) (?:published|posted|placed) (?:here|on (?:this|our)|to this|at this)\\b`,
      'u',
    ),
    new RegExp(
      `\\bwe (?:have |had )?(?:published|posted|sent|issued|released) (?:this|our|the|an?) (?:[\\p{L}-]+ ){0,2}?${anyReport} (?:in error|by mistake|by accident|accidentally|prematurely|too early)\\b|\\bwe (?:accidentally|mistakenly|inadvertently|prematurely) (?:published|posted|sent|issued|released) (?:this|our|the|an?) (?:[\\p{L}-]+ ){0,2}?${anyReport}\\b`,
      'u',
    ),
    /^[\s*_([]*(?:(?:news|flash|urgent|breaking) )*(?:alert|story|item|dispatch|bulletin|newsflash|news item) cancell?ed\b/u,
  ],
}
