import type { MotifConvocation } from './convocation.ts';

/** The names that stand in a template for what each letter says, with what they become. */
export const CHAMPS_LETTRE = {
  prenom: 'prénom de l’élève',
  nom: 'nom de l’élève',
  classe: 'classe de l’élève',
  origine: 'établissement d’origine',
  domaine: 'domaine',
  formations: 'formations demandées',
  date: 'jour de l’entretien',
  heure: 'heure de l’entretien',
  duree: 'durée prévue',
  lieu: 'salle',
  lycee: 'nom du lycée',
  campagne: 'nom de la campagne',
} as const;

/** Known only where another convocation went before. */
export const CHAMPS_PRECEDENTE = {
  date_precedente: 'jour annoncé avant',
  heure_precedente: 'heure annoncée avant',
} as const;

export type ChampLettre = keyof typeof CHAMPS_LETTRE | keyof typeof CHAMPS_PRECEDENTE;

export type ValeursLettre = Readonly<Record<ChampLettre, string>>;

const ENTRE_ACCOLADES = /\{([^{}]*)\}/g;

/** A first convocation has none before it. */
export const champsDe = (motif: MotifConvocation): Readonly<Partial<Record<ChampLettre, string>>> =>
  motif === 'première' ? CHAMPS_LETTRE : { ...CHAMPS_LETTRE, ...CHAMPS_PRECEDENTE };

/** The names in braces that mean nothing in that letter, and braces that are alone, as they are typed. */
export function champsInconnus(texte: string, motif: MotifConvocation): string[] {
  const connus = champsDe(motif);
  const inconnus = [...texte.matchAll(ENTRE_ACCOLADES)]
    .filter(([, nom = '']) => !Object.hasOwn(connus, nom))
    .map(([entier]) => entier);
  const seules = texte.replaceAll(ENTRE_ACCOLADES, '').match(/[{}]/g) ?? [];
  return [...new Set([...inconnus, ...seules])];
}

/** The text with what each name stands for; a name that is not known stays as it is typed. */
export const remplir = (texte: string, valeurs: ValeursLettre): string =>
  texte.replaceAll(ENTRE_ACCOLADES, (entier, nom: string) =>
    Object.hasOwn(valeurs, nom) ? valeurs[nom as ChampLettre] : entier,
  );
