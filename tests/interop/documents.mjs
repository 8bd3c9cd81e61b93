// Documents of yjs as the tests need them.
import * as Y from 'yjs'

// After a remote change yjs tidies format items and announces that as an edit of its own. A document that has to stay
// comparable with another one byte by byte must not do that: a mirror.
const callObserver = Y.Text.prototype._callObserver
Y.Text.prototype._callObserver = function (transaction, subs) {
  callObserver.call(this, transaction, subs)
  if (transaction.doc.isMirror) transaction._needFormattingCleanup = false
}

// Of an item and the tombstone of it a merge keeps one. yjs's comparison puts each before the other, so which one it keeps is
// up to how the JavaScript engine sorts. Here two that are both before each other count as equal, and the first is kept.
const sort = Array.prototype.sort
Array.prototype.sort = function (compare) {
  if (!(this[0]?.gen && 'filterSkips' in this[0])) return sort.call(this, compare)
  return sort.call(this, (one, other) => {
    const order = compare(one, other)
    return order < 0 && compare(other, one) < 0 ? 0 : order
  })
}

export const openDocument = ({ client, gc, isMirror }) => {
  const doc = new Y.Doc({ gc })
  doc.clientID = client
  doc.isMirror = isMirror
  doc.getText('text')
  doc.getMap('map')
  doc.getArray('array')
  doc.getXmlFragment('xml')
  return doc
}

// yjs remembers per client one clock that what waits is waiting for, and forgets the lower one when a client waits for two
// reasons; then what could be integrated goes on waiting. We try whatever waits, so a mirror has to do that too.
const tryWhatWaits = doc => {
  const { store } = doc
  for (let before = -1; store.pendingStructs !== null && before !== countOf(store);) {
    before = countOf(store)
    const { update } = store.pendingStructs
    store.pendingStructs = null
    Y.applyUpdateV2(doc, update)
  }
}

// yjs makes a struct that it knows already wait for its neighbours, and passes it on instead of what it made of it.
const letGoOfWhatIsKnown = doc => {
  const { store } = doc
  if (store.pendingStructs === null) return
  const { missing, update } = store.pendingStructs
  const rest = Y.diffUpdateV2(update, Y.encodeStateVector(doc))
  store.pendingStructs = Y.decodeUpdateV2(rest).structs.length > 0 ? { missing, update: rest } : null
}

const countOf = store => [...store.clients.keys()].reduce((sum, client) => sum + Y.getState(store, client), 0)

export const hear = (doc, update) => Y.transact(doc, () => {
  Y.applyUpdate(doc, update)
  if (!doc.isMirror) return
  tryWhatWaits(doc)
  letGoOfWhatIsKnown(doc)
}, 'remote', false)
