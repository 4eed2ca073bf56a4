/** A form as a modal: https://discord.com/developers/docs/components/reference#label */
import { ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js'
import type { Form, FormField } from '../../core/form.ts'
import { type Locale, type Said, sayAll } from '../../core/locale.ts'
import type { Message } from '../../core/message.ts'
import type { Submission } from '../../ports/command.ts'
import { nameCommands } from './call-commands.ts'
import { renderParts } from './render-parts.ts'
import { shortenLine } from './shorten.ts'

const limits = { components: 5, title: 45, label: 45, hint: 100, text: 4_000, choices: 25 }
/** Of what stands above the fields; more would push them off the screen. */
const introLimit = 1_000

export function renderModal(message: Message, form: Form, reader: Locale): object {
  const locale = nameCommands(reader)
  const said = sayAll(message, locale)
  const fields = sayAll(form.fields, locale).map(toLabel)
  const intro = fields.length < limits.components ? renderParts(said, locale, introLimit) : ''
  return {
    custom_id: form.id,
    title: shortenLine(said.title.text, limits.title) || '…',
    components: [
      ...(intro === '' ? [] : [{ type: ComponentType.TextDisplay, content: intro }]),
      ...fields,
    ],
  }
}

function toLabel(field: Said<FormField>): object {
  const hint = field.hint === undefined ? '' : shortenLine(field.hint, limits.hint)
  return {
    type: ComponentType.Label,
    label: shortenLine(field.label, limits.label) || '…',
    ...(hint !== '' && { description: hint }),
    component: toComponent(field),
  }
}

function toComponent(field: Said<FormField>): object {
  const { name, isRequired } = field
  if (!('choices' in field)) {
    const most = field.mostLength ?? limits.text
    return {
      type: ComponentType.TextInput,
      custom_id: name,
      style: field.kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
      required: isRequired,
      ...(isRequired && { min_length: field.leastLength ?? 1 }),
      max_length: most,
      ...(field.value !== undefined && { value: field.value.slice(0, most) }),
    }
  }
  const choices = field.choices.slice(0, limits.choices)
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required: isRequired,
    min_values: isRequired ? 1 : 0,
    max_values: field.kind === 'one' ? 1 : choices.length,
    options: choices.map(({ label, value, isChosen = false }) => ({
      label: shortenLine(label, limits.hint) || '…',
      value,
      default: isChosen,
    })),
  }
}

/** What stands in the fields, as it was sent. */
export function readModal({
  fields,
}: Pick<ModalSubmitInteraction, 'fields'>): Pick<Submission, 'texts' | 'choices'> {
  const filled = [...fields.fields.values()]
  return {
    texts: Object.fromEntries(
      filled.flatMap((field) =>
        field.type === ComponentType.TextInput && field.value !== ''
          ? [[field.customId, field.value]]
          : [],
      ),
    ),
    choices: Object.fromEntries(
      filled.flatMap((field) =>
        field.type === ComponentType.StringSelect && field.values.length > 0
          ? [[field.customId, field.values]]
          : [],
      ),
    ),
  }
}
