/** What the audit log says in the reader's language: every action that the sources write, and none besides. */
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type AuditAction, auditActions } from '../src/core/audit-action.ts'
import type { Phrase } from '../src/core/locale.ts'
import type { Store } from '../src/store-port/store.ts'
import { locales } from './locales.ts'

const root = new URL('../src/', import.meta.url)

const sources = await Promise.all(
  (await readdir(root, { recursive: true }))
    .filter((path) => path.endsWith('.ts') && path !== 'core/audit-action.ts')
    .map((path) => readFile(new URL(path, root), 'utf8')),
)

describe('actions of the audit log', () => {
  // Checked with all types: what is not in the list cannot be written, and what is in it has a phrase.
  it('are all that may be written', () => {
    expectTypeOf<Parameters<Store['addAudit']>[0]['action']>().toEqualTypeOf<AuditAction>()
    expectTypeOf<`audit.did.${AuditAction}`>().toExtend<Phrase['phrase']>()
  })

  it('are all written somewhere', () => {
    const all = sources.join('\n')
    expect(auditActions.filter((action) => !all.includes(`'${action}'`))).toEqual([])
  })

  it.each(locales.languages)('are each told otherwise in %s', (language) => {
    const said = auditActions.map((action) =>
      locales.find(language).say({ phrase: `audit.did.${action}`, values: { what: '7' } }),
    )
    expect(new Set(said).size).toBe(auditActions.length)
    for (const each of said) expect(each).toContain('7')
  })

  it.each(locales.languages.filter((each) => each !== 'en'))(
    'are not English in %s',
    (language) => {
      const left = auditActions.filter((action) => {
        const phrase = { phrase: `audit.did.${action}`, values: { what: '7' } } as const
        return locales.find(language).say(phrase) === locales.find('en').say(phrase)
      })
      expect(left).toEqual([])
    },
  )
})
