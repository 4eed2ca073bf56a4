/** A button's id has no sign but `[a-z0-9:_-]`, and a topic of a Telegram chat has a slash. */
export function nameForButton(channel: string): string {
  return channel.replace('/', '_')
}

export function nameFromButton(name: string): string {
  return name.replace('_', '/')
}
