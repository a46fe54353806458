import { Card, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { ReportView } from '#libs/contracts';
import { useId, useState, type ReactNode } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { reportQuery } from '../../api/queries-reports';
import { PlainForm } from '../../forms/plain-form';
import { PrimaryButton } from '../../frame/primary-button';
import { Problem } from '../../frame/query';
import { useToast } from '../../frame/toasts';
import { FileToSign, useHand } from './hand';

type Props = {
  report: ReportView;
  /** Which text it is, by the digest that the server computed over what was read; if it changes meanwhile, it is refused. */
  head: (contentDigest: string | undefined) => ReactNode;
  /** What one says by the tick, and what is said as long as it is not there. */
  statement: string;
  tickFirst: ReactNode;
  submit: string;
  done: string;
  /** Where one goes from there. */
  leave?: () => Promise<unknown>;
  /** What may be done in the place of signing. */
  instead?: ReactNode;
};

/** One signs the very text one has read, and the very file that it stands in: both digests go with the signature. */
export function OwnSignature({ report, head, statement, tickFirst, submit, done, leave, instead }: Props) {
  const { id, missionId } = report;
  const { personId } = useMe();
  const toast = useToast();
  const why = useId();
  const [read, setRead] = useState(false);
  const hand = useHand(report);
  const sign = useCommand({
    mutationFn: () => api.signReport({ params: { id }, body: hand.body }),
    onSuccess: async ({ report: after }) => {
      toast({ of: report.number, did: done });
      await leave?.();
      queries.setQueryData(reportQuery(id).queryKey, after);
      const changed = [
        ['report', id],
        ['mission', missionId],
        ['people', personId],
      ];
      await Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const ready = read && hand.given && hand.drawn;
  return (
    <Card withBorder>
      <Stack gap="sm">
        {head(hand.body.contentDigest)}
        <FileToSign report={report} />
        {/* Whoever has typed the password may press Enter; a tick and a password are nobody’s loss. */}
        <PlainForm hasUnsent={false} submit={() => ready && sign.mutate()}>
          <Stack gap="sm">
            <Checkbox
              label={statement}
              checked={read}
              onChange={({ currentTarget }) => setRead(currentTarget.checked)}
            />
            {!read && (
              <Text size="sm" id={why}>
                {tickFirst}
              </Text>
            )}
            {hand.field}
            {sign.error && <Problem error={sign.error} />}
            <Group>
              <PrimaryButton
                loading={sign.isPending}
                isPossible={ready}
                aria-describedby={read ? undefined : why}
                type="submit"
              >
                {submit}
              </PrimaryButton>
            </Group>
          </Stack>
        </PlainForm>
        {instead && <Group>{instead}</Group>}
      </Stack>
    </Card>
  );
}
