import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { toHeure, toMinutes } from '../../domain/date/heure.ts';
import type { LignePlanning } from '../../exchange/ecriture/planning.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';

/** Entretiens that have a day and an hour, those given up left out. */
export type EntretienPlace = EntretienVue & { readonly jour: string; readonly debut: string };

const estPlace = (vue: EntretienVue): vue is EntretienPlace =>
  vue.jour !== null && vue.debut !== null && vue.statut !== 'renoncé';

export const finDe = ({ debut, dureeMinutes }: EntretienPlace): string => toHeure(toMinutes(debut) + dureeMinutes);

export const lirePlaces = async (read: ReadStore): Promise<readonly EntretienPlace[]> =>
  (await lireEntretiens(read)).filter(estPlace);

/** exchanges.md §3: one row per placed entretien. */
export async function lirePlanning(read: ReadStore): Promise<readonly LignePlanning[]> {
  const jurys = new Map((await read.all('jury')).map(({ id, nom }) => [id, nom]));
  return (await lirePlaces(read)).map((place) => ({
    jour: place.jour,
    debut: place.debut,
    fin: finDe(place),
    lieu: place.lieu,
    jury: jurys.get(place.juryId ?? '') ?? '',
    domaine: place.domaineNom,
    mode: place.mode,
    nom: place.nom,
    prenom: place.prenom,
    classe: place.classe,
    origineNom: place.origineNom,
    formations: place.formations.map(({ voie, intitule }) => `${voie} ${intitule}`).join(', '),
    statut: place.statut,
  }));
}
