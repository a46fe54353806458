import type { NoticesEvent, WorkEvent } from '#libs/contracts';
import { addressOf } from '../api/address';

export type News = { work: WorkEvent } | { notices: NoticesEvent };
type Listener = { onNews: (news: News) => void; onLive: (is: boolean) => void };

const ADDRESS = addressOf('watchWork', {});
/** Refused for good, such as for too many windows: tried again after this long. */
const AGAIN_MS = 60_000;

const read = (name: string, data: string) => ({ [name]: JSON.parse(data) as unknown }) as News;

/** What the server tells as it happens; `live` says whether it can be heard. Ends when the answer is called. */
export function listenForNews({ onNews, onLive }: Listener): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(ADDRESS);
    for (const name of ['work', 'notices'])
      source.addEventListener(name, ({ data }: MessageEvent<string>) => onNews(read(name, data)));
    source.addEventListener('open', () => onLive(true));
    source.addEventListener('error', () => {
      onLive(false);
      // A connection that was lost is taken up again by the browser; one that was refused is not.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    });
  };
  open();
  return () => {
    source?.close();
    clearTimeout(again);
  };
}

/** The same, asked for once: for those who cannot listen. */
export async function askForNews(): Promise<News[]> {
  const answer = await fetch(ADDRESS, { headers: { accept: 'text/plain' } });
  if (!answer.ok) return [];
  return [...(await answer.text()).matchAll(/^event: (\w+)\ndata: (.+)$/gm)].map(([, name, data]) =>
    read(name!, data!),
  );
}
