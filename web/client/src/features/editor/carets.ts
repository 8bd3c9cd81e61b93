import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import type { Awareness } from 'y-protocols/awareness';
import { knownKind } from '../../shared/organisation';
import { organisationShapes } from '../../shared/ui';

/** What the caret of somebody tells of them: the service's badge, as far as it is there. */
interface Caretaker {
  readonly name?: string;
  readonly organisationKind?: string;
}

/** The carets of the others: a line in the colour of their organisation and a label with its shape, shown while they move. */
export function remoteCarets(awareness: Awareness) {
  return CollaborationCaret.configure({
    provider: { awareness },
    user: {}, // who one is, the service says
    render: (user: Caretaker) => caretOf(user.name ?? '', user.organisationKind ?? ''),
    selectionRender: (user: Caretaker) => ({
      nodeName: 'span',
      class: `caret-selection caret-${knownKind(user.organisationKind ?? '')}`,
    }),
  });
}

function caretOf(name: string, organisation: string): HTMLElement {
  const kind = knownKind(organisation);
  const caret = document.createElement('span');
  caret.className = `caret caret-${kind}`;
  // Otherwise a screen reader would read names in the middle of words; people are listed beside the text.
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'caret-label';
  label.append(shapeOf(organisationShapes[kind]), name);
  caret.append(label);
  // It is shown each time the caret moves.
  label.addEventListener('animationstart', () => keepInText(caret, label));
  return caret;
}

/** At the end of a line the name stands before the caret: beyond the text it would be cut off on a phone. */
function keepInText(caret: HTMLElement, label: HTMLElement): void {
  const text = label.closest('.ProseMirror');
  if (!text) return;
  caret.classList.remove('caret-at-end');
  if (label.getBoundingClientRect().right > text.getBoundingClientRect().right) caret.classList.add('caret-at-end');
}

function shapeOf(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  shape.setAttribute('fill-rule', 'evenodd');
  svg.append(shape);
  return svg;
}
