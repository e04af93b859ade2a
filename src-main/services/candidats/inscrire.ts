import type { candidatsOperations, Identite, OrigineSaisie, Voeu } from '../../contract/candidats.ts';
import { Refus } from '../../contract/refus.ts';
import type { Candidat, Candidature } from '../../domain/candidature/candidature.ts';
import type { Voie } from '../../domain/candidature/nomenclature.ts';
import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { verifierCandidat, verifierOrigine, type VerdictSaisie } from '../../domain/candidature/verifier-saisie.ts';
import { compacter } from '../../domain/identifiant/cle.ts';
import { formatJour, pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { accorder } from '../ecritures/accorder.ts';
import type { Contexte, Handlers } from '../handler.ts';
import { parId } from '../../domain/par-id.ts';

/** Refuses what must be changed, gives back what is only odd. */
export function exiger(verdict: VerdictSaisie): readonly string[] {
  if (verdict.erreurs.length > 0)
    throw new Refus('saisie à corriger', verdict.erreurs.map(({ phrase }) => phrase).join(' '), verdict.erreurs);
  return verdict.avertissements;
}

const compact = (texte: string | null): string | null => (texte ? compacter(texte) || null : null);

export const nettoyerIdentite = <T extends Partial<Identite>>(identite: T): T =>
  'ine' in identite ? { ...identite, ine: compact(identite.ine ?? null) } : identite;

async function trouverOrigine(
  tx: WriteStore,
  choix: { id: string } | { nouvelle: OrigineSaisie },
  newId: () => string,
): Promise<string> {
  if ('id' in choix) {
    if (!(await tx.get('origine', choix.id)))
      throw new Refus('origine inconnue', 'Cet établissement d’origine n’existe plus.');
    return choix.id;
  }
  exiger(verifierOrigine(choix.nouvelle));
  const uai = compact(choix.nouvelle.uai);
  const [connue] = uai ? await tx.all('origine', { uai }) : [];
  if (connue) return connue.id;
  const id = newId();
  await tx.insert('origine', [{ ...choix.nouvelle, id, uai, pasAvant: null, depart: null }]);
  return id;
}

/** procedure.md §5: same identity and birth date is somebody known, until the user says otherwise. */
async function refuserDoublon(tx: WriteStore, identite: Identite): Promise<void> {
  const nom = normaliseNom(`${identite.nom} ${identite.prenom}`);
  const ine = compact(identite.ine);
  const semblable = (await tx.all('candidat')).find(
    (autre) =>
      (ine !== null && autre.ine === ine) ||
      (normaliseNom(`${autre.nom} ${autre.prenom}`) === nom && autre.dateNaissance === identite.dateNaissance),
  );
  if (semblable)
    throw new Refus(
      'doublon possible',
      `${prenomNom(semblable)} figure déjà parmi les candidats. Ouvrez sa fiche, ou confirmez qu’il s’agit d’un autre élève.`,
      { candidatId: semblable.id },
    );
}

/** R12, R13: any number of formations; each one once. */
export async function insererVoeux(
  tx: WriteStore,
  candidatId: string,
  { voeux, ctx }: { voeux: readonly Voeu[]; ctx: Contexte },
): Promise<void> {
  const formations = parId(await tx.all('formation'));
  const deja = new Set((await tx.all('candidature', { candidatId })).map(({ formationId }) => formationId));
  const rows = voeux.map<Candidature>(({ formationId, avisOrigine, commentaireOrigine }) => {
    const formation = formations.get(formationId);
    if (!formation)
      throw new Refus('formation inconnue', 'Cette formation n’est plus dans le catalogue de la campagne.');
    if (deja.has(formationId))
      throw new Refus(
        'formation déjà demandée',
        `« ${formation.intitule} » (${formation.voie}) est déjà demandée par cet élève.`,
      );
    deja.add(formationId);
    return {
      id: ctx.newId(),
      candidatId,
      domaineId: formation.domaineId,
      formationId,
      numero: null,
      voie: formation.voie as Voie,
      lieuSouhaite: '',
      avisOrigine,
      commentaireOrigine,
      dateInscription: ctx.aujourdhui,
      etat: 'inscrite',
    };
  });
  await tx.insert('candidature', rows);
  await accorder(tx, ctx.newId, [candidatId]);
}

/** R10, R22: after the last day, inclusive, nobody has to be convened; the pupil is kept all the same. */
async function avertirHorsDelai(tx: WriteStore, aujourdhui: string): Promise<readonly string[]> {
  const fin = (await tx.get('campagne', 'campagne'))?.inscriptionsFin ?? null;
  return fin !== null && aujourdhui > fin
    ? [`Les inscriptions sont closes depuis le ${formatJour(fin)} : cette inscription est hors délai.`]
    : [];
}

/** R05: the host convenes for the domaines it is référent for only. */
async function avertirNonAccueillis(tx: WriteStore, voeux: readonly Voeu[]): Promise<readonly string[]> {
  const accueillis = new Set((await tx.all('domaine', { accueilli: true })).map(({ id }) => id));
  const formations = await tx.all('formation', { id: voeux.map(({ formationId }) => formationId) });
  const ailleurs = formations.filter(({ domaineId }) => !accueillis.has(domaineId));
  return ailleurs.map(
    ({ intitule }) =>
      `« ${intitule} » n’est pas d’un domaine que le lycée accueille : aucun entretien n’est prévu ici.`,
  );
}

type Inscriptions = 'candidats.inscrire' | 'candidatures.ajouter';

export const inscrireCandidats: Pick<Handlers<typeof candidatsOperations>, Inscriptions> = {
  /** R08: a pupil whose origin has no access to the académie's application is typed in by hand. */
  'candidats.inscrire': async (tx, { identite, origine, voeux, malgreDoublon }, ctx) => {
    const avertissements = exiger(verifierCandidat(identite));
    if (!malgreDoublon) await refuserDoublon(tx, identite);
    const candidat: Candidat = {
      ...nettoyerIdentite(identite),
      id: ctx.newId(),
      origineId: await trouverOrigine(tx, origine, ctx.newId),
    };
    await tx.insert('candidat', [candidat]);
    await insererVoeux(tx, candidat.id, { voeux, ctx });
    tx.nommer(`inscrire ${prenomNom(candidat)}`);
    return {
      id: candidat.id,
      avertissements: [
        ...avertissements,
        ...(await avertirHorsDelai(tx, ctx.aujourdhui)),
        ...(await avertirNonAccueillis(tx, voeux)),
      ],
    };
  },

  'candidatures.ajouter': async (tx, { candidatId, voeux }, ctx) => {
    const candidat = await tx.get('candidat', candidatId);
    if (!candidat) throw new Refus('candidat inconnu', 'Ce candidat n’existe plus : la liste a changé.');
    await insererVoeux(tx, candidatId, { voeux, ctx });
    tx.nommer(`ajouter ${pluriel(voeux.length, 'formation')} à ${prenomNom(candidat)}`);
    return null;
  },
};
