import type { DemandeListee } from './difference-candidatures.ts';
import { eleveLu } from './difference-champs.ts';
import type { LigneListe } from './difference-liste.ts';
import { PREUVES, type Rapprochement } from './difference-rapprochement.ts';
import type { Reference } from './difference-types.ts';
import { normaliseNom } from './normalise.ts';

/** The rows of one pupil; `demandes` are those whose formation is known. */
export interface Eleve {
  readonly lignes: readonly LigneListe[];
  readonly demandes: readonly DemandeListee[];
  readonly origine: Reference | null;
}

/** Two values that do not contradict each other: the same, or one of them silent. */
export const memeOuTu = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** Numbers that a list gives to several pupils. */
export function numerosPartages(eleves: readonly Eleve[]): ReadonlySet<string> {
  const porteurs = new Map<string, Eleve>();
  const partages = new Set<string>();
  for (const eleve of eleves)
    for (const { numero } of eleve.lignes) {
      if (numero === null) continue;
      if ((porteurs.get(numero) ?? eleve) !== eleve) partages.add(numero);
      porteurs.set(numero, eleve);
    }
  return partages;
}

interface Verdict {
  readonly eleve: Eleve;
  readonly verdict: Rapprochement;
}

const rangPreuve = ({ verdict }: Verdict): number =>
  verdict.etat === 'reconnu' ? PREUVES.indexOf(verdict.par) : PREUVES.length;

/** Whether two groups of rows of one name and one origine may be one pupil. */
function compatibles(a: Eleve, b: Eleve): boolean {
  const [luA, luB] = [eleveLu(a.lignes), eleveLu(b.lignes)];
  return (
    normaliseNom(`${luA.nom} ${luA.prenom}`) === normaliseNom(`${luB.nom} ${luB.prenom}`) &&
    memeOuTu(luA.ine, luB.ine) &&
    memeOuTu(luA.dateNaissance, luB.dateNaissance) &&
    JSON.stringify(a.origine) === JSON.stringify(b.origine)
  );
}

/**
 * Whether rows that look like a pupil already found in the list are his too. A number or an INE proves it, whatever the
 * cells that are damaged; a date that misses is asked about; one that is missing on both sides proves nothing.
 */
function estAussi(titulaire: Eleve, { eleve, verdict }: Verdict): boolean {
  if (verdict.etat === 'nouveau') return false;
  if (verdict.etat === 'doute')
    return verdict.raison === 'date de naissance manquante' && compatibles(titulaire, eleve);
  const [date, sienne] = [titulaire, eleve].map(({ lignes }) => eleveLu(lignes).dateNaissance);
  return verdict.par !== 'identité' || (date === sienne && compatibles(titulaire, eleve));
}

/**
 * A known pupil goes to the rows that prove it best. Others that look like him are the same pupil only when nothing in
 * them says otherwise; else these are different pupils, and never a doubt more.
 */
export function departager(verdicts: readonly Verdict[]): readonly Verdict[] {
  const titulaires = new Map<string, Eleve>();
  return verdicts
    .toSorted((a, b) => rangPreuve(a) - rangPreuve(b))
    .map((un) => {
      const { eleve, verdict } = un;
      if (verdict.etat === 'nouveau') return un;
      const { candidat } = verdict;
      const titulaire = titulaires.get(candidat.id);
      if (!titulaire) titulaires.set(candidat.id, eleve);
      if (!titulaire || estAussi(titulaire, un)) return un;
      return { eleve, verdict: { etat: 'nouveau', voisin: { candidat, nature: 'homonyme' } } };
    });
}
