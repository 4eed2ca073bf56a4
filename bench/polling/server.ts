/** A publisher with any number of feeds, none of which ever changes; a process of its own. Tells its port. */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === '"1"') {
    response.writeHead(304, { etag: '"1"' }).end()
    return
  }
  response.writeHead(200, { etag: '"1"', 'content-type': 'application/rss+xml' })
  response.end('<rss version="2.0"><channel><title>Quiet</title></channel></rss>')
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
process.once('disconnect', () => process.exit())
