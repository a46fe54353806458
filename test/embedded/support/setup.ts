import { endAll } from './launched.js';
import { removeFolders } from './project.js';

afterEach(endAll);
afterAll(removeFolders);
