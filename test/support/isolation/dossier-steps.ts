import { createHash } from 'node:crypto';
import { pdfOf, pictureOf } from '../hostile-files.js';
import { json, keep, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const applicant = (world: World) => world.canary;
const manager = (world: World) => world.manager;
const officer = (world: World) => world.officer;
const application = ({ application: id = '' }: Record<string, string>) => ({ id });
const SCAN = pdfOf(`/Title (${CANARY})`);
const DIGEST = createHash('sha256').update(SCAN).digest('hex');
const digest = () => DIGEST;

/** The applicant's passport page and particulars. */
export const DOSSIER_STEPS: Step[] = [
  {
    route: 'POST /api/applications/{id}/documents/{kind}',
    by: applicant,
    params: (known) => ({ ...application(known), kind: 'passport' }),
    sends: () => ({ bytes: SCAN, headers: { 'content-type': 'application/pdf' } }),
    shows: digest,
    next: keep('document', ({ id }) => id),
  },
  {
    route: 'POST /api/applications/{id}/documents/{kind}',
    by: applicant,
    params: (known) => ({ ...application(known), kind: 'photo' }),
    sends: () => ({ bytes: pictureOf(300, 400).jpegSync(80), headers: { 'content-type': 'image/jpeg' } }),
    shows: () => 'image/jpeg',
    next: keep('portrait', ({ id }) => id),
  },
  {
    route: 'GET /api/missions/{id}/dossiers',
    by: officer,
    params: ({ mission: id = '' }) => ({ id }),
    shows: ({ known }) => known.portrait!,
  },
  {
    route: 'GET /api/personal-documents/{id}/small',
    by: officer,
    params: ({ portrait: id = '' }) => ({ id }),
    // As every JPEG begins, and no refusal.
    shows: () => 'JFIF',
  },
  { route: 'GET /api/applications/{id}/documents', by: manager, params: application, shows: digest },
  {
    route: 'GET /api/personal-documents/{id}/file',
    by: officer,
    params: ({ document: id = '' }) => ({ id }),
    shows: () => CANARY,
  },
  {
    route: 'PUT /api/applications/{id}/particulars',
    by: manager,
    params: application,
    sends: () => json({ employer: `employer ${CANARY}` }, { 'if-match': '"0"' }),
    strangersSend: () => json({ employer: 'a stranger' }, { 'if-match': '"0"' }),
    shows: () => '"filled"',
  },
  { route: 'GET /api/applications/{id}/particulars', by: applicant, params: application, shows: () => CANARY },
];
