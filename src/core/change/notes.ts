import { lazily } from '../language/lazily.ts'
import { isCorrectionByForm, isWithdrawalByForm, noteForms } from './note-forms.ts'
import {
  hasCorrectionSense,
  hasWithdrawalSense,
  hasWithdrawalSenseInPlace,
  isHearsay,
  readSense,
} from './note-sense.ts'
import { type NoteHint, noteHints } from './note-words.ts'
import {
  isCorrectionAbroad,
  isWithdrawalAbroad,
  isWithdrawalInPlaceAbroad,
  mayBeUnspacedNote,
} from './notes-abroad.ts'
import { indexPhrases, splitWords } from './phrase-index.ts'
import { isErrorRequest } from './reader-requests.ts'

const self =
  '(?:this|our|the|an?) (?:[\\p{L}\\d.,-]+ ){0,4}?(?:story|article|report|item|post|piece|dispatch|headline|page|alert|text|version|column|photo caption|caption|summary|live ?blog|newsletter|entry|chart|graphic|map|byline|quote|bulletin|tweet|update)'
const slip =
  '(?:mis\\p{L}+|incorrect\\p{L}*|wrong\\p{L}*|erroneous\\p{L}*|inaccurate\\p{L}*|in error|an error|errors|mistaken\\p{L}*|mistake|correct(?:ed|ion|s|ing)?|amend\\p{L}*|false\\p{L}*|omitted|should have)'

/**
 * What publishers write when they own up to an error. Each form must stand in a note of its own or name this text.
 * In small letters, for with the flags `iu` V8 takes ten times as long for `\b`.
 */
const labels: readonly RegExp[] = [
  /^[\s*_([—–-]*(?:correction|corrections? and clarifications?|corrections|clarification|corrected|corrects|correcting|corrective|erratum|errata|clarified|we got (?:it|this) wrong|setting the record straight|for the record)(?: (?:notice|note|appended|to this story|\(?[\p{L}\d., ]{3,24}\)?)|,? \d{1,2}[:.]\d{2}(?: [ap]\.?m\.?)?,? [\p{L}\d., ]{3,24}|, [^:.!?]{3,30}(?: [ap]\.m\.)?)?[\])]?\s*[:/—–-]/u,
  /^[\s*_]*[([][\s*_]*(?:corrects|corrected|correction|fixes|clarifies|recasts to correct|refiles to correct)\b/u,
  /^[\s*_]*(?:corrects|refiles to correct)\b/u,
  /^(?:refil(?:e|es|ed|ing)|rpt|repeats?|write-?thru|update \d+)\s?[-–—:/]+\s?correct(?:s|ed|ing|ion)?\b/u,
  /[([](?:corrected|corr\.|korrigiert|berichtigt|corrigée?|corregid[oa]|corrett[oa]|corrigid[oa]|исправлено)(?: (?!for\b)[^)\]]{1,40})?[)\]]/u,
]

/** Other words for it, which somebody of whom the news tells may say as well. */
const corrections: readonly RegExp[] = [
  new RegExp(
    `\\b(?:an?|the|our) (?:earlier|previous|prior|original|initial|first|older) (?:\\p{L}+ )?(?:version|edition|headline|report|story|article|post|caption|form|update|alert)s?\\b[^.!?]{0,160}\\b${slip}`,
    'u',
  ),
  new RegExp(
    `\\b${slip}[^.!?]{0,120}\\b(?:an?|the) (?:earlier|previous|prior|original) version\\b`,
    'u',
  ),
  new RegExp(
    `\\b${self} (?:has been|was|is being|have been) (?:updated and |since |later |subsequently |now )?(?:corrected|amended|rectified)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${self} (?:has been|was|is) (?:updated|revised|edited|changed|modified|refiled) (?:on [^.]{3,30} )?(?:to|in order to) (?:correct|fix|clarify|rectify|remove an? (?:incorrect|erroneous)|amend)`,
    'u',
  ),
  new RegExp(
    `\\b${self} (?:corrects|originally (?:stated|said|reported|gave|named|identified|(?:appeared|ran) with|carried|contained)|previously (?:stated|said|reported|gave|named|identified)|initially (?:stated|said|reported|gave|named|identified)|incorrectly|mistakenly|wrongly|erroneously|mis\\p{L}+)`,
    'u',
  ),
  /\b(?:this|our) (?:[\p{L}-]+ ){0,2}?(?:story|article|report|item|post|piece|dispatch|headline|entry|update|caption) (?:at )?first (?:stated|said|reported|gave|named|identified|put|called)\b/u,
  /\bwe (?:(?:at )?first (?:said|wrote|reported|gave|put|called|named)\b[^.!?]{0,60}|(?:said|wrote|reported|gave|put|called|named)\b[^.!?]{0,60}\b(?:at first|originally|initially))[.;,:)—–-]+\s*(?:but |in fact )?(?:it|that|he|she|they|this|the (?:\p{L}+ ){1,3}?)(?:['’]s| ?(?:is|are|was|were|should))\b/u,
  /^[\s*_([]*(?:amended|amendment|rectified|fixed)\b[^:.]{0,40}:/u,
  /^[\s*_([]*(?:(?:story|article|report|text|post|item|piece|headline|caption) corrected\b|corrected (?:on|at) )/u,
  /^[\s*_([]*corrections? (?:appended|below|at (?:bottom|end|foot))\b/u,
  /\bwe (?:have |'ve )?(?:updated|changed|edited|revised|amended) (?:this|the|our) [^.!?]{0,60}\bto (?:correct|fix|rectify|put right)\b/u,
  /\b(?:i|we) (?:had )?(?:originally|initially|mistakenly|wrongly|incorrectly|erroneously) (?:wrote|written|said|reported|stated|gave|given|named|called|put|identified|described|published|listed|left|omitted|spelled|spelt|attributed|credited|quoted|counted|dated|placed|printed|captioned|translated|used)\b/u,
  /\b(?:i|we) got (?:it|that|this|the [\p{L} ]{3,40}) wrong\b|\b(?:i|we) (?:made|have made) (?:an? )?(?:\p{L}+ )?(?:error|mistake)|\b(?:my|our) (?:mistake|error|apologies|bad)\b|\b(?:sorry|apologies) (?:about|for) (?:that|this|the (?:\p{L}+ )?(?:mistake|error|mix-up|confusion))|\bi regret the (?:error|mistake)/u,
  /^(?:that|this|it) (?:has|have)(?: now| since)? been (?:corrected|rectified|put right)\b(?! by\b)|\bthe (?:text|story|article|post|headline|caption|error|mistake)s? (?:above )?(?:has|have|is|was|were)(?: now| since| been)* (?:corrected|fixed|rectified|put right)\b(?! by\b)/u,
  /\bnot [^.!?]{2,60}, as (?:we|i|this (?:article|story|report|post)|an? (?:earlier|previous|original|first) (?:version|report|article|story)|the original)\b|\bas (?:we|i) (?:wrongly|mistakenly|incorrectly|erroneously)\b/u,
  /\b(?:headline|paragraph|sentence|caption|article|story|post) should have (?:read|said)\b|^the correct (?:figure|number|name|date|spelling|title|amount) (?:is|was)\b(?![^.!?]* (?:said|says|according))/u,
  new RegExp(
    `\\b${self}\\b[^.!?]{0,80}\\b(?:changed|updated|revised|edited|amended|fixed|replaced|modified|rewritten|removed)\\b[^.!?]{0,80}\\b(?:incorrect\\p{L}*|wrong\\p{L}*|erroneous\\p{L}*|inaccura\\p{L}*|errors?|mistake\\p{L}*|misleading|(?:the|a) (?:correct|right|accurate)|to (?:correct|rectify))\\b`,
    'u',
  ),
  /\b(?:corrected|amended|rectified|fixed) (?:\p{L}+ ){0,3}?(?:in|on) (?:this|our|the (?:online|current|latest)) /u,
  /\bwe(?: have|'ve) (?:since |now )?(?:corrected|amended|rectified|clarified)\b/u,
  /\bwe (?:incorrectly|mistakenly|wrongly|erroneously|mis(?:stated|spelled|identified|reported|quoted|named))\b/u,
  /\b(?:we|the editors?|the (?:\p{L}+ ){1,3}) ?(?:regrets?|apologi[sz]es?|are sorry|is sorry) (?:for )?(?:the|this|these|any|our) (?:error|mistake|inaccurac|confusion)(?!\p{L}*[^.!?]{0,80} (?:said|says|added)\b)/u,
  /(?:^(?!we (?:apologi[sz]e|are sorry|regret)(?:[\s.!…]*$|[^\n]{0,160}\b(?:(?:web)?site|server|browser|reload|try again|unavailable|visitors|queue|cannot be (?:found|reached|displayed))\b))|[.!?] )we (?:apologi[sz]e|are sorry|regret)\b(?! (?:for )?(?:the|any) (?:inconvenience|delay|interruption|disruption|trouble)| (?:but|that you))/u,
  /\b(?:we|i) (?:had )?(?:\p{L}+ )?(?:reported|said|wrote|written|stated|published)\b[^!?]{0,160}\b(?:that|this|it|which) (?:was|is) (?:wrong|incorrect|not (?:correct|true|right|the case)|untrue|false|an error|a mistake)\b/u,
  /\b(?:due to|because of|owing to|based on|on the basis of) (?:\p{L}+ )?(?:incorrect|wrong|faulty|erroneous|inaccurate|mistaken|a (?:mistake|misunderstanding|mix-up))[^.!?]{0,80}\b(?:we|this (?:story|article|report|page|post|piece|item|text|entry|update|headline|caption)|an? (?:earlier|previous|original))\b/u,
  /\bin (?:this|our) (?:\p{L}+ )?(?:report|story|article|post|piece)\b[^.!?]{0,60}\b(?:was|were|has|had) [^.!?]{0,40}\b(?:wrong|incorrect|misattribut|mistaken|erroneous|inaccurate)/u,
  /\bthis (?:sentence|paragraph|passage|line|section|quote|figure) (?:has|have|was|had)(?: now| since| been)* (?:corrected|fixed|rectified)\b/u,
  /\bdue to an? (?:editing|reporting|production|typographical|transcription|translation) error\b/u,
]

/** What publishers write when they take all of it back. */
const withdrawals: readonly RegExp[] = [
  /^[\s*_([]*(?:story|article|report|item|alert|headline)?\s*(?:withdrawn|withdrawal|retracted|retraction|retraction notice|withdrawal notice|notice of withdrawal|kill(?:ed)?|story kill|mandatory kill|bulletin kill|advisory kill|notice of retraction|kill notice|removed)[\])]?\s*(?:[:—–-]|[.!](?: |$)|$)/u,
  /^[\s*_([]*(?:withdrawn|retracted|killed) [^:.!?]{3,24}:/u,
  /^[\s*_([]*(?:kill[, ]+){2,}/u,
  /^[\s*_([]*(?:cancels|kills|withdraws|retracts|annuls) (?:(?:the|our|an?|previous|earlier) )*(?:story|item|alert|dispatch|article|report|bulletin)\b/u,
  /^[\s*_([]*(?:please (?:disregard|kill|do not use|ignore)|disregard|do not use)\b[^.]{0,80}\b(?:story|article|report|item|alert|headline|dispatch|bulletin|news)/u,
  /\b(?:this|our|the (?:above|preceding|earlier|foregoing)) (?:[\p{L}-]+ ){0,3}?(?:story|article|report|item|post|piece|dispatch|alert|bulletin|headline|text|column|news item) (?:has been|is|was|have been|is being|had to be|has now been|has since been) (?:\p{L}+ ){0,2}?(?:withdrawn|retracted|removed|taken down|taken offline|deleted|pulled|killed|unpublished|rescinded|recalled)\b/u,
  /\bwe (?:have|are|'ve|hereby)?\s?(?:now |since |today )?(?:withdr(?:awn|aw|ew|awing)|retract(?:ed|ing|s)?|removed|taken down|taken offline|deleted|unpublished|pulled|killed) (?:this|our|the|an?) (?:[\p{L}-]+ ){0,3}?(?:story|article|report|item|post|piece|dispatch|alert|bulletin|live ?blog)\b/u,
  /\b(?:has|have|is|are) (?:withdrawn|withdrawing|retracted|retracting|removed|removing|taken down|offline|deleted|unpublished|pulled|killed) (?:(?:this|our) (?:[\p{L}-]+ ){0,3}?(?:story|article|report|item|post|piece|dispatch|alert|bulletin)|its (?:story|article|dispatch))\b/u,
  /\bthis (?:story|article|report|item|post|piece) is (?:no longer available|unavailable|not available)[^.]{0,40}\b(?:because|as|after|while|due to|following|for legal)\b/u,
  /\b(?:did not|does not|do not|didn't|doesn't|failed to) meet our (?:\p{L}+ ){0,2}(?:standards|guidelines)\b/u,
  /\b(?:this|our) (?:story|article|report) (?:should not have been|was) published (?:in error|by mistake|prematurely)?\b(?=[^.]*\b(?:published in error|by mistake|should not have been published)|\.)/u,
  /\bwe (?:took|are taking|have taken|'ve taken) (?:this|our|the) (?:[\p{L}-]+ ){1,3}?(?:down|offline)\b/u,
  /\b(?:this|the) (?:story|article|report|item|post|piece)\b[^.!?]{0,80}\bwas published (?:by mistake|in error)\b/u,
  /\b(?:this|our) (?:story|article|report|item|post|piece)\b[^!?]{0,120}\bwe(?: have|'ve)? (?:now |since )?(?:deleted|removed|withdrawn|withdrew|retracted|pulled|unpublished|taken) it\b/u,
  /\b(?:an?|the) (?:story|article|report|item|post|piece) (?:previously |formerly |once |originally |that )?(?:(?:was |had been |were )?(?:published|posted|found)|appeared|stood|at|on)\b[^.!?]{0,40}\b(?:here|this (?:page|address|site|url|space|link))\b[^.!?]{0,80}\b(?:withdrawn|retracted|removed|taken down|taken offline|deleted|pulled|unpublished)\b/u,
  /\b(?:this|the) (?:story|article|report) should (?:not|never) have been published\b/u,
]

/** Long enough for any note; longer paragraphs are searched at both ends. */
const longestNote = 700

const hints = indexPhrases(noteHints)

/** What a line is as a note, each found out when first asked. */
export type Note = {
  /** Of a long line, those at both ends. */
  readonly words: readonly string[]
  /** Whether it may be a note of any kind; `false` is sure. */
  readonly mayBe: boolean
  isCorrection(): boolean
  isWithdrawal(): boolean
}

/** Reads every text once. */
export function createNoteReader(): (text: string) => Note {
  const known = new Map<string, Note>()
  return (text) => {
    const note = known.get(text) ?? readNote(text)
    known.set(text, note)
    return note
  }
}

/** What most lines of news are. */
const noNote = {
  mayBe: false,
  isCorrection: () => false,
  isWithdrawal: () => false,
}

export function readNote(text: string): Note {
  const ends = endsOf(text)
  const words = splitWords(ends.join('\n'))
  const hinted = findHints(words, ends)
  if (hinted.size === 0) return { ...noNote, words }
  const said = lazily(() => ends.map(unquoted))
  const plain = lazily(() => ends.map((end) => unquoted(end.replaceAll('’', "'"))))
  const small = lazily(() => plain().map((end) => end.toLowerCase()))
  const sense = lazily(() => said().map(readSense))
  const forms = noteForms.filter((each) => hinted.has(each))
  return {
    words,
    mayBe: true,
    isCorrection: lazily(
      () =>
        !isErrorRequest(text) &&
        (matches(labels, small()) ||
          (hinted.has('english') && matches(corrections, small()) && !isHearsay(text)) ||
          (hinted.has('abroad') && said().some(isCorrectionAbroad)) ||
          (forms.length > 0 &&
            plain().some((line) => isCorrectionByForm(line, forms)) &&
            !isHearsay(text)) ||
          (hinted.has('sense') &&
            sense().some((found) => hasCorrectionSense(found, signature.test(text.trim()))))),
    ),
    isWithdrawal: lazily(
      () =>
        (hinted.has('english') && matches(withdrawals, small())) ||
        (hinted.has('abroad') && said().some(isWithdrawalAbroad)) ||
        (forms.length > 0 &&
          plain().some((line) => isWithdrawalByForm(line, forms)) &&
          !isHearsay(text)) ||
        (hinted.has('sense') && sense().some(hasWithdrawalSense)),
    ),
  }
}

function findHints(words: readonly string[], ends: readonly string[]): ReadonlySet<NoteHint> {
  const found = new Set<NoteHint>()
  hints.search(words, (hint) => found.add(hint))
  if (ends.some(mayBeUnspacedNote)) found.add('abroad').add('sense')
  return found
}

function matches(forms: readonly RegExp[], lines: readonly string[]): boolean {
  return lines.some((line) => forms.some((form) => form.test(line)))
}

function endsOf(text: string): readonly string[] {
  return text.length <= longestNote
    ? [text]
    : [text.slice(0, longestNote), text.slice(-longestNote)]
}

const ourText =
  '(?:story|article|report|item|post|piece|dispatch|alert|bulletin|text|account|content|column|news|live ?blog)'
const back =
  '(?:withdr[ae]wn?|withdraws|retract(?:ed|s)?|removed|taken (?:down|off|offline)|take (?:it|(?:this|the|our) \\p{L}+) (?:down|offline)|deleted|pulled|killed|unpublished|rescinded|revoked|no longer (?:stands? (?:behind|by)|appears?))'
const emptied: readonly RegExp[] = [
  new RegExp(`\\b${ourText}\\b[^.!?]{0,80}\\b${back}\\b`, 'iu'),
  new RegExp(`\\b${back}\\b[^.!?]{0,60}\\b${ourText}\\b`, 'iu'),
]

/** Looser, for the few words that stand where an article stood; an error page that guesses why is none. */
export function isWithdrawalInPlace(line: string): boolean {
  return (
    (matches(emptied, endsOf(line.replaceAll('’', "'")).map(unquoted)) ||
      isWithdrawalInPlaceAbroad(line) ||
      hasWithdrawalSenseInPlace(readSense(unquoted(line)))) &&
    !/\b(?:you (?:requested|were|are)|may have|might have|moved|or (?:removed|deleted))\b/i.test(
      line,
    )
  )
}

const signature =
  /^[\s*_([]*(?:editors?'?s?'? note|editors?’s? note|eds?\b|note from the editors?|note to (?:editors|readers)|nota de la redacción|anmerkung der redaktion|anm\. d\. red\.|note de la rédaction|précision de la rédaction|nota della redazione|nota da redação|ndlr|от редакции|від редакції)/iu

const leadIn =
  /^[\s*_([]*(?:editors?'?s?'? note|eds?\b|editors|subscribers|clients|customers|att(?:entio)?n(?::? ?(?:eds|editors))?|write-?thru|write-?through|refil(?:e|es|ed|ing)(?!\P{L}{0,2}corr)|rpt|repeats?|re-?sends?|substitutes?|achtung,? redaktionen|attention,? rédactions|atención,? redacciones|attenzione,? redazioni|note to (?:editors|readers)|a note to readers|updated?(?! and corr)|advisory|(?:please )?note(?= ?[:—–-])|nota de la redacción|anmerkung der redaktion|anm\. d\. red\.|note de la rédaction|от редакции)[^:—–]{0,40}[:—–-]\s*/iu

/** "19:10", "+++ 20:15 Uhr:": a post begins with its time. */
const clock = /^[\s+*]*\d{1,2}[:.h]\d{2}(?: ?(?:uhr|[ap]\.?m\.?|gmt|bst|cet|h))?[\s:–—|+-]*/iu

const bullet = /^[\s•▪■●►▶→*]+/u

/** Without what is quoted, for a source may speak of its own report; and without "Editor's note:". */
function unquoted(text: string): string {
  return text
    .replace(bullet, '')
    .replace(clock, '')
    .replace(leadIn, '')
    .replace(/„[^“”"]{0,400}[“”"]|«[^»]{0,400}»|[“"][^”"]{0,400}[”"]/g, '“”')
}
