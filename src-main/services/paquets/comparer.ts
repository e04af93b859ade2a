import type { Entretien } from '../../domain/planning/entretien.ts';
import { seChevauchent, toHeure, toMinutes } from '../../domain/date/heure.ts';
import { estRecu } from '../../domain/planning/presence.ts';
import { type ChampCompare, comparer, type TroisEtats } from '../../domain/paquet/fusion.ts';
import { nommerJury } from '../../domain/paquet/nom-jury.ts';
import { ordreRetour, type OrdreRetour, type RetourPaquet } from '../../domain/paquet/paquet.ts';
import { type Champs, enChamps, lireCle, RESULTAT_VIDE } from '../../domain/paquet/resultat.ts';
import { remarques, type SortPlace, sortPlace } from '../../domain/paquet/situation.ts';
import { formatJour } from '../../domain/texte/format.ts';
import type { Retour } from '../../exchange/paquet/contenu.ts';
import type { ReadStore } from '../../store/types.ts';
import { libelleChamp, valeurChamp } from './libelles.ts';
import { lireResultats, type ResultatLu } from './lire-resultats.ts';
import { parId } from '../../domain/par-id.ts';

type EntretienRendu = Retour['entretiens'][number];

/** One entretien of the return beside what it is here. */
export interface Comparee {
  readonly rendu: EntretienRendu;
  /** Null when the candidat has no entretien of that domaine here any more. */
  readonly cible: Entretien | null;
  readonly lu: ResultatLu | null;
  readonly etats: TroisEtats;
  readonly champs: readonly ChampCompare[];
  readonly place: SortPlace;
  readonly remarques: readonly string[];
}

/** What the returns of this post brought already, and where this one stands among them. */
export interface Antecedents {
  readonly ordre: OrdreRetour;
  readonly memes: RetourPaquet | null;
  readonly vus: ReadonlyMap<string, Champs>;
}

export const ecrireVus = (vus: ReadonlyMap<string, Champs>): RetourPaquet['vus'] =>
  Object.fromEntries([...vus].map(([id, champs]) => [id, [...champs]]));

const lireVus = (vus: RetourPaquet['vus']): ReadonlyMap<string, Champs> =>
  new Map(Object.entries(vus).map(([id, champs]) => [id, new Map(champs)]));

/** [D] A return is compared with what was last merged of the same post: what was settled once is not asked again. */
export async function lireAntecedents(read: ReadStore, { paquetId, posteId, rang }: Retour): Promise<Antecedents> {
  const deja = (await read.all('retourPaquet', { paquetId, posteId })).toSorted((a, b) => a.rang - b.rang);
  const dernier = deja.at(-1);
  return {
    ordre: ordreRetour(rang, deja),
    memes: deja.find((retour) => retour.rang === rang) ?? null,
    vus: dernier ? lireVus(dernier.vus) : new Map(),
  };
}

interface Ici {
  readonly parId: ReadonlyMap<string, Entretien>;
  readonly parCouple: ReadonlyMap<string, Entretien>;
  readonly resultats: ReadonlyMap<string, ResultatLu>;
  readonly occupes: readonly Entretien[];
  readonly connus: ReadonlySet<string>;
  readonly demandees: ReadonlySet<string>;
  readonly jurys: ReadonlySet<string>;
  readonly intitules: ReadonlyMap<string, string>;
}

const couple = (row: { readonly candidatId: string; readonly domaineId: string }): string =>
  `${row.candidatId} ${row.domaineId}`;

/** Criteria and formations of the return and of the campaign, by name: the campaign's own words win. */
export async function lireIntitules(read: ReadStore, retour: Retour): Promise<ReadonlyMap<string, string>> {
  const lus = [...retour.formations, ...retour.criteres, ...(await read.all('critere'))];
  const formations = await read.all('formation');
  return new Map([
    ...lus.map(({ id, intitule }): [string, string] => [id, intitule]),
    ...formations.map(({ id, voie, intitule }): [string, string] => [id, `${voie} ${intitule}`]),
  ]);
}

async function lireIci(read: ReadStore, retour: Retour): Promise<Ici> {
  const candidatId = [...new Set(retour.entretiens.map((rendu) => rendu.candidatId))];
  const memes = await read.all('entretien', { id: retour.entretiens.map(({ id }) => id) });
  const desCandidats = await read.all('entretien', { candidatId });
  const entretiens = [...parId([...memes, ...desCandidats]).values()];
  const candidatures = await read.all('candidature', { candidatId });
  return {
    parId: parId(memes),
    parCouple: new Map(desCandidats.map((row) => [couple(row), row])),
    resultats: await lireResultats(read, entretiens),
    occupes: await read.all('entretien', { juryId: retour.jury.id, renonce: false }),
    connus: new Set([...(await read.all('formation')), ...(await read.all('critere'))].map(({ id }) => id)),
    demandees: new Set(
      candidatures.filter(({ etat }) => etat !== 'renoncée').map((row) => `${row.candidatId} ${row.formationId}`),
    ),
    jurys: new Set((await read.all('jury')).map(({ id }) => id)),
    intitules: await lireIntitules(read, retour),
  };
}

/** Fields about a criterion or a formation that the campaign no longer has cannot be taken. */
const retenir = (champs: Champs, connus: ReadonlySet<string>): Champs =>
  new Map([...champs].filter(([cle]) => connus.has(lireCle(cle)?.refId ?? '') || !cle.includes(' ')));

function perdus(champs: Champs, { connus, intitules }: Ici): string[] {
  return [...champs]
    .filter(([cle]) => cle.includes(' ') && !connus.has(lireCle(cle)?.refId ?? ''))
    .map(
      ([cle, valeur]) =>
        `Non repris, n’existe plus dans la campagne\u00a0: ${libelleChamp(cle, intitules)}\u00a0: ${valeurChamp(cle, valeur)}.`,
    );
}

/** Whether the slot at which it was held is still nobody else's. */
function estLibre({ jour, debut, dureeMinutes }: EntretienRendu, occupes: readonly Entretien[]): boolean {
  if (jour === null || debut === null) return false;
  const fin = (depuis: string, duree: number | null): string => toHeure(toMinutes(depuis) + (duree ?? 0));
  return !occupes.some(
    (autre) =>
      autre.jour === jour &&
      autre.debut !== null &&
      seChevauchent(debut, fin(debut, dureeMinutes), autre.debut, fin(autre.debut, autre.dureeMinutes)),
  );
}

/** Formations that come back with something and whose candidature was withdrawn here (R17). */
function formationsRetirees(rendu: EntretienRendu, ici: Ici): string[] {
  return rendu.retour.formations
    .filter(({ avis, ajoute }) => avis !== null && !ajoute)
    .filter(({ formationId }) => !ici.demandees.has(`${rendu.candidatId} ${formationId}`))
    .flatMap(({ formationId }) => (ici.connus.has(formationId) ? (ici.intitules.get(formationId) ?? []) : []));
}

function comparerUn(
  rendu: EntretienRendu,
  { retour, ici, vus }: { retour: Retour; ici: Ici; vus: Antecedents['vus'] },
) {
  const cible = ici.parId.get(rendu.id) ?? ici.parCouple.get(couple(rendu)) ?? null;
  const lu = cible ? (ici.resultats.get(cible.id) ?? null) : null;
  const la = enChamps(rendu.retour);
  const depart = vus.get(rendu.id) ?? enChamps(rendu.depart);
  const etats = {
    base: retenir(depart, ici.connus),
    ici: enChamps(lu?.resultat ?? RESULTAT_VIDE),
    la: retenir(la, ici.connus),
  };
  const champs = comparer(etats);
  const place = cible
    ? sortPlace({ juryId: retour.jury.id, jour: rendu.jour, debut: rendu.debut }, cible, {
        recu: estRecu(rendu.retour.presence),
        libre: !cible.renonce && ici.jurys.has(retour.jury.id) && estLibre(rendu, ici.occupes),
      })
    : 'même';
  const dit = cible
    ? remarques(
        {
          place: cible,
          renonce: cible.renonce,
          remplace: cible.id !== rendu.id,
          transmis: cible.transmisLe !== null,
          valide: cible.valideLe !== null,
          formationsRetirees: cible.renonce ? [] : formationsRetirees(rendu, ici),
        },
        cible.renonce ? 'même' : place,
      )
    : ['Cet entretien n’existe plus ici\u00a0: rien ne peut être repris. Recopiez ce qui doit l’être avant de fermer.'];
  return { rendu, cible, lu, etats, champs, place, remarques: [...dit, ...perdus(la, ici)] };
}

/** Every entretien of a return beside what the campaign is now (R13, R17, R28, R31–R33). */
export async function comparerRetour(
  read: ReadStore,
  retour: Retour,
  { vus }: Antecedents,
): Promise<readonly Comparee[]> {
  const ici = await lireIci(read, retour);
  return retour.entretiens.map((rendu) => comparerUn(rendu, { retour, ici, vus }));
}

/** Something is there to be taken, or to be read before it is lost. */
export const aQuelqueChose = ({ champs }: Comparee): boolean => champs.some(({ sort }) => sort !== 'gardé');

/** The line under which the text of the jury is kept beside the one of the lycée. */
export const separateurDe = ({ jury, renduLe }: Retour): string =>
  `— Repris du ${nommerJury(jury.nom)}, ${formatJour(renduLe.slice(0, 10))} —`;
