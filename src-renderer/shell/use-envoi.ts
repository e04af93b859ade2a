import { useCallback } from 'react';
import {
  type ConflitSaisie,
  MODIFIE_AILLEURS,
  memeValeur,
  reprendre,
  type Valeurs,
  valeurDe,
} from '../../src-main/contract/vu.ts';
import { type Answer, RefusRecu } from '../api/client.ts';
import { type Envoi, retenirVu, suivreVu } from '../api/vus.ts';
import { type Choisis, useArbitrer } from '../ui/arbitrage.tsx';

export interface Recu<T> {
  readonly answer: Answer<T>;
  /** Fields that took the value recorded elsewhere in place of the form's own. */
  readonly reprises: Valeurs;
}

type Envoyer<T> = (input: Valeurs) => Promise<Answer<T>>;

/** The input with, for each field, what was chosen. Null: nothing of it is to be sent. */
function appliquer(input: Valeurs, conflit: ConflitSaisie, choisis: NonNullable<Choisis>): Valeurs | null {
  const repris = conflit.champs.filter(({ champ }) => choisis[champ] === 'maintenant');
  if (conflit.ensemble && repris.length > 0) return null;
  return repris.reduce<Valeurs | null>(
    (saisie, { champ }) => saisie && reprendre(saisie, champ, conflit.maintenant[champ]),
    input,
  );
}

/** @throws RefusRecu. A change refused just before this one is no longer what stands: it is sent again without it. */
async function tenter<T>(envoi: Envoi, envoyer: Envoyer<T>): Promise<Answer<T>> {
  const vu = suivreVu(envoi);
  const voulues = Object.fromEntries(Object.keys(envoi.vu).map((champ) => [champ, valeurDe(envoi.input, champ)]));
  const reprendreSuite = retenirVu(envoi, voulues);
  try {
    const answer = await envoyer({ ...envoi.input, vu });
    if (answer.vu) retenirVu(envoi, answer.vu);
    return answer;
  } catch (refus) {
    reprendreSuite();
    const perime = refus instanceof RefusRecu && refus.code === MODIFIE_AILLEURS;
    if (perime && !memeValeur(suivreVu(envoi), vu)) return tenter(envoi, envoyer);
    throw refus;
  }
}

/**
 * Sends an edit with what its form was opened on. Where that is stale the user chooses, and what he chose is sent over
 * what stands now. Answers null when nothing was left to send. @throws RefusRecu, also when he goes back to the form
 */
export function useEnvoi(): <T>(envoi: Envoi, envoyer: Envoyer<T>) => Promise<Recu<T> | null> {
  const arbitrer = useArbitrer();
  return useCallback(
    async (depart, envoyer) => {
      let envoi = depart;
      let reprises: Valeurs = {};
      for (;;)
        try {
          return { answer: await tenter(envoi, envoyer), reprises };
        } catch (refus) {
          if (!(refus instanceof RefusRecu) || refus.code !== MODIFIE_AILLEURS) throw refus;
          const conflit = refus.details as ConflitSaisie;
          const choisis = await arbitrer(conflit, reprises);
          if (!choisis) throw refus;
          const input = appliquer(envoi.input, conflit, choisis);
          if (!input) return null;
          const repris = Object.entries(conflit.maintenant).filter(([champ]) => choisis[champ] === 'maintenant');
          reprises = { ...reprises, ...Object.fromEntries(repris) };
          envoi = { ...envoi, input, vu: conflit.maintenant };
        }
    },
    [arbitrer],
  );
}
