import { browser } from './chromium.js';
import { FORMS, wasTaken } from './submitted.js';

/** Ends a file of journeys: the forms that the table says are sent here were sent, each from its page, and taken. */
export const everyFormOf = (spec: (typeof FORMS)[number][2]) =>
  browser('What the desk sends', () => {
    it(`was sent from each of the pages that “${spec}” answers for, and taken`, () => {
      const missing = FORMS.filter(([, endpoint, by, page]) => by === spec && !wasTaken(endpoint, page));
      expect(missing.map(([file, endpoint, , page]) => `${file}: ${endpoint} from ${page}`)).toEqual([]);
    });
  });
