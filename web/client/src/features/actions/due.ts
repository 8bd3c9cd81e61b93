import { today } from '../../shared/i18n';
import type { ActionNews } from './planActions';

type Days = Pick<ActionNews, 'lateFrom' | 'staleFrom'>;

/** The service says from which day on; a page that stays open turns with the day. */
export const isLate = ({ lateFrom }: Days, now: Date): boolean => lateFrom !== null && lateFrom <= today(now);
export const isStale = ({ staleFrom }: Days, now: Date): boolean => staleFrom !== null && staleFrom <= today(now);
