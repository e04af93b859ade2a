import { join } from 'node:path';
import { readFontFaces } from '../../../src-main/documents/fonts/font-faces.ts';

export const RESOURCES_DIR = join(import.meta.dirname, '../../../resources');

export const FACES = readFontFaces(RESOURCES_DIR);
