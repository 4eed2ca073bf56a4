/**
 * A live blog is one record that lives on: its paragraphs are its posts, the newest first. A new post is
 * a new paragraph, so that the next revision is an update that says it (core/change); posts that fall off
 * the end are no news, and old ones do not repeat.
 */

import { toParagraphs } from './html-text.ts'
import { toInstantInUtc } from './instant.ts'
import { findText, type Node, toNodes } from './json-ld.ts'

type LivePost = { readonly at: string | null; readonly paragraphs: readonly string[] }

/** More of them would make every revision larger and none clearer. */
const mostPosts = 60

/** `liveBlogUpdate` of a schema.org LiveBlogPosting, the newest first; empty for any other article. */
export function readLivePosts(node: Node): readonly LivePost[] {
  const posts = toNodes(node.liveBlogUpdate).map((post) => ({
    at: toInstantInUtc(findText(post.datePublished) ?? findText(post.dateModified)),
    paragraphs: readPost(post),
  }))
  const said = posts.filter(({ paragraphs }) => paragraphs.length > 0)
  const isDated = said.every(({ at }) => at !== null)
  const ordered = isDated
    ? said.toSorted((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''))
    : said
  return ordered.slice(0, mostPosts)
}

/** A headline that the text begins with is said once. */
function readPost(post: Node): readonly string[] {
  const body = [post.articleBody, post.text, post.description].find(
    (each) => typeof each === 'string',
  )
  const paragraphs = typeof body === 'string' ? toParagraphs(body) : []
  const headline = findText(post.headline)
  return headline === undefined || paragraphs[0]?.startsWith(headline)
    ? paragraphs
    : [headline, ...paragraphs]
}
