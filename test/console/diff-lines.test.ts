import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }
type Block =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }

// The page's scripts are checked by a tsconfig of their own.
const script = new URL('../../src/console/page/diff-lines.js', import.meta.url).href
const { diffLines }: { diffLines(before: string, after: string): readonly Block[] } = await import(
  script
)

/** `-gone-`, `+new+`; a line that stayed begins with `=`. */
function show(blocks: readonly Block[]): readonly string[] {
  const signs = { same: '', gone: '-', new: '+' }
  return blocks.flatMap((block) =>
    block.kind === 'same'
      ? block.lines.map((line) => `=${line}`)
      : [block.pieces.map(({ kind, text }) => signs[kind] + text + signs[kind]).join('')],
  )
}

describe('what changed in a message', () => {
  test.each([
    {
      what: 'a number',
      before: 'FLASH Bridge closed\n4 people hurt\nRead on',
      after: 'FLASH Bridge closed\n9 people hurt\nRead on',
      shown: ['=FLASH Bridge closed', '-4 -+9 +people hurt', '=Read on'],
    },
    {
      what: 'a line more',
      before: 'Bridge closed\nRead on',
      after: 'Bridge closed\nTraffic is led over the dam\nRead on',
      shown: ['=Bridge closed', '+Traffic is led over the dam+', '=Read on'],
    },
    {
      what: 'a line in place of another',
      before: 'Bridge closed\nNobody was hurt',
      after: 'Bridge closed\nThe mayor speaks at six',
      shown: ['=Bridge closed', '-Nobody was hurt-', '+The mayor speaks at six+'],
    },
  ])('$what', ({ before, after, shown }) => {
    expect(show(diffLines(before, after))).toEqual(shown)
  })

  test('all that was and is said is shown', () => {
    const text = fc
      .array(fc.constantFrom('a b c', 'a b d', 'x', '', 'x y z'), { minLength: 1, maxLength: 6 })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = diffLines(before, after)
        const without = (kind: 'gone' | 'new') =>
          blocks.flatMap((block) => {
            if (block.kind === 'same') return block.lines
            const kept = block.pieces.filter((piece) => piece.kind !== kind)
            return kept.length === 0 ? [] : [kept.map((piece) => piece.text).join('')]
          })
        expect(without('gone').join('\n')).toBe(after)
        expect(without('new').join('\n')).toBe(before)
      }),
    )
  })
})
