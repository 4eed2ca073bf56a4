import type { Api } from 'grammy'
import type { SentMessage } from '../../ports/messenger.ts'
import { isNotEditable, isNotFound, isNotModified, isWithoutLocation } from './error.ts'
import type { Keyboard } from './keyboard.ts'

/** So many ids in a row without a message are the end of the chat. */
const gapCount = 5
const probeLimit = 25

/**
 * Bots cannot read a chat, but a refused edit tells what stands there.
 * 1. `editMessageLiveLocation` never changes a text or a photo: it says whether the id is ours, somebody else's or nobody's.
 * 2. Of exactly one text of ours, `editMessageReplyMarkup` with the very same buttons says
 *    "message is not modified" when it is the one we look for. Nobody else's message is ever touched,
 *    and none of ours twice: after the first time it bears those buttons, whichever it is.
 */
export async function findSent(
  api: Api,
  chatId: number | string,
  keyboard: Keyboard | undefined,
  options: {
    readonly after: number | undefined
    /** Ours, and not the one looked for: a command's answer. */
    readonly isKnown: (id: number) => boolean
    /** Told before each edit is tried. */
    readonly countEdit?: (() => Promise<void>) | undefined
    /** Told before the buttons of that message are tried; false: they were before. */
    readonly mayTouch: (id: number) => Promise<boolean>
  },
): Promise<SentMessage | 'absent' | undefined> {
  const { after, isKnown, mayTouch } = options
  const edits = countEdits(api, options.countEdit)
  if (after === undefined || !countsItsMessages(chatId)) return undefined
  const all = await listOurs(edits, chatId, after + 1)
  if (all === undefined) return undefined
  const ours = all.filter((id) => !isKnown(id))
  const [candidate] = ours
  if (candidate === undefined) return 'absent'
  if (ours.length > 1 || keyboard === undefined || !isTelling(keyboard)) return undefined
  if (!(await mayTouch(candidate))) return undefined
  return (await hasKeyboard(edits, chatId, candidate, keyboard))
    ? { messageId: String(candidate) }
    : undefined
}

type Edits = Pick<Api, 'editMessageLiveLocation' | 'editMessageReplyMarkup'>

function countEdits(api: Api, count = async () => {}): Edits {
  return {
    async editMessageLiveLocation(...said) {
      await count()
      return api.editMessageLiveLocation(...said)
    },
    async editMessageReplyMarkup(...said) {
      await count()
      return api.editMessageReplyMarkup(...said)
    },
  }
}

/** Only supergroups and channels number their own messages; elsewhere the ids of all chats are mixed. */
function countsItsMessages(chatId: number | string): boolean {
  return String(chatId).startsWith('-100') || String(chatId).startsWith('@')
}

/** Links alone stand under many messages; a button that asks about this story stands under few. */
function isTelling({ inline_keyboard }: Keyboard): boolean {
  return inline_keyboard.flat().some((button) => 'callback_data' in button)
}

/** Our texts from `first` to the end of the chat; undefined when the end is too far away. */
async function listOurs(
  api: Edits,
  chatId: number | string,
  first: number,
): Promise<readonly number[] | undefined> {
  const ours: number[] = []
  let gap = 0
  for (let id = first; id < first + probeLimit; id += 1) {
    const owner = await findOwner(api, chatId, id)
    if (owner === 'ours') ours.push(id)
    gap = owner === 'nobody' ? gap + 1 : 0
    if (gap === gapCount) return ours
  }
  return undefined
}

async function findOwner(
  api: Edits,
  chatId: number | string,
  id: number,
): Promise<'ours' | 'other' | 'nobody'> {
  try {
    await api.editMessageLiveLocation(chatId, id, 0, 0)
    return 'ours'
  } catch (error) {
    if (isWithoutLocation(error) || isNotModified(error)) return 'ours'
    if (isNotEditable(error)) return 'other'
    if (isNotFound(error)) return 'nobody'
    throw error
  }
}

async function hasKeyboard(
  api: Edits,
  chatId: number | string,
  id: number,
  keyboard: Keyboard,
): Promise<boolean> {
  try {
    const reply_markup = { inline_keyboard: keyboard.inline_keyboard.map((row) => [...row]) }
    await api.editMessageReplyMarkup(chatId, id, { reply_markup })
    return false
  } catch (error) {
    if (isNotModified(error)) return true
    throw error
  }
}
