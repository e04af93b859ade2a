import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { LigneCandidature } from '../ligne.ts';
import { citer } from '../typographie.ts';
import { probleme, type Signaler } from './lire-ligne.ts';
import { avertissement } from './valeurs/lu.ts';

/** procedure.md §5: without an INE a pupil is a name, a first name, an origin, and a date of birth. */
const cleIdentite = (ligne: LigneCandidature): string =>
  [normaliseNom(ligne.nom), normaliseNom(ligne.prenom), cleOrigine(ligne)].join('|');

const cleOrigine = ({ origine }: LigneCandidature): string =>
  origine.uai ?? normaliseNom(`${origine.nom ?? ''} ${origine.ville ?? ''}`);

/** An INE typed for two pupils by mistake must not make them one: the first name is part of the key. */
const cleIne = ({ ine, prenom }: LigneCandidature): string | null =>
  ine === null ? null : [ine, normaliseNom(prenom)].join('|');

const memeOuTu = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** The rows of one pupil, and what they say of him so far. */
interface Eleve {
  readonly lignes: number[];
  readonly premiere: LigneCandidature;
  ine: string | null;
  date: string | null;
}

const estLeMeme = (eleve: Eleve, ligne: LigneCandidature): boolean =>
  memeOuTu(eleve.ine, ligne.ine) && memeOuTu(eleve.date, ligne.dateNaissance);

function prendre(eleve: Eleve, ligne: LigneCandidature, index: number): void {
  eleve.lignes.push(index);
  eleve.ine ??= ligne.ine;
  eleve.date ??= ligne.dateNaissance;
}

/** Rows by a key, in the order in which they came. */
function ranger(parCle: Map<string, Eleve[]>, cle: string, eleve: Eleve): void {
  const connus = parCle.get(cle) ?? [];
  if (!connus.includes(eleve)) parCle.set(cle, [...connus, eleve]);
}

/**
 * procedure.md §5, matching inside one list: INE and names, else names, date of birth and origin, as long as neither two
 * INE nor two dates contradict each other (two pupils may bear all names alike). Same number = same pupil. R13: a row whose
 * date is missing or unreadable is that of the only pupil it can be, which is said.
 */
export function grouperEleves(
  lignes: readonly LigneCandidature[],
  signaler: Signaler = () => undefined,
): readonly number[] {
  const parIne = new Map<string, Eleve[]>();
  const parIdentite = new Map<string, Eleve[]>();
  const eleves: Eleve[] = [];
  // Rows that say when the pupil was born come first: the others look for theirs among them.
  const ordre = [...lignes.keys()].toSorted(
    (a, b) => Number(lignes[a]!.dateNaissance === null) - Number(lignes[b]!.dateNaissance === null),
  );
  for (const index of ordre) {
    const ligne = lignes[index]!;
    const ine = cleIne(ligne);
    const identite = cleIdentite(ligne);
    const possibles = (ine === null ? [] : (parIne.get(ine) ?? [])).filter((un) => estLeMeme(un, ligne));
    const semblables = (parIdentite.get(identite) ?? []).filter((un) => estLeMeme(un, ligne));
    const trouve = possibles[0] ?? choisir(semblables, ligne);
    const eleve = trouve ?? { lignes: [], premiere: ligne, ine: null, date: null };
    if (trouve === undefined) eleves.push(eleve);
    else if (ligne.dateNaissance === null && eleve.date !== null) signalerSansDate(ligne, eleve, signaler);
    prendre(eleve, ligne, index);
    if (ine !== null) ranger(parIne, ine, eleve);
    ranger(parIdentite, identite, eleve);
  }
  const numeros = Array.from({ length: lignes.length }, () => 0);
  eleves
    .toSorted((a, b) => Math.min(...a.lignes) - Math.min(...b.lignes))
    .forEach((eleve, numero) => eleve.lignes.forEach((index) => (numeros[index] = numero)));
  return numeros;
}

/** A row of this name and origin is the pupil's that has its date; without a date, only when nobody else can be meant. */
function choisir(semblables: readonly Eleve[], { dateNaissance, ine, classe }: LigneCandidature): Eleve | undefined {
  const exact = semblables.find(({ date }) => date === dateNaissance);
  if (exact !== undefined && (dateNaissance !== null || semblables.length === 1)) return exact;
  const memeClasse = semblables.filter(({ premiere }) => memeOuTu(premiere.classe, classe));
  const [seul, ...autres] = memeClasse;
  return seul !== undefined && autres.length === 0 && (ine !== null || dateNaissance === null) ? seul : undefined;
}

function signalerSansDate(ligne: LigneCandidature, { premiere }: Eleve, signaler: Signaler): void {
  const phrase = `Sans date de naissance lisible, cette ligne est rattachée à ${premiere.nom} ${premiere.prenom} (ligne ${premiere.ligne}). Vérifiez-le.`;
  signaler(probleme(avertissement('rattachée-sans-date', phrase), ligne.ligne, null, null));
}

interface Porteur {
  readonly ligne: LigneCandidature;
  readonly nom: string;
  readonly date: string | null;
}

const nommer = ({ nom, prenom }: LigneCandidature): string => `${nom} ${prenom}`;

/** exchanges.md §1.6: one INE on two pupils, and one pupil with two INE, are shown once each; nothing is changed. */
export function signalerIne(lignes: readonly LigneCandidature[], signaler: Signaler): void {
  const parIne = new Map<string, Porteur[]>();
  const parIdentite = new Map<string, Porteur[]>();
  const ajouter = (map: Map<string, Porteur[]>, cle: string, porteur: Porteur): void => {
    const connus = map.get(cle) ?? [];
    if (connus.every(({ nom, date }) => nom !== porteur.nom || !memeOuTu(date, porteur.date))) connus.push(porteur);
    map.set(cle, connus);
  };
  for (const ligne of lignes) {
    if (ligne.ine === null) continue;
    const date = ligne.dateNaissance;
    ajouter(parIne, ligne.ine, { ligne, nom: normaliseNom(nommer(ligne)), date });
    ajouter(parIdentite, `${cleIdentite(ligne)}|${date}`, { ligne, nom: ligne.ine, date });
  }
  for (const [ine, porteurs] of parIne) {
    const [premier, ...autres] = porteurs;
    for (const { ligne } of autres) {
      const phrase = `L’INE ${ine} est porté par deux élèves : ${nommer(premier!.ligne)} (ligne ${premier!.ligne.ligne}) et ${nommer(ligne)}. Vérifiez-le auprès de l’établissement d’origine.`;
      signaler(probleme(avertissement('ine-partagé', phrase), ligne.ligne, null, ine));
    }
  }
  for (const porteurs of parIdentite.values()) {
    const [premier, ...autres] = porteurs;
    for (const { ligne, nom: ine } of autres) {
      const phrase = `${citer(nommer(ligne))} a deux INE : ${premier!.nom} (ligne ${premier!.ligne.ligne}) et ${ine}. Ils sont lus comme deux élèves : vérifiez s’il s’agit d’un seul.`;
      signaler(probleme(avertissement('deux-ine', phrase), ligne.ligne, null, ine));
    }
  }
}
