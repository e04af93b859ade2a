import type { EffacementsVus, personnellesOperations, Purge } from '../../contract/personnelles.ts';
import { Refus } from '../../contract/refus.ts';
import { estSonNom } from '../../domain/effacement/effacement.ts';
import type { Auteur } from '../../domain/journal/registre.ts';
import { lireEdition } from '../lectures/lire-edition.ts';
import type { Handlers } from '../handler.ts';
import { nomDeFichier, rediger } from '../rediger.ts';
import { lireDossier } from './dossier.ts';

/** What the composition root holds of these data. */
interface Decor {
  readonly auteur: () => Auteur;
  /** Whether a poste de jury is on this machine: it holds pupils of its own. */
  readonly posteOuvert: () => boolean;
  readonly effacements: () => Promise<EffacementsVus>;
  readonly purger: () => Promise<Purge>;
}

export function createPersonnellesHandlers(decor: Decor): Handlers<typeof personnellesOperations> {
  return {
    'personnelles.lire': (read, { candidatId }) => lireDossier(read, candidatId),
    'personnelles.composer': async (ctx, { candidatId, format }) => {
      const { dossier, edition } = await ctx.read(async (read) => ({
        dossier: await lireDossier(read, candidatId),
        edition: await lireEdition(read, ctx),
      }));
      const nomFichier = `${nomDeFichier(`Données personnelles ${dossier.eleve}`)}.${format}`;
      if (format === 'json') {
        const texte = JSON.stringify({ lycee: edition.lycee.nom, editeLe: edition.editeLe, ...dossier }, null, 2);
        return { nomFichier, contenu: Buffer.from(texte).toString('base64') };
      }
      const pli = { nomFichier, request: { kind: 'dossier' as const, data: { ...edition, dossier } }, parties: 1 };
      return rediger(ctx, [pli], { libelle: 'Mise en page', archive: '' });
    },
    'personnelles.effacer': async (tx, { candidatId, nom }, { maintenant, newId }) => {
      const candidat = await tx.get('candidat', candidatId);
      if (!candidat) throw new Refus('candidat inconnu', 'Cet élève n’existe plus\u00a0: rien n’a été effacé.');
      if (!estSonNom(candidat, nom))
        throw new Refus(
          'nom différent',
          'Le nom tapé n’est pas celui de cet élève\u00a0: rien n’a été effacé. Tapez son nom et son prénom.',
        );
      if (decor.posteOuvert())
        throw new Refus(
          'poste de jury présent',
          'Un paquet de jury est ouvert sur ce poste, et peut contenir cet élève\u00a0: rendez-le et effacez-le de ce poste, puis recommencez. Rien n’a été effacé.',
        );
      const { compteNom, poste } = decor.auteur();
      const lignes = await tx.oublier(candidatId);
      await tx.insert('effacement', [{ id: newId(), faitLe: maintenant, compteNom, poste, lignes, epure: false }]);
      tx.nommer('effacer un élève');
      return null;
    },
    'personnelles.effacements': decor.effacements,
    'personnelles.purger': decor.purger,
  };
}
