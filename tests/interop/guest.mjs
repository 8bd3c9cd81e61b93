// A guest at the second door: the unmodified WebsocketProvider, told what to do by JSON lines, telling where it stands after
// everything that happens to it. For NodeGuest.cs.
import readline from 'node:readline'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const [server, room, cookie] = process.argv.slice(2)

class Session extends WebSocket {
  constructor (url, protocols) {
    super(url, protocols, { headers: { Cookie: cookie } })
  }
}

const denials = []
let closed = null
console.warn = denial => denials.push(denial) // where the provider says that it was denied something

const doc = new Y.Doc()
const provider = new WebsocketProvider(`${server}/collab`, room, doc, { WebSocketPolyfill: Session, disableBc: true })
const prose = doc.getXmlFragment('default')

let isDue = false
const tell = () => {
  if (isDue) return
  isDue = true
  setImmediate(() => {
    isDue = false
    process.stdout.write(JSON.stringify({
      client: doc.clientID,
      synced: provider.synced,
      connected: provider.wsconnected,
      xml: prose.toString(),
      states: Object.fromEntries(provider.awareness.getStates()),
      denials,
      closed
    }) + '\n')
  })
}

const paragraphText = () => {
  const paragraph = prose.get(0)
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
  return paragraph.get(paragraph.length - 1)
}

const commands = {
  type ({ text }) {
    doc.transact(() => paragraphText().insert(paragraphText().length, text))
  },
  erase ({ index, length }) {
    paragraphText().delete(index, length)
  },
  mark ({ index, length, mark }) {
    paragraphText().format(index, length, { [mark]: {} })
  },
  show ({ name, value }) {
    provider.awareness.setLocalStateField(name, value)
  },
  leave () {
    provider.disconnect()
  },
  return () {
    provider.connect()
  }
}

doc.on('update', tell)
provider.awareness.on('update', tell)
provider.on('sync', tell)
provider.on('status', tell)
provider.on('connection-error', tell)
provider.on('closed', how => {
  closed = how
  tell()
})

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { command, ...rest } = JSON.parse(line)
  commands[command](rest)
  tell()
}
process.exit()
