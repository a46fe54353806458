import type { PublicationView, ReportView } from '#libs/contracts';
import { PASSWORD } from '../../../tools/demonstration/cast.js';
import { until } from '../asking.js';
import { fileDrawn } from '../drawn.js';
import { inPdf } from './legible.js';
import { json, keep, type Step } from './step.js';
import { CANARY, type World } from './world.js';

const officer = (world: World) => world.officer;
const coordinator = (world: World) => world.coordinator;
const applicant = (world: World) => world.canary;
const canary = () => CANARY;
const mission = ({ mission: id = '' }: Record<string, string>) => ({ id });
type Opened = Pick<ReportView, 'id' | 'snapshot' | 'sections'>;
const report = ({ report: id = '' }: Record<string, string>) => ({ id });
const rendering = ({ rendering: id = '' }: Record<string, string>) => ({ id });
const theReport = ({ known }: World) => known.report!;

/** From the draft of the conclusion to the first signature under it. */
export const REPORT_STEPS: Step[] = [
  {
    route: 'POST /api/missions/{id}/reports',
    by: coordinator,
    params: mission,
    sends: () => json({ kind: 'final-conclusion' }),
    shows: () => 'contentDigests',
    next: (world, answer) => {
      const opened = (JSON.parse(answer.text) as { report: Opened }).report;
      const section = opened.sections.find(({ text }) => text === 'mandatory')!.id;
      Object.assign(world.known, { report: opened.id, snapshot: opened.snapshot.id, section });
    },
  },
  { route: 'GET /api/missions/{id}/reports', by: coordinator, params: mission, shows: theReport },
  { route: 'GET /api/missions/{id}/archive', by: officer, params: mission, shows: theReport },
  {
    route: 'PUT /api/reports/{id}/texts/{language}/{section}',
    by: coordinator,
    params: (known) => ({ ...report(known), language: 'ru', section: known.section! }),
    sends: () => json({ body: `text ${CANARY}` }, { 'if-match': '"0"' }),
    shows: canary,
    next: async ({ coordinator: { desk }, known }, answer) => {
      const { sections } = (JSON.parse(answer.text) as { report: Opened }).report;
      const mandatory = sections.filter(({ text }) => text === 'mandatory').map(({ id }) => id);
      const write = (language: 'ru' | 'en', section: string) =>
        desk.call.writeText({
          params: { ...report(known), language, section },
          body: { body: 'SYNTHETIC' },
          ifMatch: 0,
        });
      for (const section of mandatory) await write('en', section);
      for (const section of mandatory.filter((id) => id !== known.section)) await write('ru', section);
    },
  },
  {
    route: 'GET /api/reports/{id}/texts/{language}/{section}/versions',
    by: coordinator,
    params: (known) => ({ ...report(known), language: 'ru', section: known.section! }),
    shows: canary,
  },
  {
    route: 'PUT /api/reports/{id}/texts/{language}/{section}/hold',
    by: coordinator,
    params: (known) => ({ ...report(known), language: 'ru', section: known.section! }),
    sends: () => json({}),
    shows: ({ coordinator: { id } }) => id,
  },
  { route: 'GET /api/reports/{id}/holds', by: coordinator, params: report, shows: ({ coordinator: { id } }) => id },
  { route: 'GET /api/reports/{id}/writing', by: coordinator, params: report, shows: () => 'observers.total' },
  {
    route: 'POST /api/reports/{id}/previews',
    by: coordinator,
    params: report,
    sends: ({ known }) => json({ section: known.section, language: 'ru', body: `text ${CANARY}` }),
    shows: inPdf,
  },
  {
    route: 'DELETE /api/reports/{id}/texts/{language}/{section}/hold',
    by: coordinator,
    params: (known) => ({ ...report(known), language: 'ru', section: known.section! }),
    shows: () => '"items"',
  },
  { route: 'POST /api/reports/{id}/snapshot', by: coordinator, params: report, shows: canary },
  { route: 'GET /api/reports/{id}/moves', by: coordinator, params: report, shows: () => '"possible"' },
  {
    route: 'POST /api/reports/{id}/renderings',
    by: coordinator,
    params: report,
    sends: () => json({ language: 'ru' }),
    shows: theReport,
    next: keep('rendering', ({ id }) => id),
  },
  {
    route: 'GET /api/renderings/{id}',
    by: coordinator,
    params: rendering,
    shows: theReport,
    next: async ({ coordinator: { desk }, known }) => {
      known.artifact = await until('the document is rendered', async () => {
        const { artifact } = await desk.call.getRender({ params: rendering(known) });
        return artifact?.id;
      });
    },
  },
  {
    route: 'GET /api/artifacts/{id}/file',
    by: coordinator,
    params: ({ artifact: id = '' }) => ({ id }),
    shows: inPdf,
  },
  {
    route: 'GET /api/artifacts/{id}/file',
    by: coordinator,
    params: ({ artifact: id = '' }) => ({ id }),
    query: () => '?format=docx',
    shows: () => CANARY,
  },
  { route: 'GET /api/snapshots/{id}', by: coordinator, params: ({ snapshot: id = '' }) => ({ id }), shows: canary },
  {
    route: 'POST /api/reports/{id}/moves',
    by: coordinator,
    params: report,
    sends: () => json({ action: 'review' }),
    shows: canary,
  },
  {
    route: 'POST /api/reports/{id}/corrections',
    by: officer,
    params: report,
    sends: () => json({ instead: null, reason: 'SYNTHETIC', evidence: 'SYNTHETIC' }),
    shows: canary,
    next: async (world) => {
      const params = report(world.known);
      await world.coordinator.desk.call.moveReport({ params, body: { action: 'review' } });
      await world.secretary.desk.call.moveReport({ params, body: { action: 'agree' } });
      const { call } = world.coordinator.desk;
      const opened = await call.moveReport({ params, body: { action: 'openSigning' } });
      Object.assign(world.known, {
        digest: opened.report.contentDigests.ru,
        translated: opened.report.contentDigests.en,
        file: await fileDrawn(opened.report),
      });
    },
  },
  {
    route: 'POST /api/reports/{id}/translations/{language}/approval',
    by: ({ secretary }) => secretary,
    params: (known) => ({ ...report(known), language: 'en' }),
    sends: ({ known }) => json({ contentDigest: known.translated }),
    shows: canary,
  },
  { route: 'GET /api/reports/{id}', by: applicant, params: report, shows: () => `Kanareikina-${CANARY}` },
  {
    route: 'POST /api/reports/{id}/absences',
    by: coordinator,
    params: report,
    sends: ({ canary: { id: personId } }) => json({ personId, reason: 'SYNTHETIC' }),
    shows: () => `Kanareikina-${CANARY}`,
  },
  {
    route: 'POST /api/reports/{id}/signatures',
    by: applicant,
    params: report,
    sends: ({ known }) => json({ contentDigest: known.digest, password: PASSWORD, fileDigest: known.file }),
    shows: () => `Kanareikina-${CANARY}`,
  },
  {
    route: 'POST /api/reports/{id}/dissents',
    by: coordinator,
    params: report,
    sends: ({ known }) => json({ contentDigest: known.digest, password: PASSWORD, dissent: { en: 'SYNTHETIC' } }),
    shows: () => `Kanareikina-${CANARY}`,
    next: async ({ coordinator: { desk }, known }) => {
      const body = { contentDigest: known.digest!, password: PASSWORD, fileDigest: known.file! };
      await desk.call.signReport({ params: report(known), body });
      await desk.render(known.report!, 'ru');
    },
  },
  { route: 'GET /api/reports/{id}/publication', by: officer, params: report, shows: () => '"byTwo"' },
  {
    route: 'POST /api/reports/{id}/publications',
    by: officer,
    params: report,
    sends: () => json({ act: 'publish' }),
    shows: () => '"byTwo"',
    next: (world, { text }) => {
      world.known.publication = (JSON.parse(text) as PublicationView).awaited!.id;
    },
  },
  {
    route: 'POST /api/publications/{id}/moves',
    by: ({ secretary }) => secretary,
    params: ({ publication: id = '' }) => ({ id }),
    sends: () => json({ action: 'confirm' }),
    shows: () => '"byTwo"',
  },
  {
    route: 'POST /api/reports/{id}/versions',
    by: ({ secretary }) => secretary,
    params: report,
    sends: () => json({ reason: 'SYNTHETIC' }),
    shows: canary,
  },
];
