import { useState, type ReactNode } from 'react';
import type { DocumentAddress } from '../../shared/catalog';
import { buttons } from '../../shared/ui';
import { refusedWith } from './refusedWith';
import { useCarry } from './standingQuery';
import type { SectionDecision } from './stepForm';
import { useStandingWords } from './useStandingWords';

interface DecideButtonProps {
  readonly address: DocumentAddress;
  readonly decision: SectionDecision;
  readonly section: string;
  /** The button may be gone by then. */
  readonly decided: (operation: string) => void;
  readonly children: ReactNode;
}

/** Takes a decision about one section, and says why when it was refused. Asked again, it is the same decision. */
export function DecideButton({ address, decision, section, decided, children }: DecideButtonProps) {
  const words = useStandingWords();
  const carry = useCarry(address);
  const [operation, setOperation] = useState(() => crypto.randomUUID());
  const decide = () => {
    if (carry.isPending) return;
    // The promise is kept when the button is gone with the answer; what is passed beside a command is not.
    void carry.mutateAsync({ type: decision, operation, section }).then(
      () => {
        setOperation(crypto.randomUUID());
        decided(operation);
      },
      () => undefined, // shown below
    );
  };
  return (
    <>
      <button type="button" className={buttons.button} aria-disabled={carry.isPending} onClick={decide}>
        {children}
      </button>
      {carry.error && <span role="alert">{words.refused(refusedWith(carry.error)).join(' ')}</span>}
    </>
  );
}
