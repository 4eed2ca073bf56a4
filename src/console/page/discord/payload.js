/**
 * The fields of a Discord message that the page draws: https://discord.com/developers/docs/resources/message
 * @typedef {{ readonly url: string, readonly description?: string }} Media
 * @typedef {{
 *   readonly type?: string,
 *   readonly title?: string,
 *   readonly url?: string,
 *   readonly description?: string,
 *   readonly color?: number,
 *   readonly timestamp?: string,
 *   readonly author?: { readonly name: string, readonly url?: string },
 *   readonly image?: Media,
 *   readonly thumbnail?: Media,
 *   readonly footer?: { readonly text: string },
 *   readonly fields?: readonly { readonly name: string, readonly value: string, readonly inline?: boolean }[],
 * }} Embed
 * @typedef {{
 *   readonly type: number,
 *   readonly style?: number,
 *   readonly label?: string,
 *   readonly url?: string,
 *   readonly custom_id?: string,
 *   readonly disabled?: boolean,
 *   readonly content?: string,
 *   readonly accent_color?: number | null,
 *   readonly items?: readonly { readonly media: Media, readonly description?: string }[],
 *   readonly options?: readonly { readonly label: string, readonly value: string }[],
 *   readonly components?: readonly Component[],
 * }} Component
 * @typedef {{
 *   readonly name?: string,
 *   readonly user?: { readonly username?: string },
 *   readonly interacted_message_id?: string,
 * }} Interaction
 * @typedef {{
 *   readonly content?: string,
 *   readonly embeds?: readonly Embed[],
 *   readonly components?: readonly Component[],
 *   readonly flags?: number,
 *   readonly interaction_metadata?: Interaction,
 * }} Payload
 * @typedef {{
 *   readonly type: number,
 *   readonly custom_id: string,
 *   readonly style?: number,
 *   readonly required?: boolean,
 *   readonly value?: string,
 *   readonly placeholder?: string,
 *   readonly min_length?: number,
 *   readonly max_length?: number,
 *   readonly max_values?: number,
 *   readonly options?: readonly { readonly label: string, readonly value: string, readonly default?: boolean }[],
 * }} ModalField
 * @typedef {{
 *   readonly type: number,
 *   readonly content?: string,
 *   readonly label?: string,
 *   readonly description?: string,
 *   readonly component?: ModalField,
 * }} ModalPart
 * @typedef {{ readonly title?: string, readonly components?: readonly ModalPart[] }} Modal
 */

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const flags = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, loading: 1 << 7, silent: 1 << 12 }
