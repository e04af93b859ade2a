import type { contexteOperations } from '../contract/contexte.ts';
import { compareTextes } from '../domain/texte/format.ts';
import { nommerJury } from '../domain/paquet/nom-jury.ts';
import type { ReadStore } from '../store/types.ts';
import type { Handlers } from './handler.ts';

async function nommerPoste(read: ReadStore): Promise<string | null> {
  const poste = await read.get('poste', 'poste');
  return poste && nommerJury(poste.juryNom);
}

export const contexteHandlers: Handlers<typeof contexteOperations> = {
  'contexte.lire': async (read, _input, ctx) => ({
    aujourdhui: ctx.aujourdhui,
    demo: ctx.demo,
    alertes: ctx.alertes,
    poste: await nommerPoste(read),
    etablissement: await read.get('etablissement', 'etablissement'),
    campagne: await read.get('campagne', 'campagne'),
    domaines: (await read.all('domaine')).toSorted((a, b) => compareTextes(a.nom, b.nom)),
    formations: (await read.all('formation')).toSorted((a, b) => compareTextes(a.intitule, b.intitule)),
    joursSansClasse: (await read.all('jourSansClasse')).toSorted((a, b) => (a.debut < b.debut ? -1 : 1)),
    criteres: (await read.all('critere')).toSorted((a, b) => a.ordre - b.ordre),
  }),
};
