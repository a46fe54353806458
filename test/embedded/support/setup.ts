import { jest } from '@jest/globals';
import { endAll } from './launched.js';
import { removeFolders } from './project.js';

jest.setTimeout(60_000);

afterEach(endAll);
afterAll(removeFolders);
