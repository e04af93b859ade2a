import type { contexteOperations } from '../contract/contexte.ts';
import { compareTextes } from '../domain/texte/format.ts';
import type { Handlers } from './handler.ts';

export const contexteHandlers: Handlers<typeof contexteOperations> = {
  'contexte.lire': async (read, _input, ctx) => ({
    aujourdhui: ctx.aujourdhui,
    demo: ctx.demo,
    etablissement: await read.get('etablissement', 'etablissement'),
    campagne: await read.get('campagne', 'campagne'),
    domaines: (await read.all('domaine')).toSorted((a, b) => compareTextes(a.nom, b.nom)),
    formations: (await read.all('formation')).toSorted((a, b) => compareTextes(a.intitule, b.intitule)),
    joursSansClasse: (await read.all('jourSansClasse')).toSorted((a, b) => (a.debut < b.debut ? -1 : 1)),
    criteres: (await read.all('critere')).toSorted((a, b) => a.ordre - b.ordre),
  }),
};
