import type { ReportView } from '#libs/contracts';
import type { Language } from '#libs/regulation';
import { api } from '../../api/client';
import { useCommand } from '../../api/command';
import { queries } from '../../api/queries';
import { renderQuery, reportQuery } from '../../api/queries-reports';
import { useWork } from '../../frame/work';

/** Asks for a PDF of the text as it stands; `internal` with the references of its authors. */
export function useRender({ id }: ReportView, internal: boolean) {
  const { asked } = useWork();
  return useCommand({
    each: (language) => language,
    mutationFn: (language: Language) => api.askRender({ params: { id }, body: { language, internal } }),
    onSuccess: async (rendering) => {
      queries.setQueryData(renderQuery(rendering.id).queryKey, rendering);
      asked('rendering', rendering.id);
      await queries.invalidateQueries({ queryKey: reportQuery(id).queryKey, exact: true });
    },
  });
}
