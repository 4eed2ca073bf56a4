/** Who has chosen a language with /settings is answered in it everywhere, whatever their app speaks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { platforms } from '../../src/core/model.ts'
import { openNewsdesk } from './newsdesk.ts'

describe.each(platforms)('on %s', (platform) => {
  let desk: Awaited<ReturnType<typeof openNewsdesk>>

  beforeAll(async () => {
    desk = await openNewsdesk(platform)
  })
  afterAll(() => desk.close())

  test('commands, buttons, forms and others’ rooms speak it; others hear their own', async () => {
    const own = desk.at('Kim')
    const card = await own.type('/settings', 'How your private alerts come')
    const choice = await own.press(card, 'Language', 'The language of my own words')
    await own.press(choice, 'español', 'Idioma')

    const room = desk.at('desk')
    await room.type('/status', 'Estado')
    const form = await room.type('/queue', 'Nada espera')
    expect(form.text).not.toContain('Nothing')
    const draft = await room.type('/post Harbor closed. No ship sails today.', 'Harbor closed')
    await room.fill(draft, 'Programar', { Cuándo: 'mañana tal vez' }, 'No')
    await desk.at('news', 'Ann').type('/status', 'Status')
  })
})
