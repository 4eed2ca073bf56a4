/** Quotation marks that stand for themselves wherever they occur; straight ones are told apart by their neighbors. */
export type MarkFamily = 'double' | 'guillemet' | 'corner' | 'single'
export type MarkSide = 'open' | 'close' | 'either'

export const marks: Readonly<Record<string, readonly [MarkFamily, MarkSide]>> = {
  '“': ['double', 'open'],
  '”': ['double', 'close'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '"': ['double', 'either'],
  '＂': ['double', 'either'],
  '〝': ['double', 'open'],
  '〞': ['double', 'close'],
  '〟': ['double', 'close'],
  '``': ['double', 'open'],
  "''": ['double', 'either'],
  '«': ['guillemet', 'open'],
  '»': ['guillemet', 'close'],
  '「': ['corner', 'open'],
  '」': ['corner', 'close'],
  '『': ['corner', 'open'],
  '』': ['corner', 'close'],
  '‘': ['single', 'open'],
  '’': ['single', 'either'],
  '‚': ['single', 'open'],
  "'": ['single', 'either'],
  '‹': ['single', 'open'],
  '›': ['single', 'close'],
}
