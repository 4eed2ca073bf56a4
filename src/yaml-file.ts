/** A YAML file and a schema -> values, or faults with file, line, column and field. */
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { type FaultAt, readYaml, type YamlFault } from './core/yaml.ts'

export type Fault = YamlFault & { readonly file: string }

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map(sayFault).join('\n'), options)
    this.faults = faults
  }
}

function sayFault({ file, line, column, field, message }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`
  return field === '' ? `${place}: ${message}` : `${place} ${field}: ${message}`
}

/** Undefined when there is no such file. */
export async function readYamlFile(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
}

/** Throws {@link ConfigError} with every fault found. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  findContradictions: (parsed: z.output<Schema>, faultAt: FaultAt) => readonly YamlFault[],
): z.output<Schema> {
  const read = readYaml(text, schema, findContradictions)
  if (read.kind === 'faults') throw new ConfigError(read.faults.map((each) => ({ file, ...each })))
  return read.value
}
