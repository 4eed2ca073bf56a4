import type { Asker } from '../../src/ports/command.ts'

export const asker: Asker = {
  platform: 'discord',
  userId: '11',
  userName: 'Kim',
  channel: '1',
  server: '9',
  roles: [],
  isManager: async () => true,
  visit: async () => undefined,
}

export const everybody = { discord: undefined, telegram: undefined }
