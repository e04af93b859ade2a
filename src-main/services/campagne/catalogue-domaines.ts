import type { RetoucheCatalogue } from '../../contract/campagne.ts';
import { Refus } from '../../contract/refus.ts';
import type { Domaine } from '../../domain/campagne/campagne.ts';
import { DUREES_USUELLES } from '../../domain/campagne/modele.ts';
import { compareTextes, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import type { Retouche } from './catalogue.ts';

/** Size of the colour-blind-safe set of domaines. */
const COULEURS = 12;

/** @throws Refus when it is gone. */
export async function trouverDomaine(tx: WriteStore, id: string): Promise<Domaine> {
  const domaine = await tx.get('domaine', id);
  if (!domaine) throw new Refus('domaine inconnu', 'Ce domaine n’est plus dans le catalogue : rouvrez la page.');
  return domaine;
}

async function refuserDomaineDouble(tx: WriteStore, nom: string, sauf: string | null): Promise<void> {
  const double = (await tx.all('domaine')).find(
    (domaine) => domaine.id !== sauf && compareTextes(domaine.nom, nom) === 0,
  );
  if (double) throw new Refus('domaine en double', `Le catalogue contient déjà le domaine « ${double.nom} ».`);
}

export async function ajouterDomaine(
  tx: WriteStore,
  { nom, mode }: Extract<RetoucheCatalogue, { acte: 'ajouter un domaine' }>,
  ctx: Contexte,
): Promise<Retouche> {
  await refuserDomaineDouble(tx, nom, null);
  const id = ctx.newId();
  const couleur = (await tx.count('domaine')) % COULEURS;
  const dureeMinutes = DUREES_USUELLES[mode ?? 'individuel'];
  await tx.insert('domaine', [{ id, nom, mode, accueilli: false, dureeMinutes, couleur }]);
  tx.nommer(`ajouter le domaine « ${nom} »`);
  return { id, suite: null };
}

export async function renommerDomaine(tx: WriteStore, id: string, nom: string): Promise<Retouche> {
  const domaine = await trouverDomaine(tx, id);
  await refuserDomaineDouble(tx, nom, id);
  await tx.update('domaine', [{ id, nom }]);
  tx.nommer(`renommer le domaine « ${domaine.nom} » en « ${nom} »`);
  const demandes = await tx.count('candidature', { domaineId: id });
  if (demandes === 0) return { id, suite: null };
  return {
    id,
    suite: `${pluriel(demandes, 'candidature le demande', 'candidatures le demandent')} : les listes de l’académie doivent l’écrire ainsi, sinon il y sera inconnu`,
  };
}

/** @throws Refus when pupils or séances need it. */
async function refuserDomaineUtilise(tx: WriteStore, { id: domaineId, nom }: Domaine): Promise<void> {
  const candidatures = await tx.count('candidature', { domaineId });
  if (candidatures > 0)
    throw new Refus(
      'domaine utilisé',
      `Le domaine « ${nom} » est demandé par ${pluriel(candidatures, 'candidature')} : il reste au catalogue.`,
    );
  const seances = await tx.count('seance', { domaineId });
  if (seances > 0)
    throw new Refus(
      'domaine utilisé',
      `Le domaine « ${nom} » a ${pluriel(seances, 'séance collective', 'séances collectives')} : supprimez-les d’abord.`,
    );
}

const idsDe = (lignes: readonly { readonly id: string }[]): string[] => lignes.map(({ id }) => id);

export async function retirerDomaine(tx: WriteStore, id: string): Promise<Retouche> {
  const domaine = await trouverDomaine(tx, id);
  await refuserDomaineUtilise(tx, domaine);
  const formations = await tx.all('formation', { domaineId: id });
  const liens = await tx.all('juryDomaine', { domaineId: id });
  await tx.remove('juryDomaine', idsDe(liens));
  await tx.remove('formation', idsDe(formations));
  // What the lycée wrote stays: its phrases become those of every domaine.
  const phrases = await tx.all('phrase', { domaineId: id });
  await tx.update(
    'phrase',
    idsDe(phrases).map((phraseId) => ({ id: phraseId, domaineId: null })),
  );
  await tx.remove('domaine', [id]);
  tx.nommer(`retirer le domaine « ${domaine.nom} »`);
  const partis = [
    formations.length > 0 && `${pluriel(formations.length, 'formation retirée', 'formations retirées')} avec lui`,
    liens.length > 0 && `${pluriel(liens.length, 'jury ne le tient', 'jurys ne le tiennent')} plus`,
  ].filter((texte) => texte !== false);
  return { id, suite: partis.length === 0 ? null : partis.join(', ') };
}
