// What y-protocols and y-websocket make of messages, for ProtocolTests.cs.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { canonical } from './canonical.mjs'

const written = write => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** An awareness message as the provider sends it. */
export const awarenessMessage = states => {
  const awareness = new Awareness(new Y.Doc())
  for (const { client, clock, state } of states) {
    awareness.meta.set(client, { clock, lastUpdated: 0 })
    awareness.states.set(client, state)
  }
  const update = encodeAwarenessUpdate(awareness, states.map(({ client }) => client))
  awareness.destroy()
  return written(encoder => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/** The sync messages that a provider sends for a document. */
export const syncMessages = (doc, known) => [
  encoder => sync.writeSyncStep1(encoder, doc),
  encoder => sync.writeSyncStep2(encoder, doc, known),
  encoder => sync.writeUpdate(encoder, Y.encodeStateAsUpdate(doc))
].map(write => written(encoder => {
  encoding.writeVarUint(encoder, 0)
  write(encoder)
}))

const readers = [
  decoder => ['sync', decoding.readVarUint(decoder), Buffer.from(decoding.readVarUint8Array(decoder)).toString('hex')],
  decoder => {
    const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    const states = Array.from({ length: decoding.readVarUint(update) }, () =>
      [decoding.readVarUint(update), decoding.readVarUint(update), canonical(JSON.parse(decoding.readVarString(update)))])
    return ['awareness', ...states]
  },
  decoder => ['auth', decoding.readVarUint(decoder), decoding.readVarString(decoder)],
  () => ['query']
]

/** What the primitives of y-protocols read of a message, in their order. */
export const read = message => {
  const decoder = decoding.createDecoder(message)
  return JSON.stringify(readers[decoding.readVarUint(decoder)](decoder))
}
