import type { candidatsOperations } from '../../contract/candidats.ts';
import { Refus } from '../../contract/refus.ts';
import type { Candidat, Candidature } from '../../domain/candidature/candidature.ts';
import { CHAMPS_LISTE } from '../../domain/candidature/champs-candidat.ts';
import { champsChanges } from '../../domain/candidature/correction.ts';
import { verifierCandidat, verifierOrigine } from '../../domain/candidature/verifier-saisie.ts';
import { compacter } from '../../domain/identifiant/cle.ts';
import { comparePersonnes, deNom, pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { accorder } from '../ecritures/accorder.ts';
import { corriger } from '../ecritures/corriger.ts';
import { remplacerIndisponibilites } from '../ecritures/remplacer-indisponibilites.ts';
import type { Handlers } from '../handler.ts';
import { exiger, nettoyerIdentite } from './inscrire.ts';

async function trouver(tx: WriteStore, id: string): Promise<Candidat> {
  const candidat = await tx.get('candidat', id);
  if (!candidat) throw new Refus('candidat inconnu', 'Ce candidat n’existe plus : la liste a changé.');
  return candidat;
}

async function lireCandidatures(tx: WriteStore, ids: readonly string[]): Promise<readonly Candidature[]> {
  const found = await tx.all('candidature', { id: ids });
  if (found.length !== new Set(ids).size)
    throw new Refus('candidature inconnue', 'Une des candidatures n’existe plus : la liste a changé.');
  return found;
}

async function nomsDe(tx: WriteStore, candidatIds: readonly string[]): Promise<string[]> {
  const candidats = await tx.all('candidat', { id: [...new Set(candidatIds)] });
  return candidats.toSorted(comparePersonnes).map(prenomNom);
}

/** Whose candidatures these are: a name, or how many pupils. */
async function sujet(tx: WriteStore, candidatIds: readonly string[]): Promise<string> {
  const noms = await nomsDe(tx, candidatIds);
  return noms.length === 1 ? (noms[0] ?? '') : pluriel(noms.length, 'élève');
}

const versCorrections = (ligneId: string, champs: readonly string[]) => champs.map((champ) => ({ ligneId, champ }));

type Modifications = Exclude<
  keyof typeof candidatsOperations,
  'candidats.lister' | 'candidats.lire' | 'origines.lister' | 'candidats.inscrire' | 'candidatures.ajouter'
>;

export const modifierCandidats: Pick<Handlers<typeof candidatsOperations>, Modifications> = {
  'candidats.modifier': async (tx, { id, identite }, ctx) => {
    const candidat = await trouver(tx, id);
    const avertissements = exiger(verifierCandidat(identite));
    const nette = nettoyerIdentite(identite);
    await tx.update('candidat', [{ id, ...nette }]);
    const dits = champsChanges(candidat, nette).filter((champ) => CHAMPS_LISTE.some((un) => un === champ));
    await corriger(tx, versCorrections(id, dits), ctx.aujourdhui);
    tx.nommer(`modifier la fiche ${deNom(prenomNom(candidat))}`);
    return { avertissements };
  },

  'candidats.definirIndisponibilites': async (tx, { id, indisponibilites }, ctx) => {
    const candidat = await trouver(tx, id);
    await remplacerIndisponibilites(tx, { candidatId: id }, { liste: indisponibilites, newId: ctx.newId });
    tx.nommer(`modifier les indisponibilités ${deNom(prenomNom(candidat))}`);
    return null;
  },

  'candidatures.modifier': async (tx, { id, ...patch }, ctx) => {
    const [candidature] = await lireCandidatures(tx, [id]);
    await tx.update('candidature', [{ id, ...patch }]);
    await corriger(tx, versCorrections(id, champsChanges(candidature ?? {}, patch)), ctx.aujourdhui);
    const noms = candidature ? await nomsDe(tx, [candidature.candidatId]) : [];
    tx.nommer(`modifier l’avis d’origine ${deNom(noms[0] ?? 'l’élève')}`);
    return null;
  },

  /** R17: frees the slot when it was the last candidature of its domaine. */
  'candidatures.renoncer': async (tx, { ids }, ctx) => {
    const candidatures = await lireCandidatures(tx, ids);
    const candidatIds = candidatures.map(({ candidatId }) => candidatId);
    await tx.update(
      'candidature',
      ids.map((id) => ({ id, etat: 'renoncée' as const })),
    );
    await corriger(
      tx,
      ids.flatMap((id) => versCorrections(id, ['etat'])),
      ctx.aujourdhui,
    );
    const { liberes } = await accorder(tx, ctx.newId, candidatIds);
    const convoques = await tx.all('convocation', { entretienId: liberes.map(({ id }) => id) });
    const annonces = new Set(convoques.map(({ entretienId }) => entretienId));
    tx.nommer(`noter le renoncement ${deNom(await sujet(tx, candidatIds))}`);
    return {
      liberes: liberes.length,
      aPrevenir: await nomsDe(
        tx,
        liberes.filter(({ id }) => annonces.has(id)).map(({ candidatId }) => candidatId),
      ),
    };
  },

  'candidatures.reprendre': async (tx, { ids }, ctx) => {
    const candidatures = await lireCandidatures(tx, ids);
    const candidatIds = candidatures.map(({ candidatId }) => candidatId);
    await tx.update(
      'candidature',
      ids.map((id) => ({ id, etat: 'inscrite' as const })),
    );
    await corriger(
      tx,
      ids.flatMap((id) => versCorrections(id, ['etat'])),
      ctx.aujourdhui,
    );
    await accorder(tx, ctx.newId, candidatIds);
    tx.nommer(`reprendre les candidatures ${deNom(await sujet(tx, candidatIds))}`);
    return null;
  },

  'origines.modifier': async (tx, { id, origine, indisponibilites, ...heures }, ctx) => {
    const actuelle = await tx.get('origine', id);
    if (!actuelle) throw new Refus('origine inconnue', 'Cet établissement d’origine n’existe plus.');
    exiger(verifierOrigine(origine));
    const uai = origine.uai ? { uai: compacter(origine.uai) } : {};
    await corriger(tx, versCorrections(id, champsChanges(actuelle, { ...origine, ...uai })), ctx.aujourdhui);
    await tx.update('origine', [{ id, ...origine, ...uai, ...heures }]);
    if (indisponibilites)
      await remplacerIndisponibilites(tx, { origineId: id }, { liste: indisponibilites, newId: ctx.newId });
    tx.nommer(`modifier ${actuelle.nom}`);
    return null;
  },
};
