/** What a UTF-16 unit is, asked of every sign of a text and so without a pattern. */

export function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

export function isLarge(code: number): boolean {
  return code >= 65 && code <= 90
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Space or punctuation, and no part of a word: all of ASCII but letters and digits, and the common marks beyond it. */
export function isGap(code: number): boolean {
  if (code < 128) return !isSmall(code | 32) && !isDigit(code)
  return code === 0xa0 || (code >= 0x2000 && code <= 0x206f)
}

/** A sign outside the basic plane takes two units. */
export function lengthOfSign(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
