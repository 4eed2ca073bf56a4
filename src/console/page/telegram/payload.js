/**
 * The fields of a Telegram message that the page draws: https://core.telegram.org/bots/api#sendmessage
 * @typedef {{
 *   readonly type: string,
 *   readonly offset: number,
 *   readonly length: number,
 *   readonly url?: string,
 *   readonly unix_time?: number,
 *   readonly date_time_format?: string,
 * }} Entity
 * @typedef {{
 *   readonly text: string,
 *   readonly url?: string,
 *   readonly callback_data?: string,
 *   readonly style?: 'primary' | 'success' | 'danger',
 * }} Key
 * @typedef {{
 *   readonly is_disabled?: boolean,
 *   readonly url?: string,
 *   readonly prefer_small_media?: boolean,
 *   readonly prefer_large_media?: boolean,
 *   readonly show_above_text?: boolean,
 * }} LinkPreview
 * @typedef {{
 *   readonly entities?: readonly Entity[],
 *   readonly photo?: string,
 *   readonly caption_entities?: readonly Entity[],
 *   readonly reply_markup?: {
 *     readonly inline_keyboard?: readonly (readonly Key[])[],
 *     readonly force_reply?: boolean,
 *     readonly selective?: boolean,
 *   },
 *   readonly link_preview_options?: LinkPreview,
 *   readonly disable_notification?: boolean,
 * }} Payload
 */
export {}
