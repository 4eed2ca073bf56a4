/** Words that a text of the language cannot do without, and that the others have not. */
const smallWords: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:the|of|and|to|that|is|was|for|with|said|by|has|have|were|are)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:der|das|und|ein|eine|nicht|mit|von|den|dem|hat|auf|im|zu|sich|wurde|sind)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|les|des|une|est|dans|pour|par|sur|qui|du|au|ont|a été|et)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|los|las|una|que|por|con|del|y|se|su|fue|ha)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:il|che|di|della|per|una|nel|sono|è|gli|con|ha)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:os|uma|que|não|com|para|do|da|em|foi|ao|e)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:и|в|на|что|не|по|с|о|из|за|был|была)(?!\p{L})/giu,
}
const sampleLength = 1_000
const fewest = 3

/** Publishers mark the language wrongly or not at all; the small words do not lie. */
export function readLanguage(text: string, stated: string | undefined): string | undefined {
  const sample = text.slice(0, sampleLength)
  let best = { language: stated, count: fewest - 1 }
  for (const [language, words] of Object.entries(smallWords)) {
    const count = sample.match(words)?.length ?? 0
    if (count > best.count) best = { language, count }
  }
  return best.language?.slice(0, 2) === stated?.slice(0, 2) ? stated : best.language
}
