import type { candidatsOperations, CandidatLigne, CandidatureVue } from '../../contract/candidats.ts';
import { Refus } from '../../contract/refus.ts';
import type { Candidature } from '../../domain/candidature/candidature.ts';
import type { Statut } from '../../domain/planning/statut.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireConnues } from '../lectures/dernieres.ts';
import { lireRaisons } from '../lectures/raisons.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import type { Handlers } from '../handler.ts';
import { parId } from '../../domain/par-id.ts';

const SANS_PLACE: readonly Statut[] = ['à placer', 'à replacer'];

/** R22: entretiens that wait for a place say why they have none, unless they are only to be placed. */
async function lireAvecRaison(read: ReadStore, aujourdhui: string) {
  const vues = await lireEntretiens(read);
  const raisonDe = await lireRaisons(read, vues, aujourdhui);
  return vues.map((vue) => {
    const raison = SANS_PLACE.includes(vue.statut) ? raisonDe(vue) : '';
    return { ...vue, raison: raison === 'à placer' ? '' : raison };
  });
}

async function lister(read: ReadStore, aujourdhui: string): Promise<CandidatLigne[]> {
  const origines = parId(await read.all('origine'));
  const candidatures = Map.groupBy(await read.all('candidature'), ({ candidatId }) => candidatId);
  const entretiens = Map.groupBy(await lireAvecRaison(read, aujourdhui), ({ candidatId }) => candidatId);
  const lignes = (await read.all('candidat')).map<CandidatLigne>((candidat) => {
    const origine = origines.get(candidat.origineId);
    const siennes = candidatures.get(candidat.id) ?? [];
    return {
      ...candidat,
      origineNom: origine?.nom ?? '',
      origineVille: origine?.ville ?? '',
      candidatures: siennes.map(({ id, domaineId, formationId, etat }) => ({ id, domaineId, formationId, etat })),
      entretiens: (entretiens.get(candidat.id) ?? []).map(({ id, domaineId, statut, jour, debut, raison }) => ({
        id,
        domaineId,
        statut,
        jour,
        debut,
        raison,
      })),
      aConfirmer: siennes.some(({ etat }) => etat === 'renoncement à confirmer'),
      renonce: siennes.every(({ etat }) => etat === 'renoncée'),
    };
  });
  return lignes.toSorted((a, b) => comparePersonnes(a, b));
}

async function vues(read: ReadStore, candidatures: readonly Candidature[]): Promise<CandidatureVue[]> {
  const domaines = parId(await read.all('domaine'));
  const formations = parId(await read.all('formation'));
  return candidatures.map((candidature) => ({
    ...candidature,
    domaineNom: domaines.get(candidature.domaineId)?.nom ?? '',
    formationIntitule: formations.get(candidature.formationId)?.intitule ?? '',
    accueillie: domaines.get(candidature.domaineId)?.accueilli ?? false,
  }));
}

type Lectures = 'candidats.lister' | 'candidats.lire' | 'origines.lister';

export const lireCandidats: Pick<Handlers<typeof candidatsOperations>, Lectures> = {
  'candidats.lister': (read, _input, { aujourdhui }) => lister(read, aujourdhui),

  'candidats.lire': async (read, { id }, { aujourdhui }) => {
    const candidat = await read.get('candidat', id);
    const origine = candidat && (await read.get('origine', candidat.origineId));
    if (!candidat || !origine) throw new Refus('candidat inconnu', 'Ce candidat n’existe plus : la liste a changé.');
    const entretiens = (await lireAvecRaison(read, aujourdhui))
      .filter(({ candidatId }) => candidatId === id)
      // Comptes rendus are a right of their own.
      .map(({ compteRendu: _texte, ...vue }) => vue);
    return {
      candidat,
      origine,
      candidatures: await vues(read, await read.all('candidature', { candidatId: id })),
      entretiens,
      convocations: await lireConnues(
        read,
        entretiens.map((entretien) => entretien.id),
      ),
      indisponibilites: await read.all('indisponibilite', { candidatId: id }),
    };
  },

  'origines.lister': async (read) => {
    const effectifs = Map.groupBy(await read.all('candidat'), ({ origineId }) => origineId);
    const indisponibilites = Map.groupBy(await read.all('indisponibilite'), ({ origineId }) => origineId ?? '');
    return (await read.all('origine'))
      .map((origine) => ({
        ...origine,
        candidats: effectifs.get(origine.id)?.length ?? 0,
        indisponibilites: indisponibilites.get(origine.id) ?? [],
      }))
      .toSorted((a, b) => compareTextes(a.nom, b.nom));
  },
};
