import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { avisFinal } from '../../domain/avis/avis-final.ts';
import type { Campagne, Formation } from '../../domain/campagne/campagne.ts';
import type { Candidat, Origine } from '../../domain/candidature/candidature.ts';
import type { Voie } from '../../domain/candidature/nomenclature.ts';
import type { EntretienAControler } from '../../domain/echange/controle-avis.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import type { LigneAvis } from '../../exchange/ecriture/avis.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from './lire-entretiens.ts';
import { parId } from '../../domain/par-id.ts';

/** An entretien that could be sent, with what the check and the file need of it. */
export interface EntretienATransmettre extends EntretienVue, EntretienAControler {
  readonly renonce: boolean;
  readonly formations: EntretienVue['formations'];
  readonly candidat: Candidat;
  readonly origine: Origine;
}

function exiger<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`Row ${id} is missing`);
  return row;
}

/** Every entretien not given up, by origin, then name, then domaine: the order in which the file is written. */
export async function lireATransmettre(read: ReadStore): Promise<readonly EntretienATransmettre[]> {
  const candidats = parId(await read.all('candidat'));
  const origines = parId(await read.all('origine'));
  const enAttente = await read.all('candidature', { etat: 'renoncement à confirmer' });
  const aConfirmer = new Set(enAttente.map(({ candidatId, domaineId }) => `${candidatId} ${domaineId}`));
  return (await lireEntretiens(read))
    .filter(({ statut }) => statut !== 'renoncé')
    .map((vue): EntretienATransmettre => {
      const candidat = exiger(candidats, vue.candidatId);
      return {
        ...vue,
        renonce: false,
        candidat,
        origine: exiger(origines, vue.origineId),
        ine: candidat.ine,
        renoncementAConfirmer: aConfirmer.has(`${vue.candidatId} ${vue.domaineId}`),
      };
    })
    .toSorted(
      (a, b) =>
        compareTextes(a.origineNom, b.origineNom) ||
        comparePersonnes(a, b) ||
        compareTextes(a.candidatId, b.candidatId) ||
        compareTextes(a.domaineNom, b.domaineNom),
    );
}

interface Source {
  readonly campagne: Campagne;
  readonly uaiAccueil: string;
  readonly formations: ReadonlyMap<string, Formation>;
}

/** exchanges.md §2: one row per candidature, the added formations included (R33); a collective one has presence only (R27). */
export function lignesDe(entretien: EntretienATransmettre, source: Source): readonly LigneAvis[] {
  const { candidat, origine } = entretien;
  const collectif = entretien.mode === 'collectif';
  return entretien.formations
    .toSorted((a, b) => compareTextes(a.intitule, b.intitule))
    .map((formation) => ({
      campagne: String(source.campagne.annee),
      numero: formation.numero,
      ine: candidat.ine,
      nom: candidat.nom,
      prenom: candidat.prenom,
      dateNaissance: candidat.dateNaissance,
      origineUai: origine.uai,
      origineNom: origine.nom,
      domaine: entretien.domaineNom,
      voie: formation.voie as Voie,
      formation: formation.intitule,
      codeMef: source.formations.get(formation.formationId)?.codeMef ?? null,
      mode: entretien.mode,
      dateEntretien: entretien.jour,
      heure: entretien.debut,
      lieu: entretien.lieu || null,
      presence: entretien.presence,
      lettrePresentee: collectif ? null : formation.lettrePresentee,
      avisAccueil: collectif ? null : formation.avis,
      compteRendu: collectif ? null : entretien.compteRendu || null,
      formationAjoutee: formation.ajoute,
      accueilUai: source.uaiAccueil || null,
      dateSaisie: entretien.saisiLe?.slice(0, 10) ?? null,
      avisFinal: source.campagne.avisFinal ? avisFinal(formation.avisOrigine, formation.avis) : null,
    }));
}
