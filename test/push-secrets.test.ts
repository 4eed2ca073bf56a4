import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SourceId } from '../src/core/model.ts'
import { createPushSecrets } from '../src/push-secrets.ts'

const desk = 'city-desk' as SourceId

test('a source has the secrets of its own name, several while they are changed', async () => {
  const secretsOf = createPushSecrets({
    PUSH_SECRET_CITY_DESK: 'new-one, old-one',
    PUSH_SECRET_CITY: 'another',
  })
  expect(await secretsOf(desk)).toEqual(['new-one', 'old-one'])
  expect(await secretsOf('nobody' as SourceId)).toEqual([])
})

test('a file of secrets is read anew at every push', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'tenbells-secrets-')), 'city-desk')
  const secretsOf = createPushSecrets({ PUSH_SECRET_CITY_DESK_FILE: file })
  await writeFile(file, 'one\n')
  expect(await secretsOf(desk)).toEqual(['one'])
  await writeFile(file, 'two\none\n')
  expect(await secretsOf(desk)).toEqual(['two', 'one'])
})
