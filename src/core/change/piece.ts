/** A part of what the publisher has printed: where only that is taken back, the rest is put right by it. */
const pieces: readonly RegExp[] = [
  /\b(?:an?|one|our|my|the|that)(?: (?:\p{L}+|\d{1,2}[:.]\d{2}(?: ?[ap]m)?)){0,2}? (?:posts?|entry|update|tweet|alert|push notification|notification|line|sentence|paragraph|passage|reference|quote|quotation|claim|photo|photograph|picture|image|caption|graphic|chart|map|clip)\b/iu,
  /(?<!\p{L})(?:eine[nrsm]?|unsere[nrsm]?|unser|mein(?:e[nrsm]?)?|de[nr]|die|das) (?:\p{L}+ ){0,2}?(?:passage|satz|absatz|zitat|foto|bild|angabe|post|eintrag|tweet|stelle|formulierung|grafik)(?!\p{L})/iu,
  /(?<!\p{L})(?:une?|notre|mon|la|le) (?:\p{L}+ ){0,2}?(?:phrase|passage|paragraphe|citation|photo|image|post|message|tweet|légende|mention)(?!\p{L})/iu,
  /(?<!\p{L})(?:una?|nuestr[oa]|mi|la|el) (?:\p{L}+ ){0,2}?(?:frase|pasaje|párrafo|cita|foto|fotografía|imagen|entrada|tuit|mención|post)(?!\p{L})/iu,
  /(?<!\p{L})(?:предложение|абзац|фраз[ауы]|цитат[ауы]|фото|фотографи[яю]|снимок|пост|твит|упоминание)(?!\p{L})/iu,
]
/** "This post", unlike "a line of this post": it stands for all there is. */
const whole =
  /(?<!\b(?:from|of|in|on|to|aus|von|in|de|dans|en) )(?<!\p{L})(?:this|following|diese[rsn]?|cet(?:te)?|est[ea]|эт(?:от|а|о|у))(?!\p{L})/iu

/** Whether a line that takes something back speaks of a part, or of another post, and not of this report. */
export function isOfPiece(line: string): boolean {
  return !whole.test(line) && pieces.some((piece) => piece.test(line))
}
