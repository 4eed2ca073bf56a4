import { drawAvatar, listItems as listDiscordItems } from './discord/message.js'
import { drawModal } from './discord/modal.js'
import { h, icon } from './dom.js'
import { listItems as listTelegramItems } from './telegram/message.js'
import { findOpened } from './telegram/opened.js'
import { findQuestion } from './telegram/question.js'

/** @typedef {import('./column.js').Look} Look */

/** @type {Look} */
export const discord = {
  platform: 'discord',
  attachIcon: 'icon-plus',
  hasSuggestions: true,
  title: 'Discord',
  listItems: listDiscordItems,
  drawModal,
  placeholder: (channel) =>
    channel.isPrivate ? 'Message @Tenbells' : `Message #${channel.name.replace(/^#/, '')}`,
  drawHead: (channel) => [
    channel.isPrivate ? drawAvatar({ name: 'Tenbells', isBot: true }) : icon('icon-hash', 'hash'),
    h('h2', {}, channel.isPrivate ? 'Tenbells' : channel.name.replace(/^#/, '')),
    h(
      'span',
      { class: 'topic' },
      channel.isPrivate
        ? 'Your direct messages: what you follow comes here'
        : 'A Discord of your own, on this machine only',
    ),
  ],
}

/** @type {Look} */
export const telegram = {
  platform: 'telegram',
  attachIcon: 'icon-clip',
  hasSuggestions: false,
  title: 'Telegram',
  listItems: listTelegramItems,
  findQuestion,
  findOpened,
  placeholder: () => 'Message',
  drawHead: (channel) => [
    drawAvatar({ name: channel.isPrivate ? 'Tenbells' : channel.name, isBot: true }),
    h(
      'span',
      { class: 'chat' },
      h('h2', {}, channel.isPrivate ? 'Tenbells' : channel.name),
      h(
        'span',
        { class: 'topic' },
        channel.isPrivate
          ? 'Your private chat: type /start, and what you follow comes here'
          : 'A Telegram of your own, on this machine only',
      ),
    ),
  ],
}
