import type { Message } from '../core/message.ts'

/** What a page of a list is beside; lists of news read from newest to oldest. */
const labels = {
  list: ['button.before', 'button.next'],
  newest: ['button.newer', 'button.older'],
} as const

/** Where the wanted page begins, or the last one where there are no longer so many. */
export function clampOffset(
  wanted: number,
  { count, size }: { readonly count: number; readonly size: number },
): number {
  return Math.min(wanted, Math.floor((count - 1) / size) * size)
}

/** Buttons to the pages before and after; `idOf` gives the id of the page that begins at an offset. */
export function pageButtons(page: {
  readonly order: keyof typeof labels
  readonly offset: number
  readonly size: number
  readonly hasNext: boolean
  idOf(offset: number): string
}): Message['actions'] {
  const { order, offset, size, hasNext, idOf } = page
  const [before, next] = labels[order]
  return [
    ...(offset > 0
      ? [{ label: { phrase: before }, id: idOf(Math.max(0, offset - size)) } as const]
      : []),
    ...(hasNext ? [{ label: { phrase: next }, id: idOf(offset + size) } as const] : []),
  ]
}
