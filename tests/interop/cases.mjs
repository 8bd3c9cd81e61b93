// A whole case, run by yjs at once. For every step the trace says which messages it made and what was seen.
// Cases/Interpreter.cs runs the same case and holds it against the trace; the words of a step are in Cases/Step.cs.
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { apply } from './edits.mjs'
import { contentOf } from './canonical.mjs'
import { hear, openDocument } from './documents.mjs'

const text = bytes => Buffer.from(bytes).toString('base64')
const digest = value => createHash('sha256').update(value).digest('base64')

class Participant {
  constructor ({ client, engine, gc }) {
    Object.assign(this, { client, gc, isMirror: engine === 'both', doc: null, said: [] })
    this.reopen(client)
  }

  reopen (client) {
    this.doc?.destroy()
    this.client = client
    this.doc = openDocument(this)
    this.doc.on('update', (update, origin) => origin === 'remote' || this.said.push(update))
  }

  edit (edit) {
    this.doc.transact(() => apply(this.doc, edit))
    return this.said.splice(0)
  }

  hear (update) {
    hear(this.doc, update)
    // yjs draws another id when it hears writes of its own, as it does after a reload.
    this.doc.clientID = this.client
    return this.said.splice(0)
  }

  vector () {
    return Y.encodeStateVector(this.doc)
  }

  state (known) {
    return Y.encodeStateAsUpdate(this.doc, known)
  }

  seen (spell) {
    const { pendingStructs, pendingDs } = this.doc.store
    return {
      state: spell(this.state()),
      snapshot: spell(Y.encodeSnapshot(Y.snapshot(this.doc))),
      content: spell(contentOf(this.doc)),
      pending: pendingStructs !== null || pendingDs !== null
    }
  }
}

class World {
  constructor (peers, detail) {
    this.peers = peers.map(peer => new Participant(peer))
    this.messages = new Map()
    this.spell = detail ? value => typeof value === 'string' ? value : text(value) : digest
  }

  of (ids) {
    return (ids ?? []).flatMap(id => this.messages.get(id) ?? [])
  }

  say (id, updates) {
    this.messages.set(id, updates)
    return { messages: updates.map(text) }
  }

  edit ({ id = 0, peer = 0, edit }) {
    return this.say(id, this.peers[peer].edit(edit))
  }

  deliver ({ id = 0, peer = 0, of }) {
    return this.say(id, this.of(of).flatMap(update => this.peers[peer].hear(update)))
  }

  sync ({ id = 0, peer = 0, from = 0 }) {
    const update = this.peers[from].state(this.peers[peer].vector())
    return this.say(id, [update, ...this.peers[peer].hear(update)])
  }

  state ({ id = 0, peer = 0 }) {
    return this.say(id, [this.peers[peer].state()])
  }

  merge ({ id = 0, of }) {
    const updates = this.of(of)
    return this.say(id, updates.length > 0 ? [Y.mergeUpdates(updates)] : [])
  }

  diff ({ id = 0, of, known }) {
    const [updates, knowns] = [this.of(of), this.of(known)]
    if (updates.length === 0 || knowns.length === 0) return this.say(id, [])
    const vector = Y.encodeStateVectorFromUpdate(Y.mergeUpdates(knowns))
    return this.say(id, [Y.diffUpdate(Y.mergeUpdates(updates), vector)])
  }

  reload ({ id = 0, peer = 0, of, client }) {
    const participant = this.peers[peer]
    const updates = of ? this.of(of) : [participant.state()]
    participant.reopen(client ?? participant.client)
    return this.say(id, updates.flatMap(update => participant.hear(update)))
  }

  compare ({ peer = 0 }) {
    return { seen: [this.peers[peer].seen(this.spell)] }
  }

  settle () {
    const exchanges = []
    let answers = true
    while (answers) {
      answers = false
      this.peers.forEach((from, f) => this.peers.forEach((to, t) => {
        if (f === t) return
        const update = from.state(to.vector())
        exchanges.push({ from: f, to: t, update: text(update) })
        if (to.hear(update).length > 0) answers = true
      }))
    }
    return { exchanges, seen: this.peers.map(peer => peer.seen(this.spell)) }
  }
}

export const runCase = ({ peers, steps, detail }) => {
  const world = new World(peers, detail)
  const trace = []
  for (const step of steps) {
    try {
      trace.push(world[step.do](step))
    } catch (error) {
      trace.push({ error: error.stack })
      break
    }
  }
  world.peers.forEach(peer => peer.doc.destroy())
  return { trace }
}
