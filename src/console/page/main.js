import { createColumn } from './column.js'
import { find } from './dom.js'
import { createFactsBar } from './facts-bar.js'
import { startLanguage } from './language.js'
import { follow } from './live.js'
import { discord, telegram } from './looks.js'
import { startTabs } from './tabs.js'
import { startTheme } from './theme.js'

startTheme()
startLanguage()
startTabs()

const bar = createFactsBar()
const columns = [createColumn(find('#discord'), discord), createColumn(find('#telegram'), telegram)]

follow({
  onChannels(channels) {
    for (const column of columns) column.show(channels)
  },
  onFacts(facts) {
    bar.tell(facts)
    for (const column of columns) column.tell(facts)
  },
  onConnection: bar.connection,
})

const goLive = /** @type {HTMLDialogElement} */ (find('#go-live'))
find('#go-live-open').addEventListener('click', () => goLive.showModal())
