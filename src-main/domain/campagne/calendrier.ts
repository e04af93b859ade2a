import { jourSemaine, joursEntre, suiteJours } from '../date/jour.ts';
import type { Campagne, JourSansClasse } from './campagne.ts';

/** A public holiday. */
export interface JourFerie {
  readonly jour: string;
  readonly libelle: string;
}

/** What closes the lycée, besides Saturdays and Sundays. */
export interface Calendrier {
  readonly feries: readonly JourFerie[];
  readonly joursSansClasse: readonly Pick<JourSansClasse, 'debut' | 'fin' | 'libelle'>[];
}

/**
 * procedure.md §4: why there is no class on a day, as a short French reason (« Lundi de Pâques », « samedi »), or null
 * on a day of class. Saturdays and Sundays are never days of class [D].
 */
export function motifSansClasse(jour: string, calendrier: Calendrier): string | null {
  const ferie = calendrier.feries.find((candidat) => candidat.jour === jour);
  if (ferie) return ferie.libelle;
  const conge = calendrier.joursSansClasse.find(({ debut, fin }) => debut <= jour && jour <= fin);
  if (conge) return conge.libelle;
  const rang = jourSemaine(jour);
  return rang === 6 ? 'samedi' : rang === 7 ? 'dimanche' : null;
}

/** Whether pupils have class on that day (neither week-end, public holiday, nor a day listed as without class). */
export const estJourDeClasse = (jour: string, calendrier: Calendrier): boolean =>
  motifSansClasse(jour, calendrier) === null;

/** Every day of class from `debut` to `fin`, both included. */
export const joursDeClasse = (debut: string, fin: string, calendrier: Calendrier): string[] =>
  suiteJours(debut, fin).filter((jour) => estJourDeClasse(jour, calendrier));

/** R24: whether entretiens may be held on that day, last day inclusive. */
export const dansFenetreEntretiens = (
  jour: string,
  { entretiensDebut, entretiensFin }: Pick<Campagne, 'entretiensDebut' | 'entretiensFin'>,
): boolean => entretiensDebut <= jour && jour <= entretiensFin;

export interface Fenetre {
  readonly nom: 'inscriptions' | 'planification' | 'convocations' | 'entretiens' | 'fiches' | 'fermeture';
  readonly debut: string | null;
  readonly fin: string;
  readonly etat: 'à venir' | 'ouverte' | 'close';
  /** Days left, today's excluded: 0 on the last day, negative once closed. */
  readonly joursRestants: number;
}

/** R10, R20, R24, R34, R35: the windows of the campaign that have an end, as they stand today; last days inclusive. */
export function fenetres(campagne: Campagne, aujourdhui: string): Fenetre[] {
  const lignes: readonly [Fenetre['nom'], string | null, string | null][] = [
    ['inscriptions', campagne.inscriptionsDebut, campagne.inscriptionsFin],
    ['planification', campagne.planificationDebut, campagne.planificationFin],
    ['convocations', null, campagne.convocationsFin],
    ['entretiens', campagne.entretiensDebut, campagne.entretiensFin],
    ['fiches', null, campagne.ficheFin],
    ['fermeture', null, campagne.fermeture],
  ];
  return lignes.flatMap(([nom, debut, fin]) => {
    if (fin === null) return [];
    const etat = aujourdhui > fin ? 'close' : debut !== null && aujourdhui < debut ? 'à venir' : 'ouverte';
    return [{ nom, debut, fin, etat, joursRestants: joursEntre(aujourdhui, fin) }];
  });
}
