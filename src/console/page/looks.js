import { drawAvatar, listItems as listDiscordItems } from './discord/message.js'
import { drawModal } from './discord/modal.js'
import { h, icon } from './dom.js'
import { listItems as listTelegramItems } from './telegram/message.js'
import { findQuestion } from './telegram/question.js'

/** @typedef {import('./column.js').Look} Look */

/** @type {Look} */
export const discord = {
  platform: 'discord',
  title: 'Discord',
  listItems: listDiscordItems,
  drawModal,
  placeholder: (channel) => `Message #${channel.name.replace(/^#/, '')}`,
  drawHead: (channel) => [
    icon('icon-hash', 'hash'),
    h('h2', {}, channel.name.replace(/^#/, '')),
    h('span', { class: 'topic' }, 'A Discord of your own, on this machine only'),
  ],
}

/** @type {Look} */
export const telegram = {
  platform: 'telegram',
  title: 'Telegram',
  listItems: listTelegramItems,
  findQuestion,
  placeholder: () => 'Message',
  drawHead: (channel) => [
    drawAvatar({ name: channel.name, isBot: true }),
    h(
      'span',
      { class: 'chat' },
      h('h2', {}, channel.name),
      h('span', { class: 'topic' }, 'A Telegram of your own, on this machine only'),
    ),
  ],
}
