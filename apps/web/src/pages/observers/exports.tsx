import { Anchor } from '@mantine/core';
import { addressOf } from '../../api/address';
import { useMessages } from '../../messages';
import classes from './observers.module.css';

const TABLES = [
  ['observers', 'observers.exportObservers'],
  ['applications', 'observers.exportApplications'],
] as const;
const FORMATS = ['xlsx', 'csv', 'json'] as const;

/** The same rows as files, in the language of the page. */
export function ObserverExports({ missionId }: { missionId: string }) {
  const { t, language } = useMessages();
  return (
    <div className={classes.unprinted}>
      {TABLES.map(([name, message]) => (
        <div key={name} className={classes.files}>
          <span>{t(message)}:</span>
          {FORMATS.map((format) => (
            <Anchor
              key={format}
              size="sm"
              href={addressOf('exportMission', { id: missionId, name }, { format, language })}
              aria-label={`${t(message)}, ${format.toUpperCase()}`}
              download
            >
              {format.toUpperCase()}
            </Anchor>
          ))}
        </div>
      ))}
    </div>
  );
}
