import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { Refused, Unreachable } from '../../api/client';
import { Loading, Problem } from '../../frame/query';
import { sentence } from '../../frame/sentences';
import { Rows } from '../../lists/rows';
import { useMessages } from '../../messages';
import { Part } from './part';

const WAYS = ['filled', 'empty', 'loading', 'error', 'refused'] as const;
type Way = (typeof WAYS)[number];

const CODE = 'mission.invitation-missing';
const refusedWith = (said: string): Refused['problem'] => ({
  type: 'about:blank',
  title: said,
  status: 409,
  code: CODE,
  params: {},
  requestId: '',
  findings: [{ effect: 'refuses', code: CODE, rule: 'R-03', provenance: [], params: {}, sentence: said }],
});

/** What a list may turn out to be: there, empty, on its way, out of reach, refused. */
export function Found() {
  const { t, language } = useMessages();
  const [way, setWay] = useState<Way>('filled');
  return (
    <Part title={t('design.found')}>
      <SegmentedControl
        aria-label={t('design.found')}
        value={way}
        onChange={(chosen) => setWay(chosen)}
        data={WAYS.map((value) => ({ value, label: t(`design.found.${value}`) }))}
      />
      {way === 'loading' && <Loading />}
      {way === 'error' && <Problem error={new Unreachable()} again={() => setWay('filled')} />}
      {way === 'refused' && <Problem error={new Refused(refusedWith(sentence(language, CODE, {})))} />}
      {(way === 'filled' || way === 'empty') && (
        <Rows
          name="design-found"
          isAside
          label={t('design.word')}
          rows={way === 'empty' ? [] : [1, 2, 3]}
          idOf={String}
          empty={<Text>{t('design.emptySaid')}</Text>}
          columns={[
            { key: 'number', head: t('word.number'), text: String },
            { key: 'name', head: t('word.name'), text: () => t('design.word') },
          ]}
        />
      )}
    </Part>
  );
}
