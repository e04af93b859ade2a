import { Refus } from '../../contract/refus.ts';
import type { Candidat } from '../../domain/candidature/candidature.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { initialeNom, pluriel, prenomNom } from '../../domain/texte/format.ts';
import { estRecu } from '../../domain/planning/presence.ts';
import type { DonneesPlanning } from './donnees-planning.ts';

/** An entretien that is not given up. @throws Refus */
export function trouverEntretien(donnees: DonneesPlanning, id: string): Entretien {
  const entretien = donnees.entretiens.find((row) => row.id === id);
  if (entretien) return entretien;
  throw new Refus(
    'entretien introuvable',
    'Cet entretien n’existe plus ou ses candidatures ont été renoncées : le planning affiché va se mettre à jour.',
  );
}

export function candidatDe(donnees: DonneesPlanning, { candidatId }: Entretien): Candidat {
  const candidat = donnees.candidats.find(({ id }) => id === candidatId);
  if (!candidat) throw new Error(`Candidat ${candidatId} is missing`);
  return candidat;
}

/** « L. Martin », « L. Martin et N. Petit », « 12 entretiens » */
export function nommerEntretiens(donnees: DonneesPlanning, entretiens: readonly Entretien[]): string {
  if (entretiens.length > 2) return pluriel(entretiens.length, 'entretien');
  return entretiens.map((one) => initialeNom(candidatDe(donnees, one))).join(' et ');
}

/** What was held is a fact: its place no longer changes. @throws Refus */
export function refuserTenus(donnees: DonneesPlanning, entretiens: readonly Entretien[]): void {
  const tenu = entretiens.find(({ presence }) => estRecu(presence));
  if (tenu)
    throw new Refus(
      'entretien tenu',
      `${prenomNom(candidatDe(donnees, tenu))} a déjà été reçu : sa place ne change plus. Corrigez d’abord sa présence si elle est fausse.`,
    );
}
