import type { Candidat } from './candidature.ts';
import { type Demande } from './difference-candidatures.ts';
import { createCatalogue } from './difference-catalogue.ts';
import { eleveLu } from './difference-champs.ts';
import type { LigneListe, ListeLue, Registres } from './difference-liste.ts';
import type { Origines } from './difference-origines.ts';
import { createRapprochement, PREUVES, type Rapprochement } from './difference-rapprochement.ts';
import type { Remarques } from './difference-remarques.ts';
import type { CandidatNouveau, Doute, Reference } from './difference-types.ts';
import { normaliseNom } from './normalise.ts';

/** The rows of one pupil; `demandes` are those whose formation is known. */
export interface Eleve {
  readonly lignes: readonly LigneListe[];
  readonly demandes: readonly Demande[];
  readonly origine: Reference | null;
}

/** A known pupil and the rows that speak of him. */
export interface EleveConnu {
  readonly candidat: Candidat;
  readonly eleve: Eleve;
  readonly doute: Doute | null;
}

/** Rows that are not given up: the only ones that say how the pupil is now. */
export const lignesActives = (lignes: readonly LigneListe[]): readonly LigneListe[] =>
  lignes.filter(({ etat }) => etat !== 'renoncée');

const memeOuTu = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const ouToutes = (actives: readonly LigneListe[], lignes: readonly LigneListe[]): readonly LigneListe[] =>
  actives.length > 0 ? actives : lignes;

/** R05: sets apart the rows whose domaine or formation is not in the catalogue, and says so. */
export function lireEleves(
  liste: ListeLue,
  registres: Registres,
  outils: { readonly origines: Origines; readonly remarques: Remarques },
): readonly Eleve[] {
  const situer = createCatalogue(registres.domaines, registres.formations);
  const demander = (ligne: LigneListe): Demande | null => {
    const trouvee = situer(ligne);
    if (trouvee.etat !== 'trouvée') {
      outils.remarques.inconnue(trouvee, ligne.ligne);
      return null;
    }
    if (!trouvee.domaine.accueilli) outils.remarques.nonAccueilli(trouvee.domaine.nom, ligne.ligne);
    return { ligne, trouvee };
  };
  return reunirIdentiques(
    liste.eleves.map((lignes) => ({
      lignes,
      demandes: lignes.flatMap((ligne) => demander(ligne) ?? []),
      origine: outils.origines.resoudre(ouToutes(lignesActives(lignes), lignes)),
    })),
  );
}

const reunir = (a: Eleve, b: Eleve): Eleve => ({
  lignes: [...a.lignes, ...b.lignes],
  demandes: [...a.demandes, ...b.demandes],
  origine: a.origine ?? b.origine,
});

/** An établissement named once by its UAI and once by its name had made two pupils of one. */
function reunirIdentiques(eleves: readonly Eleve[]): readonly Eleve[] {
  const reunis = new Map<string, Eleve>();
  for (const eleve of eleves) {
    const { nom, prenom, dateNaissance, ine } = eleveLu(eleve.lignes);
    const cle = JSON.stringify([normaliseNom(nom), normaliseNom(prenom), dateNaissance, eleve.origine]);
    const deja = reunis.get(cle);
    if (!deja) reunis.set(cle, eleve);
    else if (memeOuTu(eleveLu(deja.lignes).ine, ine)) reunis.set(cle, reunir(deja, eleve));
    else reunis.set(`${cle} ${ine}`, eleve);
  }
  return [...reunis.values()];
}

function toDoute(
  { candidat, raison }: Extract<Rapprochement, { etat: 'doute' }>,
  { lignes }: Eleve,
  distincts: ReadonlySet<string>,
): Doute {
  const rangs = lignes.map(({ ligne }) => ligne);
  const cle = `doute:${rangs[0]}:${candidat.id}`;
  return { cle, lignes: rangs, candidatId: candidat.id, raison, distinct: distincts.has(cle) };
}

/** Numbers that a list gives to several pupils. */
function numerosPartages(eleves: readonly Eleve[]): ReadonlySet<string> {
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
function departager(verdicts: readonly Verdict[]): readonly Verdict[] {
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

export interface ElevesReconnus {
  readonly connus: readonly EleveConnu[];
  readonly nouveaux: readonly Eleve[];
  /** Doubts answered « two different pupils ». */
  readonly separes: readonly Doute[];
}

/**
 * procedure.md §5: who is known and who is new. A pupil written in two ways in one list is one pupil again. `distincts`
 * are the doubts that the user answered: these are new pupils.
 */
export function reconnaitreEleves(
  eleves: readonly Eleve[],
  registres: Registres,
  options: { readonly distincts: ReadonlySet<string>; readonly remarques: Remarques },
): ElevesReconnus {
  const rapprocher = createRapprochement(registres, numerosPartages(eleves));
  const verdicts = eleves.map((eleve) => ({ eleve, verdict: rapprocher(eleve.lignes, eleve.origine) }));
  const connus = new Map<string, EleveConnu>();
  const nouveaux: Eleve[] = [];
  const separes: Doute[] = [];
  for (const { eleve, verdict } of departager(verdicts)) {
    if (verdict.etat === 'nouveau') {
      nouveaux.push(eleve);
      const rangs = eleve.lignes.map(({ ligne }) => ligne);
      if (verdict.voisin) options.remarques.voisin(verdict.voisin.nature, verdict.voisin.candidat.id, rangs);
      continue;
    }
    const doute = verdict.etat === 'doute' ? toDoute(verdict, eleve, options.distincts) : null;
    if (doute?.distinct) {
      nouveaux.push(eleve);
      separes.push(doute);
      continue;
    }
    const { candidat } = verdict;
    const deja = connus.get(candidat.id);
    connus.set(candidat.id, {
      candidat,
      eleve: deja ? reunir(deja.eleve, eleve) : eleve,
      doute: doute ?? deja?.doute ?? null,
    });
  }
  return { connus: [...connus.values()], nouveaux, separes };
}

/** A pupil never seen before; what the list does not say is left empty, to complete. */
export function toCandidatNouveau(eleve: Eleve, origines: Origines): CandidatNouveau {
  const lignes = ouToutes(lignesActives(eleve.lignes), eleve.lignes);
  const { origine } = eleve;
  const lu = eleveLu(lignes);
  const niveauIllisible = lignes.some(({ champsEnErreur }) => champsEnErreur.includes('niveau'));
  return {
    ...lu,
    origine: origine ?? origines.exiger(lignes),
    classe: lu.classe ?? '',
    niveau: lu.niveau ?? (niveauIllisible ? 'autre' : '3e'),
    referentNom: lu.referentNom ?? '',
    referentPrenom: lu.referentPrenom ?? '',
    referentCourriel: lu.referentCourriel ?? '',
    tempsMajore: false,
    accesPmr: false,
  };
}
