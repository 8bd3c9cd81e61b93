import { useRef, useState, type RefObject } from 'react';
import { useFocusAfter } from '../../shared/ui';

export interface Started<Step> {
  readonly step: Step;
  /** Chosen when the dialog opens, so that what is sent again is recorded once. */
  readonly operation: string;
}

interface StartedStep<Step> {
  readonly started: Started<Step> | null;
  /** What was recorded last, in words; empty for nothing. */
  readonly recorded: string;
  /** The heading that has the focus once a step was recorded. */
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly start: (step: Step) => void;
  readonly close: () => void;
  readonly finish: (words: string) => void;
}

/** One step at a time: started, its dialog closed again or recorded. */
export function useStartedStep<Step>(): StartedStep<Step> {
  const [started, setStarted] = useState<Started<Step> | null>(null);
  const [recorded, setRecorded] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useFocusAfter(recorded, title);
  return {
    started,
    recorded,
    title,
    start: (step) => {
      setRecorded('');
      setStarted({ step, operation: crypto.randomUUID() });
    },
    close: () => setStarted(null),
    finish: (words) => {
      setStarted(null);
      setRecorded(words);
    },
  };
}
