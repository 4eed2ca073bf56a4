import type { Sentence } from './sentence-index.ts'

const silences: readonly RegExp[] = [
  /\b(?:declin\p{L}+|refus\p{L}+|would not|wouldn['’]t|will not|won['’]t|did not|didn['’]t|could not|couldn['’]t|ha[sd] not|have not|ha[sd]n['’]t|haven['’]t|not immediately|no immediate|not available|unavailable|yet to|fail\p{L}+|no)\b[^.!?]{0,60}\b(?:comments?|commented|respond\p{L}*|response|reply|replied|reached|return\p{L}*|answer\p{L}*|speak|talk)\b/iu,
  /(?<!\p{L})(?:kein\p{L}*|nicht|lehnte\p{L}*|verweigert\p{L}*)(?!\p{L})[^.!?]{0,60}(?:kommentar|kommentier|äußer|stellungnahme|stellung|auskunft)|(?:kommentar|stellungnahme|auskunft)[^.!?]{0,40}(?:ab|nicht|lehnte)(?!\p{L})/iu,
  /(?<!\p{L})(?:n['’]|refus|déclin)[^.!?]{0,60}(?:comment|réagi|répond|déclaration)|(?<!\p{L})(?:no|declin|rechaz|rehus|evit)\p{L}*(?!\p{L})[^.!?]{0,60}(?:coment|declaracion|respond|respuesta|pronunci)/iu,
  /(?<!\p{L})(?:отказал|воздерж|не)\p{L}*(?!\p{L})[^.!?]{0,50}(?:комментир|комментари|ответил|ответа)/iu,
]

/** One of these stands in every form above; in small letters, which V8 searches faster. */
const anchor =
  /comment|respon|repl|reach|return|answer|speak|talk|äußer|stellung|auskunft|réagi|répond|déclaration|coment|declarac|pronunci|коммент|ответ/u

/** Somebody would say nothing: whatever the words, it is the same answer. */
export function isSilence({ text, plain }: Sentence): boolean {
  return anchor.test(plain) && silences.some((silence) => silence.test(text))
}
