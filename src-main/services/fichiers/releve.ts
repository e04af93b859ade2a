import type { fichiersOperations, LigneReleveVue } from '../../contract/fichiers.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { LIBELLES_AVIS } from '../../domain/avis/avis.ts';
import type { Campagne } from '../../domain/campagne/campagne.ts';
import { etatSaisie } from '../../domain/echange/releve.ts';
import type { Presence } from '../../domain/planning/entretien.ts';
import { pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { OrigineReleve } from '../../documents/releve.ts';
import type { LigneReleve } from '../../exchange/ecriture/releve.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import { type EntretienATransmettre, lignesDe, lireATransmettre } from '../lectures/lignes-avis.ts';
import type { Contexte } from '../handler.ts';
import { parId } from '../../domain/par-id.ts';

type AReporter = EntretienATransmettre & { readonly presence: Presence };

/** exchanges.md §2: entretiens whose presence is noted, by origin then name. */
const lireAReporter = async (read: ReadStore): Promise<readonly AReporter[]> =>
  (await lireATransmettre(read)).flatMap((entretien) =>
    entretien.presence === null ? [] : [{ ...entretien, presence: entretien.presence }],
  );

const avisDits = ({ mode, formations }: AReporter): readonly string[] =>
  mode === 'collectif'
    ? []
    : formations.map(
        ({ voie, intitule, avis, ajoute }) =>
          `${voie} ${intitule}${ajoute ? ' (ajoutée)' : ''} : ${avis === null ? 'sans avis' : LIBELLES_AVIS[avis].toLocaleLowerCase('fr')}`,
      );

export const lireReleve = async (read: ReadStore): Promise<readonly LigneReleveVue[]> =>
  (await lireAReporter(read)).map((entretien) => ({
    entretienId: entretien.id,
    candidatId: entretien.candidatId,
    nom: entretien.nom,
    prenom: entretien.prenom,
    ine: entretien.ine,
    origineId: entretien.origineId,
    origineNom: entretien.origineNom,
    origineUai: entretien.origine.uai,
    domaineNom: entretien.domaineNom,
    mode: entretien.mode,
    jour: entretien.jour,
    presence: entretien.presence,
    avis: avisDits(entretien),
    compteRendu: entretien.mode === 'collectif' ? '' : entretien.compteRendu,
    etat: etatSaisie(entretien),
  }));

/** The rows of the file: one per formation, as the académie's application asks for them. */
export async function lireLignesReleve(read: ReadStore, campagne: Campagne): Promise<readonly LigneReleve[]> {
  const etablissement = await read.get('etablissement', 'etablissement');
  const formations = parId(await read.all('formation'));
  const source = { campagne, uaiAccueil: etablissement?.uai ?? '', formations };
  return (await lireAReporter(read)).flatMap((entretien) =>
    lignesDe(entretien, source).map((ligne) => ({ ...ligne, saisi: etatSaisie(entretien) === 'saisi' })),
  );
}

/** The same for the page: one block per entretien. */
export async function lireOriginesReleve(read: ReadStore): Promise<readonly OrigineReleve[]> {
  const parOrigine = Map.groupBy(await lireAReporter(read), ({ origineId }) => origineId);
  return [...parOrigine.values()].map((siens) => ({
    nom: siens[0]?.origineNom ?? '',
    uai: siens[0]?.origine.uai ?? null,
    lignes: siens.map((entretien) => ({
      eleve: entretien,
      ine: entretien.ine,
      domaine: entretien.domaineNom,
      jour: entretien.jour,
      presence: entretien.presence,
      avis:
        entretien.mode === 'collectif'
          ? []
          : entretien.formations.map(({ voie, intitule, avis, ajoute }) => ({
              voie,
              intitule,
              avis,
              ajoute,
              avisFinal: null,
            })),
      compteRendu: entretien.mode === 'collectif' ? '' : entretien.compteRendu,
      saisi: etatSaisie(entretien) === 'saisi',
    })),
  }));
}

/** exchanges.md §2: ticks what has been typed into the académie's application, or takes the tick back. @throws Refus */
export async function cocherReleve(
  tx: WriteStore,
  { entretienIds, saisi }: Input<(typeof fichiersOperations)['releve.cocher']>,
  { maintenant }: Contexte,
): Promise<{ readonly nombre: number }> {
  const entretiens = await tx.all('entretien', { id: entretienIds, renonce: false });
  const notes = entretiens.filter(({ presence }) => presence !== null);
  const [premier] = notes;
  if (!premier) throw new Refus('rien à cocher', 'Ces entretiens ne sont plus dans le relevé : rouvrez la page.');
  await tx.update(
    'entretien',
    notes.map(({ id }) => ({ id, saisiAcademieLe: saisi ? maintenant : null })),
  );
  const seul = notes.length === 1 ? await tx.get('candidat', premier.candidatId) : null;
  const qui = seul ? prenomNom(seul) : pluriel(notes.length, 'entretien');
  tx.nommer(saisi ? `cocher comme saisi : ${qui}` : `ne plus cocher comme saisi : ${qui}`);
  return { nombre: notes.length };
}
