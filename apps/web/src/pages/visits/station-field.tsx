import { useQuery } from '@tanstack/react-query';
import { stationVersionsQuery } from '../../api/queries-stations';
import type { Form } from '../../forms/field';
import { StationPick, unnamed } from './station-pick';

type InForm = { form: Form; name: string; missionId: string; stationId: string | null };

/** The same as a field of a form, where a visit is not what it is about. What it is called is asked of the register. */
export function StationField({ form, name, missionId, stationId }: InForm) {
  const versions = useQuery({ ...stationVersionsQuery(missionId, stationId ?? ''), enabled: Boolean(stationId) });
  return (
    <StationPick
      missionId={missionId}
      chosen={stationId ? (versions.data?.items[0] ?? unnamed(stationId)) : undefined}
      choose={(chosen) => form.setFieldValue(name, chosen?.id ?? null)}
      error={form.errors[name] as string | undefined}
      optional
    />
  );
}
