import { queryOptions } from '@tanstack/react-query';
import { api } from './client';

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => api.listSettings({}) });

export const hostProfilesQuery = queryOptions({ queryKey: ['host-profiles'], queryFn: () => api.listHostProfiles({}) });

/** What the assembly has made of the outlines, the newest edition of each first. */
export const outlinesQuery = queryOptions({
  queryKey: ['outlines'],
  queryFn: async () => (await api.listOutlines({})).items,
});

/** The texts that applicants accept, the newest version of each first. */
export const textsQuery = queryOptions({ queryKey: ['texts'], queryFn: () => api.listTexts({}) });
