import { expect, test } from 'vitest'
import { listArticles } from '../../src/intake/section.ts'
import { withoutVariant } from '../../src/intake/variant-url.ts'

const html = `<html><body>
<header><nav><a href="/">The Oriel Post</a><a href="/world/">World</a><a href="/politics/the-week-in-politics-explained">The week in politics explained</a></nav></header>
<main>
<h2><a href="/world/2031/05/06/gate-fails-at-port-brisa?utm_source=front">Gate fails at Port Brisa, forty barges wait</a></h2>
<article><a href="/city/tram-line-halted-after-cracks-found"><img src="t.jpg"></a>
<a href="/city/tram-line-halted-after-cracks-found"><h3>Tram line halted after cracks found</h3></a></article>
<article><a href="/city/8812345">Council votes on the bridge tonight</a></article>
<a href="/topics/trams">More about trams and the people who drive them</a>
<a href="https://other.example/2031/05/06/sponsored-story-about-shoes">A sponsored story about very good shoes</a>
<a href="/media/report-of-the-commission-on-trams.pdf">The whole report of the commission</a>
<a href="#top">Back to the top of this very long page</a>
</main>
<footer><a href="/about">About the Oriel Post and its people</a><a href="/privacy">Privacy</a></footer>
</body></html>`

test('a section page gives its articles and nothing else, each once', () => {
  const found = listArticles(html, { url: 'https://www.oriel.example/' })
  expect(found.map(({ url, title }) => [url, title])).toEqual([
    [
      'https://www.oriel.example/world/2031/05/06/gate-fails-at-port-brisa',
      'Gate fails at Port Brisa, forty barges wait',
    ],
    [
      'https://www.oriel.example/city/tram-line-halted-after-cracks-found',
      'Tram line halted after cracks found',
    ],
    ['https://www.oriel.example/city/8812345', 'Council votes on the bridge tonight'],
  ])
})

test('a page without links has no articles', () => {
  expect(listArticles('<p>Nothing</p>', { url: 'https://oriel.example/' })).toEqual([])
})

test.each([
  ['https://a.example/news/gate/amp', 'https://a.example/news/gate'],
  ['https://a.example/news/gate.amp.html', 'https://a.example/news/gate.html'],
  ['https://a.example/news/gate?outputType=amp&id=4', 'https://a.example/news/gate?id=4'],
  ['https://a.example/news/gate?amp=1&utm_source=x', 'https://a.example/news/gate'],
  ['https://a.example/news/gate/print/', 'https://a.example/news/gate'],
  ['https://a.example/news/gate?print=true', 'https://a.example/news/gate'],
  ['https://www.google.com/amp/s/a.example/news/gate/amp/', 'https://a.example/news/gate'],
  ['https://a-example.cdn.ampproject.org/c/s/a.example/news/gate', 'https://a.example/news/gate'],
  ['https://a.example/amp/power-plant', 'https://a.example/amp/power-plant'],
  ['https://a.example/?p=12', 'https://a.example/?p=12'],
])('%s is the article %s', (variant, article) => {
  expect(withoutVariant(variant)).toBe(article)
})
