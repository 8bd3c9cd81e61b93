import { History } from 'lucide-react';
import { createContext, useContext } from 'react';
import styles from './cells.module.css';

/** What is said of a row that is carried over and untouched; null where nothing is carried over. */
export const CarriedLabel = createContext<string | null>(null);

/** Marks a row of which nobody has changed anything since it was carried over. */
export function CarriedMark({ isUntouched }: { readonly isUntouched: boolean }) {
  const label = useContext(CarriedLabel);
  return label !== null && isUntouched && <History role="img" aria-label={label} size={14} className={styles.carried} />;
}
