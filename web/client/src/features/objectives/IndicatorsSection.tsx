import type { ComponentProps } from 'react';
import { indicatorsShape } from './model/cells';
import { ObjectivesSection } from './ObjectivesSection';

type IndicatorsSectionProps = Omit<ComponentProps<typeof ObjectivesSection>, 'shape' | 'decisions' | 'phenomena' | 'retained' | 'municipalities'>;

const nothing = { phenomena: [], retained: [], municipalities: [], decisions: 0 };

/** What is measured of a phenomenon or theme: a list that several fill in at once, with the table of the objectives. */
export function IndicatorsSection(props: IndicatorsSectionProps) {
  return <ObjectivesSection {...props} {...nothing} shape={indicatorsShape} />;
}
