import { join } from 'node:path';
import { templatesIn } from '../../server/src/host/templates.js';
import { root } from './root.js';

export const templatesFolder = join(root, 'templates');

export const templates = templatesIn(templatesFolder);
