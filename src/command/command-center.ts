import { keepable } from '../core/text.ts'
import type { Asker, CommandCenter, CommandReply, PressReply } from '../ports/command.ts'
import { about } from './about.ts'
import { refuse } from './access.ts'
import { audit } from './audit.ts'
import { buttons, receivers } from './buttons.ts'
import { correct, retract } from './by-hand.ts'
import type { Call, Command, CommandDeps, Menu } from './command.ts'
import { diff } from './diff.ts'
import { digest } from './digest.ts'
import { edit } from './edit.ts'
import { exportPlaces } from './export.ts'
import { follow } from './follow.ts'
import { following, unfollow } from './following.ts'
import { forget } from './forget.ts'
import { goToAlert } from './go-to-alert.ts'
import { goToPlace, isAboutPlace, sayNoPlace } from './go-to-place.ts'
import { createHelp } from './help.ts'
import { hold, release } from './hold.ts'
import { importPlaces } from './import.ts'
import { answerInOwnChat, isOutsideRooms } from './in-own-chat.ts'
import { latest } from './latest.ts'
import { leave } from './leave.ts'
import { level } from './level.ts'
import { merge } from './merge.ts'
import { moderateThis } from './moderate.ts'
import { move } from './move.ts'
import { mute } from './mute.ts'
import { ownPlaceOf } from './own-place.ts'
import { pause } from './pause.ts'
import { post } from './post.ts'
import { queue } from './queue.ts'
import { quiet } from './quiet.ts'
import { quotes } from './quotes.ts'
import { reportError, reportThis } from './report-error.ts'
import { resend } from './resend.ts'
import { resume } from './resume.ts'
import { say } from './say.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { split } from './split.ts'
import { start } from './start.ts'
import { status } from './status.ts'
import { story } from './story.ts'
import { subscribe } from './subscribe.ts'
import { subscriptions } from './subscriptions.ts'
import { createSuggest } from './suggest.ts'
import { testMessage } from './test-message.ts'
import { createThrottle } from './throttle.ts'
import { unsubscribe } from './unsubscribe.ts'
import { why, whyThis } from './why.ts'

const askable: readonly Command[] = [
  start,
  latest,
  story,
  quotes,
  search,
  diff,
  follow,
  unfollow,
  following,
  digest,
  settings,
  forget,
  why,
  sources,
  status,
  reportError,
  about,
  merge,
  split,
  queue,
  hold,
  release,
  audit,
  post,
  retract,
  correct,
  edit,
  level,
  resend,
  pause,
  resume,
  mute,
  subscribe,
  subscriptions,
  exportPlaces,
  importPlaces,
  unsubscribe,
  quiet,
  testMessage,
]
const nameIt = { phrase: 'private.as-yourself.place' } as const
const menus: readonly Menu[] = [whyThis, reportThis, moderateThis]

export function createCommandCenter(deps: CommandDeps): CommandCenter {
  const { help, helpPage } = createHelp(askable, deps.moderators)
  const commands = [...askable, help]
  const throttle = createThrottle(deps)
  return {
    commands: commands.map(({ description, access }) => ({
      ...description,
      ...(access && { access }),
    })),
    menus: menus.map(({ description }) => description),
    async findLanguage({ platform, userId }) {
      const own = ownPlaceOf({ platform, userId })
      return (await deps.store.subscriptions.findAt(own))?.style.language
    },
    suggest: createSuggest(deps, commands),
    async choose(choice) {
      const menu = menus.find(({ description }) => description.name === choice.menu)
      const tooOften = throttle(choice)
      if (tooOften) return tooOften
      if (menu === undefined) return sayTooOld()
      return (await refuse(menu.access, choice, deps.moderators)) ?? menu.choose(deps, choice)
    },
    async run(typed) {
      const asked = { ...typed, options: toKeepable(typed.options) }
      const command = commands.find(({ description }) => description.name === asked.name)
      const tooOften = throttle(asked, command?.isHeavy)
      if (tooOften) return tooOften
      if (command === undefined) return sayUnknown(asked.name)
      const call = await goToPlace(command, asked)
      if (call === undefined) return sayNoPlace(asked)
      const refusal = await refuse(command.access, call, deps.moderators)
      if (refusal) return refusal
      const gone = await goToAlert(deps, command, { asked, call })
      if (gone.kind === 'answer') return gone.reply
      return runDiscreetly(deps, command, { asked, call: gone.call })
    },
    leave: (left) => leave(deps, left),
    move: (moved) => move(deps, moved),
    async press(press) {
      const tooOften = throttle(press)
      if (tooOften) return tooOften
      const [button, rest] = findByPrefix([...buttons, helpPage], press.id)
      if (button === undefined) return sayTooOld()
      const refusal = await refuse(button.access, press, deps.moderators)
      if (refusal) return { ...refusal, replacesMessage: false }
      if (!button.isConfidential || !isOutsideRooms(deps, press))
        return button.press(deps, rest, press)
      const said = (own: Asker) => button.press(deps, rest, { ...press, ...own })
      return { ...(await answerInOwnChat(deps, press, said)), replacesMessage: false }
    },
    async submit(submission) {
      const tooOften = throttle(submission)
      if (tooOften) return tooOften
      const [receiver, rest] = findByPrefix(receivers, submission.id)
      if (receiver === undefined) return sayTooOld()
      const refusal = await refuse(receiver.access, submission, deps.moderators)
      return refusal
        ? { ...refusal, replacesMessage: false }
        : receiver.submit(deps, rest, { ...submission, texts: toKeepable(submission.texts) })
    },
  }
}

/** As it was typed, but for what no database keeps. */
function toKeepable(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, keepable(text)]))
}

/** What is about a place stays about it, wherever it is answered. */
function runDiscreetly(
  deps: CommandDeps,
  command: Command,
  { asked, call }: { readonly asked: Asker; readonly call: Call },
): Promise<CommandReply> {
  if (!command.isConfidential || !isOutsideRooms(deps, asked)) return command.run(deps, call)
  return isAboutPlace(command)
    ? answerInOwnChat(deps, asked, () => command.run(deps, call), nameIt)
    : answerInOwnChat(deps, asked, (own) => command.run(deps, { ...call, ...own }))
}

function sayUnknown(name: string): CommandReply {
  return {
    isPrivate: true,
    message: say({ phrase: 'command.unknown', values: { name: name.slice(0, 32) } }, [
      { kind: 'paragraph', text: { phrase: 'command.unknown.cure' } },
    ]),
  }
}

function findByPrefix<Part extends { readonly prefix: string }>(
  parts: readonly Part[],
  id: string,
): readonly [Part | undefined, string] {
  const [prefix = '', ...rest] = id.split(':')
  return [parts.find((each) => each.prefix === prefix), rest.join(':')]
}

function sayTooOld(): PressReply {
  return {
    isPrivate: true,
    replacesMessage: false,
    message: say({ phrase: 'button.unknown' }, [
      { kind: 'paragraph', text: { phrase: 'button.unknown.cure' } },
    ]),
  }
}
