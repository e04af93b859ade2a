import { createHash } from 'node:crypto';
import type { ChampRetour, ComparaisonPaquet, LigneRetour } from '../../contract/paquets.ts';
import { Refus } from '../../contract/refus.ts';
import { type ChampCompare, choixPossibles, choixPropose } from '../../domain/paquet/fusion.ts';
import { nommerJury } from '../../domain/paquet/nom-jury.ts';
import { nomPrenom } from '../../domain/texte/format.ts';
import { compareTextes } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import {
  aQuelqueChose,
  type Comparee,
  comparerRetour,
  lireAntecedents,
  lireIntitules,
  separateurDe,
} from './comparer.ts';
import { libelleChamp, valeurChamp } from './libelles.ts';
import type { RetourOuvert } from './retours.ts';

/** What was compared, so that nothing is written on another state than the one shown. */
export const empreinteDe = (comparees: readonly Comparee[]): string =>
  createHash('sha256')
    .update(JSON.stringify(comparees.map(({ cible, champs, place }) => [cible?.id, champs, place, cible?.renonce])))
    .digest('hex');

interface Mots {
  readonly intitules: ReadonlyMap<string, string>;
  readonly separateur: string;
}

function toChamp(champ: ChampCompare, { intitules, separateur }: Mots): ChampRetour[] {
  const { cle, sort } = champ;
  if (sort === 'gardé') return [];
  const choix = sort === 'conflit' ? choixPossibles(champ, separateur) : [];
  return [
    {
      cle,
      libelle: libelleChamp(cle, intitules),
      sort,
      avant: valeurChamp(cle, champ.base),
      ici: valeurChamp(cle, champ.ici),
      la: valeurChamp(cle, champ.la),
      choix,
      propose: sort === 'conflit' ? choixPropose(choix) : null,
    },
  ];
}

const toLigne = ({ rendu, cible, champs, remarques }: Comparee, mots: Mots): LigneRetour => ({
  entretienId: rendu.id,
  nom: rendu.nom,
  prenom: rendu.prenom,
  classe: rendu.classe,
  domaineNom: rendu.domaineNom,
  jour: rendu.jour,
  debut: rendu.debut,
  introuvable: cible === null,
  remarques,
  champs: champs.flatMap((champ) => toChamp(champ, mots)),
});

/** The comparison as it is shown. @throws Refus for a return older than one that was merged. */
export async function comparaison(read: ReadStore, { retour, nomFichier }: RetourOuvert): Promise<ComparaisonPaquet> {
  const antecedents = await lireAntecedents(read, retour);
  if (antecedents.ordre === 'plus ancien')
    throw new Refus(
      'plus ancien',
      `Ce retour du ${nommerJury(retour.jury.nom)} (n°\u00a0${retour.rang}) est plus ancien que celui qui a déjà été repris\u00a0: tout ce qu’il contient y était. Rien n’est à reprendre.`,
    );
  const comparees = await comparerRetour(read, retour, antecedents);
  const mots = { intitules: await lireIntitules(read, retour), separateur: separateurDe(retour) };
  const lignes = comparees
    .filter(aQuelqueChose)
    .map((comparee) => toLigne(comparee, mots))
    .toSorted((a, b) =>
      compareTextes(
        `${a.jour ?? ''} ${a.debut ?? ''} ${nomPrenom(a)}`,
        `${b.jour ?? ''} ${b.debut ?? ''} ${nomPrenom(b)}`,
      ),
    );
  return {
    empreinte: empreinteDe(comparees),
    nomFichier,
    juryNom: nommerJury(retour.jury.nom),
    rang: retour.rang,
    renduLe: retour.renduLe,
    connu: (await read.get('paquet', retour.paquetId)) !== null,
    dejaReprisLe: antecedents.memes?.reprisLe ?? null,
    lignes,
    sansChangement: comparees.length - lignes.length,
    gardes: comparees.flatMap(({ champs }) => champs.filter(({ sort }) => sort === 'gardé')).length,
  };
}
