import { Title } from '@mantine/core';
import type { DelegationView, MemberList } from '#libs/contracts';
import type { z } from 'zod';
import { membersQuery } from '../../api/queries-delegations';
import { useMessages } from '../../messages';
import { DeskLink } from '../../frame/desk-link';
import { Loaded } from '../../frame/query';
import { Rows, type Column } from '../../lists/rows';
import { shownDay } from '../../time';

type Member = z.infer<typeof MemberList>['items'][number];

/** Who sits in the delegation, and until when. */
export function Members({ delegation }: { delegation: DelegationView }) {
  const { t, language } = useMessages();
  const columns: Column<Member>[] = [
    {
      key: 'name',
      head: t('word.name'),
      text: ({ name }) => name[language],
      cell: ({ personId: id, name }) => (
        <DeskLink to="/people/$id" params={{ id }}>
          {name[language]}
        </DeskLink>
      ),
    },
    { key: 'office', head: t('word.office'), text: ({ office }) => office[language] },
    { key: 'chamber', head: t('delegation.chamber'), text: ({ chamber }) => chamber[language] },
    {
      key: 'until',
      head: t('delegation.until'),
      text: ({ validUntil }) => (validUntil ? shownDay(validUntil, language) : ''),
      order: ({ validUntil }) => validUntil ?? '',
    },
  ];
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('delegation.people')}
      </Title>
      <Loaded of={membersQuery(delegation.id)}>
        {({ items }) => (
          <Rows
            name="members"
            isAside
            label={`${t('delegation.people')}: ${delegation.name[language]}`}
            rows={items}
            columns={columns}
            idOf={({ mandateId }) => mandateId}
            find={t('observers.find')}
          />
        )}
      </Loaded>
    </section>
  );
}
