import { QueryClient, type InvalidateOptions, type InvalidateQueryFilters } from '@tanstack/react-query';

/**
 * After something was done, all that may say otherwise now is asked for anew: also what is still on its way for the first
 * time. It was asked for before, so it need not know of what was done; but TanStack waits for it and believes it.
 */
export class Queries extends QueryClient {
  override invalidateQueries(filters: InvalidateQueryFilters = {}, options?: InvalidateOptions): Promise<void> {
    if (filters.refetchType === undefined && filters.type !== 'inactive')
      for (const query of this.getQueryCache().findAll({ ...filters, type: 'active', fetchStatus: 'fetching' }))
        if (query.state.data === undefined && !query.isDisabled() && !query.isStatic())
          void query.cancel({ silent: true });
    return super.invalidateQueries(filters, options);
  }
}
