/**
 * The fields of a Telegram message that the page draws: https://core.telegram.org/bots/api#sendmessage
 * @typedef {{
 *   readonly text: string,
 *   readonly url?: string,
 *   readonly callback_data?: string,
 * }} Key
 * @typedef {{
 *   readonly is_disabled?: boolean,
 *   readonly url?: string,
 *   readonly prefer_small_media?: boolean,
 *   readonly prefer_large_media?: boolean,
 *   readonly show_above_text?: boolean,
 * }} LinkPreview
 * @typedef {{
 *   readonly text?: string,
 *   readonly caption?: string,
 *   readonly photo?: string,
 *   readonly parse_mode?: string,
 *   readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly Key[])[] },
 *   readonly link_preview_options?: LinkPreview,
 *   readonly disable_notification?: boolean,
 * }} Payload
 */
export const parseModes = /** @type {const} */ (['HTML'])
