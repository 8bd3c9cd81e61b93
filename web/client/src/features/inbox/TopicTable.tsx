import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { pages } from '../../shared/ui';
import { topics, type Settings, type Topic } from './settingsQuery';
import styles from './inbox.module.css';

interface TopicTableProps {
  readonly settings: Settings;
  readonly keep: (change: Partial<Settings>) => void;
}

/** About what the person is told, and over which channel. The mail tells of what is in the inbox, so what stays out of that is in no mail. */
export function TopicTable({ settings: { off, notMailed, dailyMail }, keep }: TopicTableProps) {
  const { t } = useTranslation('inbox');
  const id = useId();
  return (
    <div className={styles.topics}>
      <table className={styles.table}>
        <caption>{t('settings.topics')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.about')}</th>
            <th scope="col" id={`${id}-inbox`}>
              {t('settings.inbox')}
            </th>
            {dailyMail && (
              <th scope="col" id={`${id}-mail`}>
                {t('settings.inMail')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('settings.concerned')}</th>
            <td>{t('settings.always')}</td>
            {dailyMail && <td>{t('settings.always')}</td>}
          </tr>
          {topics.map((topic) => (
            <tr key={topic}>
              <th scope="row" id={`${id}-${topic}`}>
                {t(`settings.topic.${topic}`)}
              </th>
              <Choice labels={`${id}-${topic} ${id}-inbox`} isChosen={!off.includes(topic)} choose={() => keep({ off: toggled(off, topic) })} />
              {dailyMail && (
                <Choice
                  labels={`${id}-${topic} ${id}-mail`}
                  isChosen={!off.includes(topic) && !notMailed.includes(topic)}
                  reason={off.includes(topic) ? `${id}-why` : undefined}
                  choose={() => keep({ notMailed: toggled(notMailed, topic) })}
                />
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {dailyMail && off.length > 0 && (
        <p id={`${id}-why`} className={pages.soft}>
          {t('settings.notInInbox')}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  /** The ids of what it is called by. */
  readonly labels: string;
  readonly isChosen: boolean;
  /** The id of what says why it cannot be chosen; missing when it can. */
  readonly reason?: string;
  readonly choose: () => void;
}

function Choice({ labels, isChosen, reason, choose }: ChoiceProps) {
  return (
    <td>
      <label>
        <input type="checkbox" aria-labelledby={labels} aria-describedby={reason} disabled={reason !== undefined} checked={isChosen} onChange={choose} />
      </label>
    </td>
  );
}

function toggled(chosen: readonly Topic[], topic: Topic): readonly Topic[] {
  return chosen.includes(topic) ? chosen.filter((other) => other !== topic) : [...chosen, topic];
}
