import type { Avertissements, organisationOperations } from '../../contract/organisation.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { type IndisponibiliteSaisie, tombeSur } from '../../domain/organisation/disponibilites.ts';
import { deNom, pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import { remplacerIndisponibilites } from '../ecritures/remplacer-indisponibilites.ts';
import type { Contexte } from '../handler.ts';

type Demande = Input<(typeof organisationOperations)['organisation.definirIndisponibilites']>;

/** « de Lina MARTIN », « de la salle « B12 » ». */
async function deQui(read: ReadStore, { de, id }: Demande): Promise<string> {
  const membre = de === 'membre' ? await read.get('membre', id) : null;
  const salle = de === 'salle' ? await read.get('salle', id) : null;
  if (membre) return deNom(prenomNom(membre));
  if (salle) return `de la salle « ${salle.nom} »`;
  throw de === 'membre'
    ? new Refus('membre inconnu', 'Cette personne ne siège plus dans aucun jury : rouvrez la page.')
    : new Refus('salle inconnue', 'Cette salle n’existe plus : rouvrez la page.');
}

/** What is placed at those hours and still to come: nothing moves by itself, so it is told. */
async function avertirPlaces(
  read: ReadStore,
  { de, id }: Demande,
  { absences, aujourdhui }: { readonly absences: readonly IndisponibiliteSaisie[]; readonly aujourdhui: string },
): Promise<string[]> {
  const jurys =
    de === 'membre'
      ? (await read.all('juryMembre', { membreId: id })).map(({ juryId }) => juryId)
      : (await read.all('jury', { salleId: id })).map((jury) => jury.id);
  const seances = de === 'salle' ? (await read.all('seance', { salleId: id })).map((seance) => seance.id) : [];
  const tenus = [
    ...(await read.all('entretien', { juryId: jurys, presence: null, renonce: false })),
    ...(await read.all('entretien', { seanceId: seances, presence: null, renonce: false })),
  ];
  const touches = tenus.filter(
    ({ jour, debut, dureeMinutes }) =>
      jour !== null &&
      debut !== null &&
      jour >= aujourdhui &&
      absences.some((absence) => tombeSur(absence, { jour, debut, dureeMinutes: dureeMinutes ?? 0 })),
  );
  if (touches.length === 0) return [];
  return [
    `${pluriel(touches.length, 'entretien est placé', 'entretiens sont placés')} à ces heures\u00a0: à replacer au planning.`,
  ];
}

/** H8: when a member is away, or a room is taken. @throws Refus when they are gone, or for hours that make no sense */
export async function definirIndisponibilites(
  tx: WriteStore,
  demande: Demande,
  { newId, aujourdhui }: Contexte,
): Promise<Avertissements> {
  const { de, id, indisponibilites: liste } = demande;
  const qui = await deQui(tx, demande);
  await remplacerIndisponibilites(tx, de === 'membre' ? { membreId: id } : { salleId: id }, { liste, newId });
  tx.nommer(`modifier les indisponibilités ${qui}`);
  return { avertissements: await avertirPlaces(tx, demande, { absences: liste, aujourdhui }) };
}
