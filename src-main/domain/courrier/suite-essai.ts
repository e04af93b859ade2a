import { type AdresseRefusee, type EtatMessage, type Message, phraseRefus } from './message.ts';

/** How one try ended, as far as the protocol can tell. */
export type Issue =
  /** The server took it; `refuses`: addresses that it would not take, in its own words. */
  | { readonly sort: 'accepté'; readonly refuses: readonly AdresseRefusee[] }
  /** 4xx, or nothing was handed over: it can be tried again. */
  | { readonly sort: 'reporté'; readonly reponse: string }
  /** 5xx: trying again would say the same. */
  | { readonly sort: 'refusé'; readonly reponse: string }
  /** All of it was handed over and no answer came. */
  | { readonly sort: 'inconnu'; readonly reponse: string };

/** Minutes before the second, third… try [D]: a server that defers usually takes the message at the second or third. */
const DELAIS_MINUTES = [1, 5, 15, 60] as const;

/** Milliseconds to wait after so many failures in a row; null when it is time to give up. */
export function delaiReprise(echecs: number): number | null {
  const minutes = DELAIS_MINUTES[echecs - 1];
  return minutes === undefined ? null : minutes * 60_000;
}

type Suite = Pick<Message, 'etat' | 'tentatives' | 'prochaineTentative' | 'reponse' | 'refuses' | 'envoyeLe'>;

function reporter(tentatives: number, reponse: string, maintenant: string): Omit<Suite, 'tentatives' | 'refuses'> {
  const delai = delaiReprise(tentatives);
  if (delai === null)
    return {
      etat: 'refusé',
      prochaineTentative: null,
      reponse: `Abandonné après ${tentatives} tentatives. ${reponse}`,
      envoyeLe: null,
    };
  const prochaineTentative = new Date(Date.parse(maintenant) + delai).toISOString();
  return { etat: 'à reprendre', prochaineTentative, reponse, envoyeLe: null };
}

/**
 * Where a try leaves a message. Only a deferral is tried again by itself, four times at growing delays; a refusal and an
 * unknown fate wait for the user: a second copy of a convocation is worse than a question. `maintenant` is an instant.
 */
export function suiteEssai(message: Pick<Message, 'tentatives'>, issue: Issue, maintenant: string): Suite {
  const tentatives = message.tentatives + 1;
  if (issue.sort === 'accepté')
    return {
      etat: 'envoyé',
      tentatives,
      prochaineTentative: null,
      reponse: phraseRefus(issue.refuses),
      refuses: issue.refuses,
      envoyeLe: maintenant,
    };
  const echec = { tentatives, prochaineTentative: null, reponse: issue.reponse, refuses: [], envoyeLe: null };
  switch (issue.sort) {
    case 'reporté':
      return { tentatives, refuses: [], ...reporter(tentatives, issue.reponse, maintenant) };
    case 'refusé':
      return { etat: 'refusé', ...echec };
    case 'inconnu':
      return { etat: 'sort inconnu', ...echec };
  }
}

/** A message left « en cours » by an application that stopped: nobody is sending it any more, nobody knows its fate. */
export const etatVu = (etat: EtatMessage, enVol: boolean): EtatMessage =>
  etat === 'en cours' && !enVol ? 'sort inconnu' : etat;

/** What the user may decide of a message, by the state it is seen in. */
export const DECISIONS = ['renvoyer', 'compléter', 'parti', 'abandonner'] as const;
export type Decision = (typeof DECISIONS)[number];

const POSSIBLES: Readonly<Record<EtatMessage, readonly Decision[]>> = {
  'à envoyer': ['abandonner'],
  'en cours': [],
  envoyé: ['renvoyer'],
  refusé: ['renvoyer', 'abandonner'],
  'à reprendre': ['renvoyer', 'abandonner'],
  'sort inconnu': ['renvoyer', 'parti', 'abandonner'],
  abandonné: ['renvoyer'],
};

/** One that some addresses refused can be completed: sent to those that did not get it, and to nobody else. */
export const decisionsPossibles = (etat: EtatMessage, enPartie = false): readonly Decision[] =>
  enPartie && etat === 'envoyé' ? ['compléter', ...POSSIBLES[etat]] : POSSIBLES[etat];
