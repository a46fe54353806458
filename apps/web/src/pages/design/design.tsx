import { Group, Stack, Text, Title } from '@mantine/core';
import { label, STATE_MARKS, TONES, type Mark, type StateTable, type Tone } from '#libs/regulation';
import type { ReactNode } from 'react';
import { HEADINGS, RADII, SHADOWS, SPACING, SURFACES, TYPE } from '../../design/tokens';
import { StateShown, Toned } from '../../frame/state';
import { Rows } from '../../lists/rows';
import { useMessages } from '../../messages';
import type { MessageKey } from '../../messages/catalogue';
import { Controls } from './controls';
import classes from './design.module.css';
import { Found } from './found';
import { Part } from './part';

const SURFACE_WORDS = {
  ground: 'design.ground',
  surface: 'design.surface',
  sunken: 'design.sunken',
  text: 'design.reading',
  dimmed: 'design.dimmed',
  line: 'design.line',
  control: 'design.control',
  link: 'design.link',
  error: 'design.error',
} as const satisfies Record<keyof typeof SURFACES, MessageKey>;

const TONE_ICONS = {
  mine: 'waits',
  others: 'clock',
  underway: 'pen',
  done: 'check',
  ended: 'cross',
  late: 'late',
} as const satisfies Record<Tone, Mark['icon']>;

/** The design of the desk, alive: what docs/design.md says in words, in the scheme and the language of the reader. */
export function DesignPage() {
  const { t, language } = useMessages();
  return (
    <Stack gap="lg">
      <title>{`${t('design.title')} – ${t('app.name')}`}</title>
      <div>
        <Title order={1} size="h2">
          {t('design.title')}
        </Title>
        <Text c="dimmed">{t('design.about')}</Text>
      </div>
      <Part title={t('design.tones')}>
        <Text size="sm">{t('design.tonesAbout')}</Text>
        <Group>
          {TONES.map((tone) => (
            <Toned key={tone} tone={tone} icon={TONE_ICONS[tone]}>
              {label(language, 'tones', tone)}
            </Toned>
          ))}
        </Group>
        <States />
      </Part>
      <Part title={t('design.colours')}>
        <div className={classes.swatches}>
          {(Object.keys(SURFACES) as (keyof typeof SURFACES)[]).map((name) => (
            <div key={name} className={classes.swatch}>
              <div className={classes.colour} style={{ background: `var(--${name})` }} />
              <div className={classes.said}>{t(SURFACE_WORDS[name])}</div>
            </div>
          ))}
        </div>
      </Part>
      <Part title={t('design.type')}>
        {Object.entries(HEADINGS).map(([name, { size }]) => (
          <Sample key={name} name={name} size={`${size * 16} px`}>
            <span style={{ fontSize: `${size}rem`, fontWeight: 650 }}>{t('design.sample')}</span>
          </Sample>
        ))}
        {Object.entries(TYPE).map(([name, { size }]) => (
          <Sample key={name} name={name} size={`${size * 16} px`}>
            <span style={{ fontSize: `${size}rem` }}>{t('design.sample')}</span>
          </Sample>
        ))}
        <Text lang="kk">Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі · Ӣӣ Ӯӯ Ҳҳ Ҷҷ · Աա Բբ Գգ</Text>
      </Part>
      <Part title={t('design.spacing')}>
        {Object.entries(SPACING).map(([name, size]) => (
          <Sample key={name} name={name} size={`${size * 16} px`}>
            <div className={classes.bar} style={{ width: `${size * 4}rem` }} />
          </Sample>
        ))}
        <Group>
          {Object.entries(RADII).map(([name, size]) => (
            <div
              key={name}
              translate="no"
              className={classes.lift}
              style={{ borderRadius: size, border: '1px solid var(--control)' }}
            >
              {name} · {size} px
            </div>
          ))}
        </Group>
        <Group>
          {Object.entries(SHADOWS).map(([name, shadow]) => (
            <div key={name} translate="no" className={classes.lift} style={{ boxShadow: shadow }}>
              {name}
            </div>
          ))}
        </Group>
      </Part>
      <Controls />
      <Found />
    </Stack>
  );
}

function Sample({ name, size, children }: { name: string; size: string; children: ReactNode }) {
  return (
    <Group wrap="nowrap" gap="sm">
      <Text size="xs" c="dimmed" w={96} translate="no" style={{ flexShrink: 0 }}>
        {name} · {size}
      </Text>
      <div>{children}</div>
    </Group>
  );
}

type Row = { table: StateTable; state: string };
const ROWS: readonly Row[] = (Object.keys(STATE_MARKS) as StateTable[]).flatMap((table) =>
  Object.keys(STATE_MARKS[table]).map((state) => ({ table, state })),
);
const TABLES = {
  missionStates: 'design.ofMission',
  applicationStates: 'design.ofApplication',
  accreditationStates: 'design.ofAccreditation',
  dossierStates: 'design.ofDossier',
  badgeStates: 'design.ofBadge',
  reportStates: 'design.ofReport',
  appointmentStates: 'design.ofAppointment',
  publicationStates: 'design.ofPublication',
  incidentStates: 'design.ofIncident',
  visitStates: 'design.ofVisit',
  meetingStates: 'design.ofMeeting',
  deadlineWords: 'design.ofDeadline',
  publicStandings: 'design.ofPublished',
  outcomes: 'design.ofOutcome',
} as const satisfies Record<StateTable, MessageKey>;

/** Every state there is, as the reader would see it. */
function States() {
  const { t, language } = useMessages();
  return (
    <Rows
      name="design"
      isAside
      label={t('design.states')}
      rows={ROWS}
      idOf={({ table, state }) => `${table} ${state}`}
      find={t('design.findState')}
      columns={[
        { key: 'of', head: t('design.of'), text: ({ table }) => t(TABLES[table]) },
        {
          key: 'state',
          head: t('word.state'),
          text: ({ table, state }) => label(language, table, state as never),
          cell: ({ table, state }) => <StateShown of={table} is={state as never} />,
        },
      ]}
    />
  );
}
