// The judge: npm yjs behind JSON lines. One request a line, one answer a line, in order.
import readline from 'node:readline'
import * as Y from 'yjs'
import { apply } from './edits.mjs'
import { deltas } from './deltas.mjs'
import { events } from './events.mjs'
import { positions } from './positions.mjs'
import { types } from './types.mjs'
import * as protocols from './protocols.mjs'
import { contentOf } from './canonical.mjs'
import { content } from './content.mjs'
import { audit } from './audit.mjs'
import { hear, openDocument } from './documents.mjs'
import { runCase } from './cases.mjs'
import { load } from './tiebreaker.mjs'

// What a library has to say must not come between the answers.
console.log = () => {}

const docs = new Map()

const bytes = text => new Uint8Array(Buffer.from(text, 'base64'))
const text = bytes => Buffer.from(bytes).toString('base64')

const entry = name => docs.get(name)

const takeUpdates = name => {
  const { updates } = entry(name)
  return { updates: updates.splice(0).map(text) }
}

const commands = {
  open ({ name, client, gc, isMirror }) {
    const doc = openDocument({ client, gc, isMirror })
    const updates = []
    doc.on('update', (update, origin) => origin === 'remote' || updates.push(update))
    docs.set(name, { doc, updates })
    return {}
  },
  close ({ name }) {
    entry(name).doc.destroy()
    docs.delete(name)
    return {}
  },
  edit ({ name, edit }) {
    const { doc } = entry(name)
    doc.transact(() => [edit].flat().forEach(one => apply(doc, one)))
    return takeUpdates(name)
  },
  apply ({ name, update }) {
    hear(entry(name).doc, bytes(update))
    return takeUpdates(name)
  },
  encode ({ name, known }) {
    return { bytes: text(Y.encodeStateAsUpdate(entry(name).doc, known ? bytes(known) : undefined)) }
  },
  stateVector ({ name }) {
    return { bytes: text(Y.encodeStateVector(entry(name).doc)) }
  },
  content ({ name }) {
    return { content: contentOf(entry(name).doc) }
  },
  merge ({ updates }) {
    return { bytes: text(Y.mergeUpdates(updates.map(bytes))) }
  },
  diff ({ update, known }) {
    return { bytes: text(Y.diffUpdate(bytes(update), bytes(known))) }
  },
  stateVectorOf ({ update }) {
    return { bytes: text(Y.encodeStateVectorFromUpdate(bytes(update))) }
  },
  ...deltas({ entry, takeUpdates }),
  ...events({ entry }),
  ...positions({ entry, bytes, text }),
  ...types({ entry, takeUpdates }),
  ...content({ bytes }),
  ...audit,
  awarenessMessage ({ states }) {
    return { bytes: text(protocols.awarenessMessage(states)) }
  },
  syncMessages ({ name, known }) {
    return { updates: protocols.syncMessages(entry(name).doc, known ? bytes(known) : undefined).map(text) }
  },
  readMessage ({ message }) {
    return { content: protocols.read(bytes(message)) }
  },
  case: runCase,
  tiebreak ({ updates }) {
    return load(updates.map(bytes))
  }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  let answer
  try {
    const request = JSON.parse(line)
    answer = commands[request.command](request)
  } catch (error) {
    answer = { error: error.stack }
  }
  process.stdout.write(JSON.stringify(answer) + '\n')
}
