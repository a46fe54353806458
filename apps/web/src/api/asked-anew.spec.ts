import { QueryObserver } from '@tanstack/react-query';
import { Queries } from './asked-anew.js';

/** A list of which the first answer can be held back. */
function shown() {
  const queries = new Queries();
  const answers: ((list: string[]) => void)[] = [];
  const queryFn = () => new Promise<string[]>((answer) => answers.push(answer));
  const observer = new QueryObserver(queries, { queryKey: ['list'], queryFn, staleTime: 60_000 });
  const end = observer.subscribe(() => undefined);
  return { queries, answers, end, list: () => observer.getCurrentResult().data };
}

it('What was asked for before something was done is asked for anew, be it not there yet', async () => {
  const { queries, answers, list, end } = shown();
  const anew = queries.invalidateQueries({ queryKey: ['list'] });
  expect(answers).toHaveLength(2);
  answers[0]!(['before']);
  answers[1]!(['before', 'done']);
  await anew;
  expect(list()).toEqual(['before', 'done']);
  end();
});

it('An answer from before that comes last is not believed', async () => {
  const { queries, answers, list, end } = shown();
  const anew = queries.invalidateQueries();
  answers[1]!(['done']);
  await anew;
  answers[0]!(['before']);
  await Promise.resolve();
  expect(list()).toEqual(['done']);
  end();
});

it('Nothing is asked for where nothing is to be read anew yet', () => {
  const { queries, answers, end } = shown();
  void queries.invalidateQueries({ refetchType: 'none' });
  expect(answers).toHaveLength(1);
  end();
});
