import type { Desk } from './desk.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';
const HEADERS = 'Номер участка;Название;Название по-английски;Регион;Страна;За рубежом;Число избирателей';

/** Forty stations that nobody will look for: two of the regions that the host's own borders have, and some abroad. */
const rows = Array.from({ length: 40 }, (_, at) => {
  const code = 101 + at;
  const names = `Избирательный участок № ${code} (условный);Polling station No. ${code} (synthetic)`;
  const abroad = at >= 36;
  const place = abroad
    ? `;${['ARM', 'KAZ', 'KGZ', 'RUS'][at - 36]};да`
    : `${at < 18 ? 'Условная область' : 'Другая условная область'};;`;
  return `${code};${names};${place};${abroad ? '' : 900 + 25 * at}`;
});

/** The host's list, tried and then taken in, as an officer does. */
export async function takeStationsIn(desk: Desk, missionId: string): Promise<void> {
  const list = new TextEncoder().encode([HEADERS, ...rows].join('\r\n'));
  const send = (query: string) => desk.send(`/api/missions/${missionId}/stations/imports${query}`, 'text/csv', list);
  const { digest } = (await send('')) as { digest: string };
  await send(`?dryRun=false&digest=${digest}&source=${encodeURIComponent(SYNTHETIC)}`);
}
