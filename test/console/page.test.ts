import { pino } from 'pino'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Console, startConsole } from '../../src/console/console.ts'
import type { ConsoleFacts } from '../../src/console/facts.ts'
import { findChromium, launchChromium } from './chromium.ts'
import { createMemoryView, type MemoryView } from './memory-view.ts'

const chromiumPath = findChromium()
const isRequired = Boolean(process.env.REQUIRE_CHROMIUM)
if (chromiumPath === undefined && !isRequired)
  process.stderr.write('skipped: the console in a browser (no chromium on the PATH)\n')

const facts: ConsoleFacts = {
  version: '0.1.0',
  storage: 'embedded',
  queue: 'embedded',
  platforms: { discord: 'sandbox', telegram: 'sandbox' },
  sample: { scenes: [{ atMs: 60_000, title: 'a correction' }], elapsedMs: 50_000 },
  commands: [
    { name: 'latest', description: 'The latest alerts', options: [] },
    { name: 'help', description: 'What I can do', options: [] },
  ],
}
const hostile = '<img src=x onerror="alert(1)"> **Sea gate** fails \\*today\\*'

describe.skipIf(chromiumPath === undefined && !isRequired)('the console in a browser', () => {
  let browser: Browser
  let page: Page
  let discord: MemoryView
  let telegram: MemoryView
  let site: Console
  let complaints: string[]

  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error('REQUIRE_CHROMIUM is set, but there is none')
    browser = await launchChromium(chromiumPath)
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    complaints = []
    discord = createMemoryView('discord', '100', 'breaking-news')
    telegram = createMemoryView('telegram', '-200', 'Breaking News')
    site = await openConsole(facts)
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(5_000)
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(site.url)
  })
  afterEach(async () => {
    await page.close()
    await site.close()
    expect(complaints).toEqual([])
  })

  const openConsole = (now: ConsoleFacts) =>
    startConsole({
      port: 0,
      host: '127.0.0.1',
      views: [discord, telegram].filter(
        (_, index) => index === 0 || now.platforms.telegram === 'sandbox',
      ),
      facts: () => now,
      health: async () => ({ ok: true, parts: {} }),
      log: pino({ enabled: false }),
    })

  test('an alert appears, is edited in place, and shows what it said before', async () => {
    await page.getByText('next: a correction in').waitFor()
    discord.put({ id: '1', text: 'BULLETIN · About 2,400 people fled' })
    telegram.put({ id: '1', text: 'BULLETIN · About 2,400 people fled' })
    const alert = page.locator('#discord article')
    await alert.getByText('2,400').waitFor()
    await page.locator('#telegram article').getByText('2,400').waitFor()
    const text = 'BULLETIN · About 6,100 people fled'
    discord.edit('1', text, { content: text })
    telegram.edit('1', text, { text })
    await alert.getByText('6,100').waitFor()
    expect(await page.locator('#discord article').count()).toBe(1)
    await page
      .locator('#telegram')
      .getByRole('button', { name: /edited/ })
      .waitFor()
    await alert.getByRole('button', { name: /\(edited\)/ }).click()
    const history = page.getByRole('dialog', { name: /followed its article/ })
    expect(await history.locator('del').textContent()).toBe('2,400 ')
    expect(await history.locator('ins').textContent()).toBe('6,100 ')
  })

  test('a command typed and a button pressed reach the sandbox, and the answer shows', async () => {
    discord.answer = () =>
      discord.put({
        id: '2',
        text: 'No alerts yet',
        ephemeral: true,
        payload: {
          content: 'No alerts yet',
          flags: 64,
          interaction_metadata: { name: 'latest', user: { username: 'you' } },
        },
      })
    const input = page.locator('#discord').getByRole('combobox')
    await input.fill('/la')
    await page.getByRole('option', { name: /latest/ }).waitFor()
    await input.press('Enter')
    expect(await input.inputValue()).toBe('/latest ')
    await input.press('Enter')
    await page.getByText('Only you can see this').waitFor()
    expect(discord.inputs).toEqual([{ channelId: '100', input: { user: 'you', text: '/latest' } }])
    await page.getByRole('button', { name: 'Dismiss message' }).click()
    await page.getByText('No alerts yet').waitFor({ state: 'detached' })

    const keyboard = [[{ text: 'Story', callback_data: 'story:1' }]]
    telegram.put({
      id: '7',
      text: 'FLASH',
      payload: { text: 'FLASH', reply_markup: { inline_keyboard: keyboard } },
    })
    await page.locator('#telegram').getByRole('button', { name: 'Story' }).click()
    await expect
      .poll(() => telegram.inputs)
      .toEqual([{ channelId: '-200', input: { user: 'you', messageId: '7', button: 'story:1' } }])
  })

  test('a modal opens, is filled in and sent, and never comes back', async () => {
    const payload = {
      custom_id: 'wrong:7',
      title: 'Report an error',
      components: [
        { type: 10, content: '**A moderator** reads it.' },
        { type: 18, label: 'Headline', component: { type: 4, custom_id: 'headline', style: 1 } },
        {
          ...{ type: 18, label: 'Level', description: 'How urgent it is' },
          component: {
            ...{ type: 3, custom_id: 'level', required: true },
            options: [
              { label: 'FLASH', value: 'flash' },
              { label: 'URGENT', value: 'urgent', default: true },
            ],
          },
        },
        {
          ...{ type: 18, label: 'Topics' },
          component: {
            ...{ type: 3, custom_id: 'topics', required: false, max_values: 2 },
            options: [
              { label: 'Quakes', value: 'quake' },
              { label: 'Floods', value: 'flood' },
            ],
          },
        },
      ],
    }
    const at = { user: 'you', openedAt: new Date(Date.now() + 60_000).toISOString(), payload }
    discord.open({ ...at, id: '8', user: 'somebody else' })
    discord.open({ ...at, id: '9' })
    const modal = page.getByRole('dialog', { name: 'Report an error' })
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('headline')
    await modal.getByLabel('Headline').fill('Bridge open')
    await modal.getByLabel('Level').selectOption('FLASH')
    await modal.getByLabel('Topics').selectOption(['Quakes', 'Floods'])
    await modal.getByRole('button', { name: 'Submit' }).click()
    await modal.waitFor({ state: 'detached' })
    expect(discord.inputs).toEqual([
      {
        channelId: '100',
        input: {
          user: 'you',
          modal: '9',
          values: { headline: 'Bridge open', level: ['flash'], topics: ['quake', 'flood'] },
        },
      },
    ])
    discord.put({ id: '10', text: 'Thank you' })
    await page.getByText('Thank you').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('what forces a reply gets one, unless it is another’s or closed', async () => {
    const forced = { force_reply: true, selective: true }
    telegram.put({ id: '1', text: '/wrong', author: { name: 'you', isBot: false } })
    telegram.put({
      ...{ id: '2', text: 'Headline?\nReply to this', replyTo: '1' },
      payload: { text: 'Headline?', reply_markup: forced },
    })
    const column = page.locator('#telegram')
    await column.getByText('Reply to: Headline?').waitFor()
    await column.getByRole('combobox').fill('Bridge open')
    await column.getByRole('combobox').press('Enter')
    await column.getByRole('button', { name: 'Do not reply' }).click()
    await column.getByText('Reply to: Headline?').waitFor({ state: 'hidden' })
    await column.getByRole('combobox').fill('Never mind')
    await column.getByRole('combobox').press('Enter')
    await expect
      .poll(() => telegram.inputs.map(({ input }) => input))
      .toEqual([
        { user: 'you', text: 'Bridge open', replyTo: '2' },
        { user: 'you', text: 'Never mind' },
      ])
  })

  test('a file is attached to what is typed, and one that hangs on an answer is saved', async () => {
    for (const [platform, view] of [
      ['discord', discord],
      ['telegram', telegram],
    ] as const) {
      const column = page.locator(`#${platform}`)
      const pick = page.waitForEvent('filechooser')
      await column.getByRole('button', { name: 'Attach a file' }).click()
      const chooser = await pick
      const place = { name: 'places.yaml', mimeType: 'text/yaml' }
      await chooser.setFiles({ ...place, buffer: Buffer.alloc(1_000_001) })
      await column.getByText('takes at most 1.0 MB').waitFor()
      await chooser.setFiles({ ...place, buffer: Buffer.from('destinations: []') })
      await column.getByText('places.yaml', { exact: true }).waitFor()
      view.answer = () =>
        view.put({ id: '9', text: 'Here', file: { name: 'places.yaml', byteCount: 2_345 } })
      await column.getByRole('combobox').fill('/import ')
      await column.getByRole('combobox').press('Enter')
      const saving = page.waitForEvent('download')
      await column.getByRole('link', { name: 'Save places.yaml' }).click()
      expect((await saving).suggestedFilename()).toBe('places.yaml')
      await column.getByText('2.3 kB').waitFor()
      await column.getByRole('button', { name: 'Take the file away' }).waitFor({ state: 'hidden' })
      const file = { name: 'places.yaml', bytes: Buffer.from('destinations: []') }
      expect(view.inputs.map(({ input }) => input)).toEqual([
        { user: 'you', text: '/import', file },
      ])
    }
  })

  test('the apps speak the language that is chosen, and list the commands in it', async () => {
    discord.commands = {
      en: [{ name: 'latest', description: 'The latest alerts' }],
      ru: [{ name: 'последние', englishName: 'latest', description: 'Последние новости' }],
    }
    discord.put({ id: '1', text: 'Type </latest:123456789012345678> or </gone:1>' })
    await page.getByLabel('Language of the apps').selectOption('Русский')
    const input = page.locator('#discord').getByRole('combobox')
    await input.fill('/по')
    await page.getByRole('option', { name: /последние/ }).waitFor()
    // The client finds a command by its own name too.
    await input.fill('/la')
    await page.getByRole('option', { name: /последние/ }).waitFor()
    await input.press('Tab')
    expect(await input.inputValue()).toBe('/последние ')
    await input.press('Enter')
    await expect.poll(() => discord.inputs).toHaveLength(1)
    const typed = { user: 'you', text: '/последние', language: 'ru' }
    expect(discord.inputs[0]?.input).toEqual(typed)

    await page.getByRole('button', { name: '/latest' }).click()
    expect(await input.inputValue()).toBe('/последние ')
    await input.fill('')
    await page.getByRole('button', { name: '/gone' }).click()
    expect(await input.inputValue()).toBe('')

    await page.reload()
    expect(await page.getByLabel('Language of the apps').inputValue()).toBe('ru')
    await page.locator('#telegram').getByRole('combobox').fill('/latest')
    await page.locator('#telegram').getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => telegram.inputs[0]?.input.language).toBe('ru')
  })

  test('what the bot offers for an option is offered while it is typed', async () => {
    discord.offers = [
      { name: 'Sea gate fails in Port Halden', value: '#12' },
      { name: 'مدّ بحري يضرب الميناء', value: '#7' },
    ]
    const input = page.locator('#discord').getByRole('combobox')
    await input.fill('/story se')
    await page.getByRole('option', { name: /Sea gate fails/ }).waitFor()
    // What was typed may be meant as it is.
    expect(await page.locator('#discord').getByRole('option', { selected: true }).count()).toBe(0)
    await input.press('ArrowDown')
    await input.press('ArrowDown')
    await page.getByRole('option', { selected: true, name: /مدّ/ }).waitFor()
    await input.press('Enter')
    expect(await input.inputValue()).toBe('/story #7')
    await page.getByRole('listbox').first().waitFor({ state: 'hidden' })
    await input.press('Enter')
    await expect
      .poll(() => discord.inputs.map(({ input: typed }) => typed))
      .toEqual([{ user: 'you', text: '/story #7' }])
    await input.fill('/story sea gate')
    await page.getByRole('option', { name: /Sea gate fails/ }).waitFor()
    await input.press('Enter')
    await expect.poll(() => discord.inputs.at(-1)?.input).toMatchObject({ text: '/story sea gate' })
  })

  test('a message is asked by its menu, with the mouse and without', async () => {
    discord.put({ id: '1', text: 'BULLETIN · Sea gate fails' })
    const alert = page.locator('#discord article')
    const menu = page.getByRole('menu')
    await alert.click({ button: 'right' })
    await menu.getByRole('menuitem', { name: 'Why this?' }).click()
    await menu.waitFor({ state: 'hidden' })
    await alert.getByRole('button', { name: 'What can be done' }).press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => discord.inputs.map(({ input }) => input))
      .toEqual([
        { user: 'you', messageId: '1', menu: 'Why this?' },
        { user: 'you', messageId: '1', menu: 'Report an error' },
      ])
    await alert.getByRole('button', { name: 'What can be done' }).press('Enter')
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
    discord.put({ id: '2', text: 'Only yours', ephemeral: true })
    await page.locator('#discord article', { hasText: 'Only yours' }).click({ button: 'right' })
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual(['Copy text'])
  })

  test('a message is replied to by its menu, once, before one that forces a reply', async () => {
    telegram.put({ id: '1', text: 'BULLETIN · Sea gate fails' })
    telegram.put({
      ...{ id: '2', text: 'Headline?', payload: { text: 'Headline?' } },
    })
    const column = page.locator('#telegram')
    const article = column.locator('article', { hasText: 'Sea gate' })
    await article.hover()
    await article.getByRole('button', { name: 'What can be done' }).click()
    await page.getByRole('menuitem', { name: 'Reply' }).click()
    await column.getByText('Reply to: BULLETIN · Sea gate fails').waitFor()
    await column.getByRole('combobox').fill('/why')
    await column.getByRole('combobox').press('Enter')
    await column.getByText('Reply to:').waitFor({ state: 'hidden' })
    await column.getByRole('combobox').fill('Thanks')
    await column.getByRole('combobox').press('Enter')
    await expect
      .poll(() => telegram.inputs.map(({ input }) => input))
      .toEqual([
        { user: 'you', text: '/why', replyTo: '1' },
        { user: 'you', text: 'Thanks' },
      ])
  })

  test('a link that opens the bot opens its private chat here', async () => {
    await page.goto('about:blank')
    await site.close()
    telegram = createMemoryView('telegram', '-200', 'Breaking News', true)
    site = await openConsole(facts)
    await page.goto(site.url)
    const url = 'https://t.me/tenbells_sandbox_bot?start=story_12'
    telegram.put({
      ...{ id: '1', text: 'Read it in private' },
      payload: {
        text: 'Read it in private',
        reply_markup: { inline_keyboard: [[{ text: 'Open', url }]] },
      },
    })
    await page.locator('#telegram').getByRole('link', { name: 'Open' }).click()
    await page.locator('#telegram').getByText('Your private chat').waitFor()
    expect(telegram.inputs).toEqual([
      { channelId: '-2001', input: { user: 'you', text: '/start story_12' } },
    ])
    expect(page.context().pages()).toHaveLength(1)
  })

  test('a press that opens the bot opens its private chat here, and shows no address', async () => {
    await page.goto('about:blank')
    await site.close()
    telegram = createMemoryView('telegram', '-200', 'Breaking News', true)
    site = await openConsole(facts)
    const notice = (id: string, text: string) => {
      const entities = [{ type: 'url', offset: 0, length: text.length }]
      telegram.put({ id, text, ephemeral: true, payload: { text, entities } })
    }
    notice('notice-1', 'https://t.me/tenbells_sandbox_bot?start=diff_11')
    const inline_keyboard = [[{ text: 'Story', callback_data: 'story:12' }]]
    const payload = { text: 'FLASH', reply_markup: { inline_keyboard } }
    telegram.put({ id: '1', text: 'FLASH', payload })
    telegram.answer = () => notice('notice-2', 'https://t.me/tenbells_sandbox_bot?start=story_12')
    await page.goto(site.url)
    await page.locator('#telegram').getByRole('button', { name: 'Story' }).click()
    await page.locator('#telegram').getByText('Your private chat').waitFor()
    await expect
      .poll(() => telegram.inputs.slice(1))
      .toEqual([{ channelId: '-2001', input: { user: 'you', text: '/start story_12' } }])
    await page.locator('#telegram').getByRole('button', { name: 'Breaking News' }).click()
    await page.locator('#telegram article').getByText('FLASH').waitFor()
    expect(await page.getByText('tenbells_sandbox_bot').count()).toBe(0)
  })

  const tall = (headline: string) =>
    [headline, ...Array.from({ length: 60 }, (_, index) => `Line ${index}`)].join('\n')
  const gapAbove = async (headline: string) => {
    const list = await page.locator('#discord .messages').boundingBox()
    const found = await page.locator('#discord article', { hasText: headline }).boundingBox()
    return Math.round((found?.y ?? 0) - (list?.y ?? 0))
  }
  const scrollTo = (top: number) =>
    page.locator('#discord .messages').evaluate((list: { scrollTop: number }, to) => {
      list.scrollTop = to
    }, top)

  test.each([
    { width: 1280, height: 900 },
    { width: 400, height: 800 },
  ])('a long alert arrives with its headline in view, at $width px', async (size) => {
    await page.setViewportSize(size)
    discord.put({ id: '1', text: tall('First alert') })
    await expect.poll(() => gapAbove('First alert')).toBeLessThan(60)
    discord.put({ id: '2', text: tall('Second alert') })
    await expect.poll(() => gapAbove('Second alert')).toBe(8)
    const changed = tall('First corrected')
    discord.edit('1', changed, { content: changed })
    await expect.poll(() => gapAbove('First corrected')).toBe(8)
    discord.put({ id: '3', text: 'A short one' })
    await page.getByText('A short one').waitFor()
    await expect.poll(() => gapAbove('A short one')).toBeGreaterThan(100)
    expect(await page.getByRole('button', { name: 'New messages' }).count()).toBe(0)
  })

  test('the end stays in view while pictures come and the window changes', async () => {
    await page.goto('about:blank')
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="270"/>'
    await page.route('**/picture.svg', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: picture }),
    )
    const photo = `${site.url}/picture.svg`
    for (const id of ['1', '2', '3', '4'])
      telegram.put({ id, text: tall(id), payload: { photo, caption: tall(id) } })
    telegram.put({ id: '5', text: 'The end' })
    await page.goto(site.url)
    const left = () =>
      page
        .locator('#telegram .messages')
        .evaluate((list: { scrollHeight: number; scrollTop: number; clientHeight: number }) =>
          Math.round(list.scrollHeight - list.scrollTop - list.clientHeight),
        )
    await expect.poll(() => page.locator('#telegram img').count()).toBe(4)
    await expect.poll(left).toBe(0)
    // A picture has its size before it is loaded, and the browser may tell of scrolling in between.
    await page.evaluate(`{
      const list = document.querySelector('#telegram .messages')
      list.querySelector('img').style.height = '900px'
      list.dispatchEvent(new Event('scroll'))
    }`)
    await expect.poll(left).toBe(0)
    // On a phone one platform is seen at a time.
    await page.locator('#telegram-tab').evaluate((tab: { click(): void }) => tab.click())
    for (const size of [
      { width: 390, height: 844 },
      { width: 844, height: 390 },
      { width: 390, height: 600 },
    ]) {
      await page.setViewportSize(size)
      await expect.poll(left).toBe(0)
    }
  })

  test('one who reads elsewhere is left alone, but sees the answer to an own press', async () => {
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'Quotes', custom_id: 'q:1' }] }
    const text = tall('First alert')
    discord.put({ id: '1', text, payload: { content: text, components: [row] } })
    discord.put({ id: '2', text: tall('Second alert') })
    await expect.poll(() => gapAbove('Second alert')).toBe(8)
    await scrollTo(200)
    // The browser tells of scrolling with its next frame.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
    const before = await gapAbove('First alert')
    discord.put({ id: '3', text: 'Third alert' })
    await page.getByRole('button', { name: 'New messages' }).waitFor()
    const changed = tall('Second corrected')
    discord.edit('2', changed, { content: changed })
    await page.getByText('Second corrected').waitFor()
    expect(await gapAbove('First alert')).toBe(before)
    discord.answer = () => discord.put({ id: '4', text: tall('The quotes') })
    await page
      .locator('#discord')
      .getByRole('button', { name: 'Quotes' })
      .evaluate((button: { click(): void }) => button.click())
    await expect.poll(() => gapAbove('The quotes')).toBe(8)
    expect(await page.getByRole('button', { name: 'New messages' }).count()).toBe(0)
  })

  test('the platforms’ markup is drawn and nobody else’s is run', async () => {
    discord.put({ id: '1', text: hostile })
    const text = '<b>Sea gate</b> fails'
    const entities = [
      { type: 'bold', offset: 3, length: 8 },
      { type: 'text_link', offset: 16, length: 5, url: 'javascript:alert(1)' },
    ]
    telegram.put({ id: '1', text, payload: { text, entities } })
    await page.locator('#discord strong', { hasText: 'Sea gate' }).waitFor()
    await page.locator('#telegram strong', { hasText: 'Sea gate' }).waitFor()
    expect(await page.locator('#discord .content').innerText()).toBe(
      '<img src=x onerror="alert(1)"> Sea gate fails *today*',
    )
    expect(await page.locator('.messages img, .messages a').count()).toBe(0)
  })

  test('a platform that is live says so in its column', async () => {
    const live = await openConsole({
      ...facts,
      platforms: { discord: 'sandbox', telegram: 'live' },
    })
    await page.goto(live.url)
    await page.getByText('Telegram is live').waitFor()
    await page.goto('about:blank')
    await live.close()
  })

  test('on a narrow screen one platform is seen at a time, and nothing sticks out', async () => {
    await page.setViewportSize({ width: 400, height: 800 })
    await page.locator('#telegram').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Telegram', exact: true }).click()
    await page.locator('#telegram').waitFor({ state: 'visible' })
    await page.locator('#discord').waitFor({ state: 'hidden' })
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBe(400)
  })
})
