import { CircleSlash2, Eye, Flag, Repeat2, type LucideIcon } from 'lucide-react';
import type { Level } from './Choices';

export const levelIcons: Readonly<Record<Level, LucideIcon>> = {
  priority: Flag,
  'attention-point': Eye,
  'regular-work': Repeat2,
  'not-retained': CircleSlash2,
};
