/** Modals that stand open before a person, and what the client makes of a filled one. */
import { type SandboxInput, SandboxInputError, type SandboxModal } from '../../ports/sandbox.ts'
import { messageJson } from './api-json.ts'
import { addInteraction, frameJson } from './interactions.ts'
import type { Modal, ModalField } from './modal-form.ts'
import type { StoredInteraction } from './state.ts'
import type { World } from './world.ts'

type Filled = Extract<SandboxInput, { modal: string }>
type Opened = StoredInteraction & { readonly answer: { readonly modal: Modal } }

export function listModals(world: World, channelId: string): readonly SandboxModal[] {
  const all = [...world.state.interactions.values()]
  const submitted = new Set(all.map(({ what }) => (what.kind === 'modal' ? what.openedBy : '')))
  return all
    .filter(isOpened)
    .flatMap(({ id, at, user, answer, ...asked }) =>
      asked.channelId !== channelId || submitted.has(id)
        ? []
        : [{ id, user: user.name, openedAt: at, payload: answer.modal }],
    )
}

function isOpened(asked: StoredInteraction): asked is Opened {
  return asked.answer?.modal !== undefined
}

/** Throws {@link SandboxInputError} for what the client would not let through. */
export function submitModal(
  world: World,
  channelId: string,
  { user, language, modal: id, values }: Filled,
): { readonly asked: StoredInteraction; readonly body: unknown } {
  const opened = world.state.interactions.get(id)
  const isOpen = listModals(world, channelId).some((one) => one.id === id && one.user === user)
  if (opened === undefined || !isOpened(opened) || !isOpen)
    throw new SandboxInputError(`No modal ${id} stands open before ${user} in this channel.`)
  const { modal } = opened.answer
  const components = modal.components.map((one) =>
    one.type === 18
      ? { type: 18, id: 0, component: fill(one.component, one.label, values) }
      : { type: 10, id: 0 },
  )
  const messageId = opened.what.kind === 'button' ? opened.what.messageId : undefined
  const asked = addInteraction(
    world,
    channelId,
    { user, language },
    {
      kind: 'modal',
      openedBy: id,
      customId: modal.custom_id,
      ...(messageId === undefined ? {} : { messageId }),
    },
  )
  const message = messageId === undefined ? undefined : world.state.messages.get(messageId)
  return {
    asked,
    body: {
      ...frameJson(world, asked),
      type: 5,
      data: { custom_id: modal.custom_id, components },
      ...(message === undefined ? {} : { message: messageJson(world, message) }),
    },
  }
}

type Given = Filled['values'][string] | undefined

function fill(field: ModalField, label: string, values: Filled['values']): object {
  const { type, custom_id: customId } = field
  const given = values[customId]
  const filled = field.type === 4 ? fillText(field, label, given) : choose(field, label, given)
  return { type, id: 0, custom_id: customId, ...filled }
}

function fillText(field: Extract<ModalField, { type: 4 }>, label: string, given: Given) {
  const value = Array.isArray(given) ? given.join(', ') : (given ?? '')
  const { min_length: least = 0, max_length: most = 4_000, required = true } = field
  if (value === '' && required) throw new SandboxInputError(`"${label}" must be filled in.`)
  if (value.length > most || (value !== '' && value.length < least))
    throw new SandboxInputError(`"${label}" takes ${least} to ${most} signs.`)
  return { value }
}

function choose(field: Exclude<ModalField, { type: 4 }>, label: string, given: Given) {
  const chosen = [given ?? []].flat()
  const { options, max_values: most = 1, min_values: least = 1, required = true } = field
  if (chosen.some((value) => options.every((option) => option.value !== value)))
    throw new SandboxInputError(`"${label}" has no such choice: ${chosen.join(', ')}.`)
  const isLeft = chosen.length === 0 && !required
  if (!isLeft && (chosen.length < least || chosen.length > most))
    throw new SandboxInputError(`"${label}" takes ${least} to ${most} choices.`)
  return { values: chosen }
}
