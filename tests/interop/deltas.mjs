// Deltas applied by yjs to the root text.
export const deltas = ({ entry, takeUpdates }) => ({
  applyDelta ({ name, delta }) {
    entry(name).doc.getText('text').applyDelta(delta)
    return takeUpdates(name)
  }
})
