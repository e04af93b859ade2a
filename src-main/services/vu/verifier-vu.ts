import type { EditionName } from '../../contract/index.ts';
import { libelleDe } from '../../contract/libelles.ts';
import { Refus } from '../../contract/refus.ts';
import {
  type ChampConflit,
  type ConflitSaisie,
  memeValeur,
  MODIFIE_AILLEURS,
  type Valeurs,
  valeurDe,
} from '../../contract/vu.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import { designer } from '../lectures/charger-entretiens.ts';
import { direValeur } from './dire-valeur.ts';
import { lireEditions } from './lire-editions.ts';

interface Lecture {
  readonly lire: (read: ReadStore, input: Valeurs) => Promise<Valeurs | null>;
  readonly voulu?: (input: Valeurs) => Valeurs;
  readonly ensemble?: true;
}

const lectureDe = (nom: string): Lecture => lireEditions[nom as EditionName] as unknown as Lecture;

/** The form that an edit comes from, as it stands in the store. */
export const lireVu = (read: ReadStore, nom: string, input: unknown): Promise<Valeurs | null> =>
  lectureDe(nom).lire(read, input as Valeurs);

/** In a lot, the fields are its entretiens. */
async function nommer(read: ReadStore, nom: string, champ: string): Promise<string> {
  const libelle = libelleDe(nom, champ);
  if (libelle !== undefined) return libelle;
  const [vue] = await lireEntretiens(read, await read.all('entretien', { id: [champ] }));
  return vue ? designer(vue) : champ;
}

/**
 * A form writes over nothing that its user has not seen: each field that it sends was seen as it stands, or is already
 * what it sends. @throws Refus with both values of each field where that is not so
 */
export async function verifierVu(
  read: ReadStore,
  { nom, input, vu }: { readonly nom: string; readonly input: unknown; readonly vu: Valeurs },
): Promise<void> {
  const lecture = lectureDe(nom);
  const saisie = input as Valeurs;
  const maintenant = await lecture.lire(read, saisie);
  if (!maintenant) return;
  const voulu = lecture.voulu?.(saisie);
  const veut = (champ: string): unknown => (voulu ? voulu[champ] : valeurDe(saisie, champ));
  const perimes = Object.keys(maintenant).filter(
    (champ) =>
      veut(champ) !== undefined &&
      !memeValeur(vu[champ], maintenant[champ]) &&
      !memeValeur(veut(champ), maintenant[champ]),
  );
  if (perimes.length === 0) return;
  const champs: ChampConflit[] = [];
  for (const champ of perimes)
    champs.push({
      champ,
      libelle: await nommer(read, nom, champ),
      ici: await direValeur(read, champ, veut(champ)),
      maintenant: await direValeur(read, champ, maintenant[champ]),
    });
  const noms = champs.map(({ libelle }) => `«\u00a0${libelle}\u00a0»`).join(', ');
  throw new Refus(
    MODIFIE_AILLEURS,
    `Rien n’a été enregistré\u00a0: ${noms} ${champs.length > 1 ? 'ont' : 'a'} changé pendant votre saisie, dans une autre fenêtre ou par une annulation.`,
    { champs, maintenant, ensemble: lecture.ensemble === true } satisfies ConflitSaisie,
  );
}
