import { type Calendrier, dansFenetreEntretiens, motifSansClasse } from '../../domain/campagne/calendrier.ts';
import { formatJour } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import { joursFeries } from '../lectures/jours-feries.ts';

/** Days without class of the store, and the public holidays of the years of the given days. */
export async function lireCalendrier(read: ReadStore, jours: readonly string[]): Promise<Calendrier> {
  const annees = [...new Set(jours.map((jour) => Number(jour.slice(0, 4))))];
  return { feries: joursFeries(annees), joursSansClasse: await read.all('jourSansClasse') };
}

const liste = (jours: readonly string[]): string => {
  const noms = jours.slice(0, 5).map(formatJour);
  const reste = jours.length - noms.length;
  return noms.join(', ') + (reste > 0 ? ` et ${reste} de plus` : '');
};

/** R24: one sentence for the days outside the interview window, one for those without class. */
export async function avertirJours(read: ReadStore, jours: readonly string[]): Promise<string[]> {
  const uniques = [...new Set(jours)].toSorted();
  const campagne = await read.get('campagne', 'campagne');
  const calendrier = await lireCalendrier(read, uniques);
  const dehors = campagne ? uniques.filter((jour) => !dansFenetreEntretiens(jour, campagne)) : [];
  const sansClasse = uniques.flatMap((jour) => {
    const motif = motifSansClasse(jour, calendrier);
    return motif === null
      ? []
      : [motif.startsWith('samedi') || motif.startsWith('dimanche') ? '' : ` (${motif})`].map(
          (suffixe) => formatJour(jour) + suffixe,
        );
  });
  return [
    ...(dehors.length > 0 ? [`Hors de la période des entretiens : ${liste(dehors)}.`] : []),
    ...(sansClasse.length > 0 ? [`Jour sans classe : ${sansClasse.slice(0, 5).join(', ')}.`] : []),
  ];
}
