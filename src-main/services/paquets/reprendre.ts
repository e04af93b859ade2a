import type { paquetsOperations } from '../../contract/paquets.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import {
  absenceContredite,
  type ChoixConflit,
  choixPossibles,
  choixPropose,
  fusionner,
} from '../../domain/paquet/fusion.ts';
import { nommerJury } from '../../domain/paquet/nom-jury.ts';
import { type Champs, enChamps } from '../../domain/paquet/resultat.ts';
import { pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { exigerOuverte } from '../lectures/lire-campagne.ts';
import type { Contexte } from '../handler.ts';
import {
  type Antecedents,
  aQuelqueChose,
  type Comparee,
  comparerRetour,
  ecrireVus,
  lireAntecedents,
  separateurDe,
} from './comparer.ts';
import { EcrituresPaquet, prevoir } from './ecrire-resultat.ts';
import { type RetourOuvert, retrouverRetour } from './retours.ts';
import { empreinteDe } from './vue-retour.ts';

type Demande = Input<(typeof paquetsOperations)['paquets.reprendre']>;

const designer = ({ rendu }: Comparee): string => `${prenomNom(rendu)} (${rendu.domaineNom})`;

/** The choice of each conflict of one entretien. @throws Refus when one is left without, or is not possible. */
function choixDe(
  comparee: Comparee,
  demandes: Demande['choix'],
  separateur: string,
): ReadonlyMap<string, ChoixConflit> {
  const voulus = new Map(demandes.map(({ cle, choix }) => [cle, choix]));
  const conflits = comparee.champs.filter(({ sort }) => sort === 'conflit');
  return new Map(
    conflits.map((champ) => {
      const possibles = choixPossibles(champ, separateur);
      const choix = voulus.get(champ.cle) ?? choixPropose(possibles);
      if (choix === null || !possibles.includes(choix))
        throw new Refus(
          'conflit',
          `${designer(comparee)}\u00a0: choisissez ce qui est gardé là où les deux postes diffèrent. Rien n’a été modifié.`,
        );
      return [champ.cle, choix];
    }),
  );
}

/** R28. @throws Refus when what would be written contradicts itself. */
function exigerCoherence(comparee: Comparee, fusion: Champs): void {
  if (absenceContredite(fusion) && !absenceContredite(comparee.etats.ici))
    throw new Refus(
      'absence contredite',
      `${designer(comparee)}\u00a0: une absence ne peut pas rester à côté d’un compte rendu ou d’un avis. Choisissez «\u00a0présent\u00a0» pour la présence, ou décochez cet entretien. Rien n’a été modifié.`,
    );
}

/** The line of the history; the same return merged in two times has one. */
async function consigner(
  tx: WriteStore,
  { ouvert, antecedents, prises, repris, conflits }: Fait,
  ctx: Contexte,
): Promise<void> {
  const { retour, nomFichier, sha256 } = ouvert;
  const { paquetId, posteId, rang, renduLe } = retour;
  const vus = ecrireVus(
    new Map([...antecedents.vus, ...prises.map(({ rendu }): [string, Champs] => [rendu.id, enChamps(rendu.retour)])]),
  );
  const { memes } = antecedents;
  if (memes)
    await tx.update('retourPaquet', [
      { id: memes.id, vus, repris: memes.repris + repris, conflits: memes.conflits + conflits },
    ]);
  else
    await tx.insert('retourPaquet', [
      {
        id: ctx.newId(),
        paquetId,
        posteId,
        rang,
        renduLe,
        nomFichier,
        sha256,
        reprisLe: ctx.maintenant,
        repris,
        conflits,
        vus,
      },
    ]);
}

interface Fait {
  readonly ouvert: RetourOuvert;
  readonly antecedents: Antecedents;
  /** Entretiens whose return is settled, changed or not. */
  readonly prises: readonly Comparee[];
  readonly repris: number;
  readonly conflits: number;
}

/**
 * [D] Merges a return, less the entretiens left out, as one act. The comparison is made again on what the campaign is now:
 * when it is no longer the one shown, nothing is written. @throws Refus
 */
export async function reprendreRetour(tx: WriteStore, demande: Demande, ctx: Contexte) {
  await exigerOuverte(tx);
  const ouvert = retrouverRetour(ctx, demande.lectureId);
  const { retour } = ouvert;
  const antecedents = await lireAntecedents(tx, retour);
  const comparees = antecedents.ordre === 'plus ancien' ? [] : await comparerRetour(tx, retour, antecedents);
  if (empreinteDe(comparees) !== demande.empreinte)
    throw new Refus(
      'comparaison changée',
      'La campagne a changé depuis que cette comparaison est affichée\u00a0: relisez-la, puis reprenez. Rien n’a été modifié.',
    );
  const refusees = new Set(demande.refusees);
  const prises = comparees.filter(({ rendu, cible }) => cible !== null && !refusees.has(rendu.id));
  if (!prises.some(aQuelqueChose))
    throw new Refus(
      'rien à reprendre',
      'Aucun entretien n’est retenu\u00a0: cochez-en au moins un, ou fermez ce paquet.',
    );
  const separateur = separateurDe(retour);
  const parEntretien = Map.groupBy(demande.choix, ({ entretienId }) => entretienId);
  const ecritures = new EcrituresPaquet();
  let conflits = 0;
  for (const prise of prises) {
    const choix = choixDe(prise, parEntretien.get(prise.rendu.id) ?? [], separateur);
    conflits += choix.size;
    const fusion = fusionner(prise.etats, choix, separateur);
    exigerCoherence(prise, fusion);
    prevoir(ecritures, { ...prise, fusion, juryId: retour.jury.id }, ctx);
  }
  await ecritures.ecrire(tx);
  const repris = prises.filter(aQuelqueChose).length;
  await consigner(tx, { ouvert, antecedents, prises, repris, conflits }, ctx);
  tx.nommer(`reprendre le paquet du ${nommerJury(retour.jury.nom)} (${pluriel(repris, 'entretien')})`);
  return { repris, conflits };
}
