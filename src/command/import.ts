import { z } from 'zod'
import { joinLines, saySettings } from '../core/audit-line.ts'
import { longestText, readDestinations } from '../core/destination-file.ts'
import type { Message, MessagePart } from '../core/message.ts'
import { because } from '../core/reason.ts'
import { usualWishes } from '../core/subscription.ts'
import { listSettings } from '../core/wish-settings.ts'
import type { YamlFault } from '../core/yaml.ts'
import type { Asker, CommandReply, PressReply, SentFile } from '../ports/command.ts'
import { changeWishes } from './change-wishes.ts'
import type { Button, Command, CommandDeps, Receiver } from './command.ts'
import { noteOf } from './note-of.ts'
import { personOf } from './own-place.ts'
import { planImport, type Step } from './plan-import.ts'
import { readSentFile } from './read-sent-file.ts'
import { say } from './say.ts'
import { sayTaken, takeMemo } from './take-memo.ts'
import { toWholeNumber } from './whole-number.ts'

const shownCount = 15
const shownFaults = 8
/** Of a faulty line, as much as tells which one it is. */
const shownSigns = 200

/** Takes back what `/export` gave: what would change is shown first. */
export const importPlaces: Command = {
  access: 'manager',
  description: {
    name: 'import',
    description: { phrase: 'import.does' },
    options: [
      { name: 'file', description: { phrase: 'option.file' }, isRequired: false, type: 'file' },
      { name: 'yaml', description: { phrase: 'option.yaml' }, isRequired: false, type: 'text' },
    ],
  },
  async run(deps, call) {
    const { file, options } = call
    if (file === undefined && options.yaml === undefined) return askYaml()
    return planSent(deps, call, { file, yaml: options.yaml })
  },
}

/** The form of {@link importPlaces}. */
export const importReceived: Receiver = {
  access: 'manager',
  prefix: 'import',
  async submit(deps, _, submission) {
    const { file, texts } = submission
    const reply = await planSent(deps, submission, { file, yaml: texts.yaml })
    return { ...reply, replacesMessage: false }
  },
}

const memoSchema = z.object({ yaml: z.string(), channel: z.string() })

/** `import:<memo>`: does what was shown, as far as it is allowed and needed now. */
export const importNow: Button = {
  access: 'manager',
  prefix: 'import',
  async press(deps, rest, press) {
    const memo = await takeMemo(deps, press, toWholeNumber(rest), memoSchema)
    if (memo.kind === 'answer') return { ...memo.reply, replacesMessage: true }
    const { yaml, channel } = memo.kept
    if (channel !== press.channel) return { ...sayTaken(undefined), replacesMessage: true }
    const steps = await plan(deps, press, yaml)
    if ('message' in steps) return { ...steps, replacesMessage: true }
    for (const step of steps) await take(deps, press, step)
    return replacing(sayMany('import.done', steps))
  },
}

function askYaml(): CommandReply {
  return {
    isPrivate: true,
    message: say({ phrase: 'import.form' }, [
      { kind: 'paragraph', text: { phrase: 'import.does' } },
    ]),
    form: {
      id: 'import:',
      fields: [
        {
          ...{ kind: 'paragraph', name: 'yaml', label: { phrase: 'option.yaml' } },
          ...{ hint: { phrase: 'import.hint' }, isRequired: true, takesFile: true },
        },
      ],
    },
  }
}

/** Of a text or of a file. */
async function planSent(
  deps: CommandDeps,
  asker: Asker,
  { file, yaml = '' }: { readonly file: SentFile | undefined; readonly yaml: string | undefined },
): Promise<CommandReply> {
  if (file === undefined) return sayPlan(deps, asker, yaml)
  if (yaml !== '') return { isPrivate: true, message: say({ phrase: 'import.both' }, []) }
  const text = await readSentFile(file, longestText)
  return typeof text === 'string' ? sayPlan(deps, asker, text) : text
}

async function sayPlan(deps: CommandDeps, asker: Asker, yaml: string): Promise<CommandReply> {
  const steps = await plan(deps, asker, yaml)
  if ('message' in steps) return steps
  const message = sayMany('import.plan', steps)
  if (countChanges(steps) === 0) return { isPrivate: true, message }
  const state = { yaml, channel: asker.channel }
  const memo = await deps.store.memos.keep(state, deps.now(), personOf(asker))
  const now = { label: { phrase: 'import.now' }, id: `import:${memo}`, style: 'success' } as const
  return { isPrivate: true, message: { ...message, actions: [now] } }
}

/** Each place of the file, or the answer that says by line what is wrong with it. */
async function plan(
  deps: CommandDeps,
  asker: Asker,
  yaml: string,
): Promise<readonly Step[] | CommandReply> {
  // As it comes out of a chat that drew it as code.
  const text = yaml.trim().replace(/^```[a-z]*\n|```$/g, '')
  const read = readDestinations(text, {
    sources: (await deps.store.sources.list()).map(({ id }) => id),
    topics: deps.topics().map(({ id }) => id),
  })
  if (read.kind === 'faults')
    return {
      isPrivate: true,
      message: say({ phrase: 'import.fault' }, sayFaults(read.faults, text.split('\n'))),
    }
  const steps: Step[] = []
  // One after the other: a large server would be asked for all of its places at once.
  for (const each of read.value) steps.push(await planImport(deps, asker, each))
  return steps
}

/** Under the faults of a line, the line. */
function sayFaults(faults: readonly YamlFault[], lines: readonly string[]): readonly MessagePart[] {
  const shown = faults.slice(0, shownFaults)
  return shown.flatMap(({ line, field, message }, index): readonly MessagePart[] => {
    const place = [line === undefined ? '' : `${line}:`, field].filter(Boolean).join(' ')
    const why = { because: message }
    const isLast = shown[index + 1]?.line !== line
    const quoted = line === undefined ? '' : (lines[line - 1] ?? '').trim().slice(0, shownSigns)
    return [
      {
        kind: 'paragraph',
        text: place === '' ? why : { phrase: 'import.at', values: { place, why } },
      },
      ...(isLast && quoted !== '' ? [{ kind: 'code', text: quoted } as const] : []),
    ]
  })
}

async function take(deps: CommandDeps, asker: Asker, step: Step): Promise<void> {
  if (step.kind === 'change') await changeWishes(deps, step.at, () => step.wishes)
  if (step.kind !== 'add') return
  const { at, wishes } = step
  await deps.store.transaction(async (store) => {
    if (!(await store.subscriptions.add(at, wishes, deps.now()))) return
    await store.addAudit({
      ...noteOf(asker, deps.now()),
      action: 'subscribed',
      subject: `${at.platform} ${at.channel}`,
      detail: joinLines([
        because('imported'),
        ...saySettings(listSettings(wishes), listSettings(usualWishes)),
      ]),
    })
  })
}

function sayMany(phrase: 'import.plan' | 'import.done', steps: readonly Step[]): Message {
  return say({ phrase, values: { count: countChanges(steps) } }, [
    ...steps.slice(0, shownCount).map(itemOf),
    { kind: 'paragraph', text: { phrase: 'import.others' } },
  ])
}

function countChanges(steps: readonly Step[]): number {
  return steps.filter(({ kind }) => kind === 'add' || kind === 'change').length
}

function itemOf(step: Step): MessagePart {
  const isRefused = step.kind === 'refused'
  return {
    kind: 'item',
    label: isRefused ? step.name.slice(0, 60) : (step.at.placeName ?? step.at.channel),
    text: { phrase: `import.${step.kind}` },
    url: undefined,
    detail: isRefused ? step.why : undefined,
    at: undefined,
  }
}

function replacing(message: Message): PressReply {
  return { isPrivate: true, replacesMessage: true, message }
}
