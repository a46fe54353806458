import { z } from 'zod';
import { prose, saidInBoth } from './shapes.js';

const anyWording = prose(2_000);

/** The register of rules and the lifecycles, as this version carries them out. */
export const RegulationView = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      statement: anyWording,
      provenance: z.object({ codes: z.array(z.string()), note: anyWording }),
      configurable: z.boolean(),
      default: anyWording.nullable(),
      effect: z
        .enum(['refuses', 'warns', 'recorded', 'not-in-this-version'])
        .describe('Derived from the tables that are executed'),
      effectLabel: anyWording,
      codes: z.array(z.string()).describe('The refusals and warnings that rest on it'),
    }),
  ),
  provenance: z.record(z.string(), anyWording),
  lifecycles: z.record(
    z.string(),
    z.object({
      initial: z.string(),
      states: z.array(z.object({ id: z.string(), label: anyWording })),
      moves: z.array(
        z.object({
          action: z.string(),
          label: anyWording,
          from: z.array(z.string()),
          to: z.string(),
          permission: z.string(),
          roles: z.array(z.string()),
          needsReason: z.boolean(),
          correctable: z.boolean(),
          requires: z.array(z.object({ code: z.string(), rule: z.string().nullable(), sentence: anyWording })),
          warns: z.array(z.object({ code: z.string(), rule: z.string().nullable(), sentence: anyWording })),
        }),
      ),
    }),
  ),
  roles: z.record(z.string(), z.object({ label: anyWording, reach: z.string(), permissions: z.array(z.string()) })),
});
export type RegulationView = z.infer<typeof RegulationView>;

/** What a sentence was filled with; a wording, in both languages. */
const params = z.record(z.string(), z.union([z.string(), z.number(), saidInBoth]));
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  params,
  requestId: z.string(),
  findings: z.array(
    z.object({
      effect: z.enum(['refuses', 'warns']),
      code: z.string(),
      rule: z.string().nullable(),
      provenance: z.array(z.string()),
      params,
      sentence: z.string(),
    }),
  ),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
