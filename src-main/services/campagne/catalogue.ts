import type { FormationSaisie, RetoucheCatalogue } from '../../contract/campagne.ts';
import { Refus } from '../../contract/refus.ts';
import type { Domaine, Formation } from '../../domain/campagne/campagne.ts';
import { DUREES_USUELLES } from '../../domain/campagne/modele.ts';
import { assertNever } from '../../domain/texte/assert-never.ts';
import { compareTextes, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';

/** R05: the catalogue is campaign data, editable; what candidatures use cannot be removed. */

const COULEURS = 12;

const memeNom = (a: string, b: string): boolean => compareTextes(a, b) === 0;

async function trouverDomaine(tx: WriteStore, id: string): Promise<Domaine> {
  const domaine = await tx.get('domaine', id);
  if (!domaine) throw new Refus('domaine inconnu', 'Ce domaine n’est plus dans le catalogue : rouvrez la page.');
  return domaine;
}

async function trouverFormation(tx: WriteStore, id: string): Promise<Formation> {
  const formation = await tx.get('formation', id);
  if (!formation)
    throw new Refus('formation inconnue', 'Cette formation n’est plus dans le catalogue : rouvrez la page.');
  return formation;
}

async function refuserDomaineDouble(tx: WriteStore, nom: string, sauf: string | null): Promise<void> {
  const double = (await tx.all('domaine')).find((domaine) => domaine.id !== sauf && memeNom(domaine.nom, nom));
  if (double) throw new Refus('domaine en double', `Le catalogue contient déjà le domaine « ${double.nom} ».`);
}

async function refuserFormationDouble(
  tx: WriteStore,
  domaineId: string,
  { voie, intitule }: FormationSaisie,
  sauf: string | null,
): Promise<void> {
  const double = (await tx.all('formation', { domaineId, voie })).find(
    (formation) => formation.id !== sauf && memeNom(formation.intitule, intitule),
  );
  if (double) throw new Refus('formation en double', `Ce domaine contient déjà « ${double.voie} ${double.intitule} ».`);
}

async function ajouterDomaine(
  tx: WriteStore,
  { nom, mode }: Extract<RetoucheCatalogue, { acte: 'ajouter un domaine' }>,
  ctx: Contexte,
): Promise<string> {
  await refuserDomaineDouble(tx, nom, null);
  const id = ctx.newId();
  const couleur = (await tx.count('domaine')) % COULEURS;
  const dureeMinutes = DUREES_USUELLES[mode ?? 'individuel'];
  await tx.insert('domaine', [{ id, nom, mode, accueilli: false, dureeMinutes, couleur }]);
  tx.nommer(`ajouter le domaine « ${nom} »`);
  return id;
}

async function renommerDomaine(tx: WriteStore, domaineId: string, nom: string): Promise<string> {
  const domaine = await trouverDomaine(tx, domaineId);
  await refuserDomaineDouble(tx, nom, domaineId);
  await tx.update('domaine', [{ id: domaineId, nom }]);
  tx.nommer(`renommer le domaine « ${domaine.nom} » en « ${nom} »`);
  return domaineId;
}

async function retirerDomaine(tx: WriteStore, domaineId: string): Promise<string> {
  const { nom } = await trouverDomaine(tx, domaineId);
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
  const formations = await tx.all('formation', { domaineId });
  const liens = await tx.all('juryDomaine', { domaineId });
  await tx.remove(
    'juryDomaine',
    liens.map(({ id }) => id),
  );
  await tx.remove(
    'formation',
    formations.map(({ id }) => id),
  );
  // What the lycée wrote stays: its phrases become those of every domaine.
  const phrases = await tx.all('phrase', { domaineId });
  await tx.update(
    'phrase',
    phrases.map(({ id }) => ({ id, domaineId: null })),
  );
  await tx.remove('domaine', [domaineId]);
  tx.nommer(`retirer le domaine « ${nom} »`);
  return domaineId;
}

async function ajouterFormation(
  tx: WriteStore,
  { domaineId, formation }: Extract<RetoucheCatalogue, { acte: 'ajouter une formation' }>,
  ctx: Contexte,
): Promise<string> {
  await trouverDomaine(tx, domaineId);
  await refuserFormationDouble(tx, domaineId, formation, null);
  const id = ctx.newId();
  await tx.insert('formation', [{ id, domaineId, lieux: '', ...formation }]);
  tx.nommer(`ajouter la formation « ${formation.voie} ${formation.intitule} »`);
  return id;
}

async function modifierFormation(
  tx: WriteStore,
  { formationId, formation }: Extract<RetoucheCatalogue, { acte: 'modifier une formation' }>,
): Promise<string> {
  const actuelle = await trouverFormation(tx, formationId);
  await refuserFormationDouble(tx, actuelle.domaineId, formation, formationId);
  await tx.update('formation', [{ id: formationId, ...formation }]);
  tx.nommer(`modifier la formation « ${formation.voie} ${formation.intitule} »`);
  return formationId;
}

async function retirerFormation(tx: WriteStore, formationId: string): Promise<string> {
  const { voie, intitule } = await trouverFormation(tx, formationId);
  const candidatures = await tx.count('candidature', { formationId });
  const avis = await tx.count('avisRendu', { formationId });
  if (candidatures + avis > 0)
    throw new Refus(
      'formation utilisée',
      `La formation « ${voie} ${intitule} » sert à ${pluriel(candidatures, 'candidature')} et ${pluriel(avis, 'avis', 'avis')} : elle reste au catalogue.`,
    );
  await tx.remove('formation', [formationId]);
  tx.nommer(`retirer la formation « ${voie} ${intitule} »`);
  return formationId;
}

function retoucher(tx: WriteStore, retouche: RetoucheCatalogue, ctx: Contexte): Promise<string> {
  switch (retouche.acte) {
    case 'ajouter un domaine':
      return ajouterDomaine(tx, retouche, ctx);
    case 'renommer un domaine':
      return renommerDomaine(tx, retouche.domaineId, retouche.nom);
    case 'retirer un domaine':
      return retirerDomaine(tx, retouche.domaineId);
    case 'ajouter une formation':
      return ajouterFormation(tx, retouche, ctx);
    case 'modifier une formation':
      return modifierFormation(tx, retouche);
    case 'retirer une formation':
      return retirerFormation(tx, retouche.formationId);
    default:
      return assertNever(retouche);
  }
}

/** One change of the catalogue; answers the id it bears on. @throws Refus for a double, or what is in use. */
export const modifierCatalogue = async (
  tx: WriteStore,
  retouche: RetoucheCatalogue,
  ctx: Contexte,
): Promise<{ readonly id: string }> => ({ id: await retoucher(tx, retouche, ctx) });
