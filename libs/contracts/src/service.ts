import { z } from 'zod';
import {
  accreditationLifecycle,
  APPLICANT_CATEGORIES,
  applicationLifecycle,
  missionLifecycle,
  type ApplicantCategory,
} from '#libs/regulation';
import { country, day, id, instant, saidInBoth, wording } from './shapes.js';

const categories = Object.keys(APPLICANT_CATEGORIES) as [ApplicantCategory, ...ApplicantCategory[]];

/** What a person has done in missions, newest first, with the delegation the person then came from. */
export const ServiceView = z.object({
  personId: id,
  missions: z.array(
    z.object({
      missionId: id,
      number: z.string(),
      title: wording(300),
      host: country,
      state: z.enum(missionLifecycle.states),
      offices: z.array(z.object({ office: z.string(), validFrom: day, validUntil: day.nullable() })),
      applications: z.array(
        z.object({
          applicationId: id,
          category: z.enum(categories),
          delegation: wording(200).nullable(),
          state: z.enum(applicationLifecycle.states),
          accreditations: z.array(
            z.object({
              state: z.enum(accreditationLifecycle.states),
              actNumber: z.string().nullable(),
              actDate: day.nullable(),
              certificateNumber: z.string().nullable(),
              validFrom: day.nullable(),
              validUntil: day.nullable(),
            }),
          ),
        }),
      ),
      signatures: z.array(z.object({ document: saidInBoth, versionNumber: z.int(), signedAt: instant })),
    }),
  ),
});
export type ServiceView = z.infer<typeof ServiceView>;
