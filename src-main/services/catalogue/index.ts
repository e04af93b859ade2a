import type { catalogueOperations } from '../../contract/catalogue.ts';
import type { Handlers } from '../handler.ts';
import { importerCatalogue } from './importer.ts';
import { lireCatalogue } from './lire.ts';

export const catalogueHandlers: Handlers<typeof catalogueOperations> = {
  'catalogue.lire': lireCatalogue,
  'catalogue.importer': importerCatalogue,
};
