import { Refus } from '../../contract/refus.ts';
import type { Candidat } from '../../domain/candidature/candidature.ts';
import { type ChampJury, CHAMPS_JURY, parChamp } from '../../domain/candidature/champs-candidat.ts';
import type { Jury } from '../../domain/organisation/organisation.ts';
import { nommerJury } from '../../domain/paquet/nom-jury.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { Aller } from '../../exchange/paquet/contenu.ts';
import type { ReadStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireResultats, resultatDe } from './lire-resultats.ts';

interface Demande {
  readonly juryId: string;
  readonly jours: readonly string[] | null;
  readonly avisOrigine: boolean;
}

/** The individual entretiens of the jury on these days; those of a séance are nobody's to fill (R27). */
async function choisirEntretiens(read: ReadStore, jury: Jury, jours: Demande['jours']): Promise<Entretien[]> {
  const places = await read.all('entretien', { juryId: jury.id, renonce: false });
  const choisis = places.filter(({ jour }) => jour !== null && (jours === null || jours.includes(jour)));
  if (choisis.length === 0)
    throw new Refus(
      'rien à confier',
      `Aucun entretien n’est placé pour le ${nommerJury(jury.nom)} ces jours-là\u00a0: choisissez un autre jour, ou placez-les d’abord dans le planning.`,
    );
  return choisis;
}

async function lireEleves(read: ReadStore, entretiens: readonly Entretien[], avisOrigine: boolean) {
  const candidatId = [...new Set(entretiens.map((entretien) => entretien.candidatId))];
  const candidats = await read.all('candidat', { id: candidatId });
  const origines = await read.all('origine', { id: [...new Set(candidats.map(({ origineId }) => origineId))] });
  const couples = new Set(entretiens.map((entretien) => `${entretien.candidatId} ${entretien.domaineId}`));
  const candidatures = (await read.all('candidature', { candidatId })).filter(
    (row) => row.etat !== 'renoncée' && couples.has(`${row.candidatId} ${row.domaineId}`),
  );
  return {
    origines: origines.map(({ id, nom, ville }) => ({ id, nom, ville })),
    candidats: candidats.map((candidat) => ({
      id: candidat.id,
      origineId: candidat.origineId,
      ...(parChamp(CHAMPS_JURY, (champ) => candidat[champ]) as Pick<Candidat, ChampJury>),
    })),
    candidatures: candidatures.map(({ numero: _numero, lieuSouhaite: _lieu, dateInscription: _date, ...row }) => ({
      ...row,
      avisOrigine: avisOrigine ? row.avisOrigine : null,
      commentaireOrigine: avisOrigine ? row.commentaireOrigine : '',
    })),
  };
}

async function lireCatalogue(read: ReadStore, domaineId: readonly string[]) {
  const domaines = await read.all('domaine', { id: domaineId });
  const formations = await read.all('formation', { domaineId });
  const phrases = (await read.all('phrase')).filter(
    (phrase) => phrase.domaineId === null || domaineId.includes(phrase.domaineId),
  );
  return {
    domaines: domaines.map(({ accueilli: _accueilli, ...domaine }) => domaine),
    formations: formations.map(({ codeMef: _code, lieux: _lieux, ...formation }) => formation),
    phrases: phrases.map(({ id: _id, ...phrase }) => phrase),
    criteres: await read.all('critere'),
  };
}

async function lireJury(read: ReadStore, jury: Jury) {
  const id = (await read.all('juryMembre', { juryId: jury.id })).map(({ membreId }) => membreId);
  const salle = jury.salleId === null ? null : await read.get('salle', jury.salleId);
  const membres = id.length > 0 ? await read.all('membre', { id }) : [];
  return { salle: salle?.nom ?? '', membres: membres.map(({ nom, prenom }) => ({ nom, prenom })) };
}

async function lireRegles(read: ReadStore) {
  const campagne = await read.get('campagne', 'campagne');
  const etablissement = await read.get('etablissement', 'etablissement');
  if (!campagne || !etablissement)
    throw new Refus('sans campagne', 'Créez d’abord la campagne\u00a0: un paquet de jury en est tiré.');
  const { annee, entretiensDebut, entretiensFin, delaiCompteRendu, delaiUnite, lettre } = campagne;
  const { avisAjoute, avisOrigineMasque } = campagne;
  return {
    campagneNom: campagne.nom,
    lycee: { nom: etablissement.nom, ville: etablissement.ville },
    regles: {
      annee,
      entretiensDebut,
      entretiensFin,
      delaiCompteRendu,
      delaiUnite,
      lettre,
      avisAjoute,
      avisOrigineMasque,
    },
  };
}

/**
 * What leaves with a jury, and nothing more (minimisation): its entretiens, who comes, for what, what was noted already,
 * and what the origin said (R14) if asked. @throws Refus when there is none.
 */
export async function composerAller(
  read: ReadStore,
  { juryId, jours, avisOrigine }: Demande,
  ctx: Pick<Contexte, 'maintenant' | 'newId'>,
): Promise<Aller> {
  const jury = await read.get('jury', juryId);
  if (!jury) throw new Refus('jury inconnu', 'Ce jury n’existe plus\u00a0: choisissez-en un autre.');
  const entretiens = await choisirEntretiens(read, jury, jours);
  const resultats = await lireResultats(read, entretiens);
  return {
    paquetId: ctx.newId(),
    prepareLe: ctx.maintenant,
    jury: { id: jury.id, nom: jury.nom },
    ...(await lireRegles(read)),
    ...(await lireJury(read, jury)),
    ...(await lireCatalogue(read, [...new Set(entretiens.map(({ domaineId }) => domaineId))])),
    ...(await lireEleves(read, entretiens, avisOrigine)),
    joursSansClasse: (await read.all('jourSansClasse')).map(({ id: _id, ...jour }) => jour),
    entretiens: entretiens.map(({ id, candidatId, domaineId, jour, debut, dureeMinutes }) => ({
      id,
      candidatId,
      domaineId,
      jour,
      debut,
      dureeMinutes,
      depart: resultatDe(resultats, id).resultat,
    })),
  };
}
