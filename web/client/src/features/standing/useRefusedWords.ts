import type { Refusal } from '../../transport';
import { refusedBy, refusedWith } from './refusedWith';
import { useStandingWords } from './useStandingWords';

/** Why the service would not record something, as sentences. */
export function useRefusedWords() {
  const words = useStandingWords();
  return {
    ofFailure: (failure: Error) => words.refused(refusedWith(failure)),
    ofRefusal: (refusal: Refusal | null) => words.refused(refusal ? refusedBy(refusal) : { kind: 'words', word: 'other' }),
  };
}
