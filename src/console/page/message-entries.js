/** @typedef {import('../../ports/sandbox.ts').SandboxMessage} Message */
/** @typedef {import('./column.js').Context} Context */

/**
 * What stands in a message's menu: what the bot offers, a reply where the platform has any use for one.
 * @param {Message} message
 * @param {Context} context
 * @returns {readonly import('./message-menu.js').Entry[]}
 */
export function listEntries(message, { user, act, listMenus, reply }) {
  const menus = message.ephemeral ? [] : listMenus()
  return [
    ...menus.map((menu) => ({
      label: menu,
      iconName: 'icon-app',
      choose: () => void act({ user, messageId: message.id, menu }),
    })),
    ...(reply ? [{ label: 'Reply', iconName: 'icon-reply', choose: () => reply(message) }] : []),
    {
      label: 'Copy text',
      iconName: 'icon-copy',
      choose: () => void navigator.clipboard?.writeText(message.text),
    },
  ]
}
