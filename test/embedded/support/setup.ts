import { inEachFile } from '../../../tools/testing/each-file.js';
import { endAll } from './launched.js';
import { removeFolders } from './project.js';

inEachFile('afterEach', endAll);
inEachFile('afterAll', removeFolders);
