import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ArticleText } from '../../src/core/model.ts'

/** One article with its annotated quotes, as the tools in ../shared/tools/quotes write them. */
export type GoldArticle = {
  readonly id: string
  readonly text: string
  readonly quotes: readonly { readonly sources: readonly unknown[] }[]
}
export type Prediction = {
  readonly id: string
  readonly quotes: readonly {
    readonly s: number
    readonly e: number
    readonly speaker: readonly [number, number] | null
    readonly name: string | null
  }[]
}
type Ratio = { readonly P: number; readonly R: number; readonly F: number }
export type Result = {
  readonly gold: number
  readonly exact: Ratio
  readonly jointExact: Ratio
  readonly speakerAcc: number
  readonly by: Readonly<Record<string, { readonly nN: number; readonly nOk: number }>>
}
export type Tools = {
  score(
    gold: readonly GoldArticle[],
    found: readonly Prediction[],
    options: { minWords: number },
  ): Result
  perturb(article: GoldArticle, style: string): GoldArticle
}

const shared = resolve(import.meta.dirname, '../../../shared')

/** The shared scorer and perturbations, or undefined on a machine that lacks them. */
export async function loadTools(): Promise<Tools | undefined> {
  const folder = join(shared, 'tools/quotes')
  if (!existsSync(folder)) return undefined
  const load = (file: string) => import(pathToFileURL(join(folder, file)).href)
  const [{ score }, { perturb }] = await Promise.all([load('score.mjs'), load('perturb.mjs')])
  return { score, perturb }
}

export function sharedSample(file: string): string {
  return join(shared, 'data/quotes', file)
}

/** The articles of a file of JSON lines, or undefined when it is not there. */
export function loadGold(file: string): readonly GoldArticle[] | undefined {
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** Every line that holds something is a paragraph. */
export function toArticle({ text }: GoldArticle, language: string | undefined): ArticleText {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  return { text, headline: undefined, paragraphs, language }
}
