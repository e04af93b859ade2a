import type { Candidat } from './candidature.ts';
import { IDENTITE_VIDE } from './champs-candidat.ts';
import type { DemandeListee } from './difference-candidatures.ts';
import { createCatalogue } from './difference-catalogue.ts';
import { eleveLu } from './difference-champs.ts';
import type { LigneListe, ListeLue, Registres } from './difference-liste.ts';
import type { Origines } from './difference-origines.ts';
import { departager, type Eleve, memeOuTu, numerosPartages } from './difference-departage.ts';
import { createRapprochement, type Rapprochement } from './difference-rapprochement.ts';
import type { Remarques } from './difference-remarques.ts';
import type { CandidatNouveau, Doute, Homonymes } from './difference-types.ts';
import { normaliseNom } from './normalise.ts';

/** A known pupil and the rows that speak of him. */
export interface EleveConnu {
  readonly candidat: Candidat;
  readonly eleve: Eleve;
  readonly doute: Doute | null;
}

/** Rows that are not given up: the only ones that say how the pupil is now. */
export const lignesActives = (lignes: readonly LigneListe[]): readonly LigneListe[] =>
  lignes.filter(({ etat }) => etat !== 'renoncée');

const ouToutes = (actives: readonly LigneListe[], lignes: readonly LigneListe[]): readonly LigneListe[] =>
  actives.length > 0 ? actives : lignes;

const rangsDe = ({ lignes }: Eleve): readonly number[] => lignes.map(({ ligne }) => ligne);

export interface ElevesDeLaListe {
  readonly eleves: readonly Eleve[];
  readonly homonymes: readonly Homonymes[];
}

/** R05: sets apart the rows whose domaine or formation is not in the catalogue, and says so. */
export function lireEleves(
  liste: ListeLue,
  registres: Registres,
  outils: { readonly origines: Origines; readonly remarques: Remarques; readonly memes: ReadonlySet<string> },
): ElevesDeLaListe {
  const situer = createCatalogue(registres.domaines, registres.formations);
  const demander = (ligne: LigneListe): DemandeListee | null => {
    const trouvee = situer(ligne);
    if (trouvee.etat !== 'trouvée') {
      outils.remarques.inconnue(trouvee, ligne.ligne);
      return null;
    }
    if (!trouvee.domaine.accueilli) outils.remarques.nonAccueilli(trouvee.domaine.nom, ligne.ligne);
    return { ligne, trouvee };
  };
  const eleves = liste.eleves.map((lignes) => ({
    lignes,
    demandes: lignes.flatMap((ligne) => demander(ligne) ?? []),
    origine: outils.origines.resoudre(ouToutes(lignesActives(lignes), lignes)),
  }));
  return reunirIdentiques(eleves, outils.memes);
}

const reunir = (a: Eleve, b: Eleve): Eleve => ({
  lignes: [...a.lignes, ...b.lignes],
  demandes: [...a.demandes, ...b.demandes],
  origine: a.origine ?? b.origine,
});

/**
 * An établissement named once by its UAI and once by its name had made two pupils of one. Two INE make two, who are shown
 * as homonyms; `memes` are the pairs that the user joined.
 */
function reunirIdentiques(eleves: readonly Eleve[], memes: ReadonlySet<string>): ElevesDeLaListe {
  const reunis = new Map<string, Eleve>();
  const homonymes: Homonymes[] = [];
  for (const eleve of eleves) {
    const { nom, prenom, dateNaissance, ine } = eleveLu(eleve.lignes);
    const cle = JSON.stringify([normaliseNom(nom), normaliseNom(prenom), dateNaissance, eleve.origine]);
    const deja = reunis.get(cle);
    if (!deja) reunis.set(cle, eleve);
    else if (memeOuTu(eleveLu(deja.lignes).ine, ine)) reunis.set(cle, reunir(deja, eleve));
    else {
      const lignes = [rangsDe(deja), rangsDe(eleve)] as const;
      const paire = `liste:${lignes[0][0]}:${lignes[1][0]}`;
      const distinct = !memes.has(paire);
      homonymes.push({ cle: paire, lignes, distinct });
      if (distinct) reunis.set(`${cle} ${ine}`, eleve);
      else reunis.set(cle, reunir(deja, eleve));
    }
  }
  return { eleves: [...reunis.values()], homonymes };
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
  const verdicts = eleves.map((eleve) => ({
    eleve,
    verdict: rapprocher(eleve.lignes, eleve.origine),
  }));
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
  const lu = Object.entries(eleveLu(lignes)).filter(([, valeur]) => valeur !== null);
  const niveauIllisible = lignes.some(({ champsEnErreur }) => champsEnErreur.includes('niveau'));
  return {
    ...IDENTITE_VIDE,
    ...(niveauIllisible && { niveau: 'autre' }),
    ...Object.fromEntries(lu),
    origine: origine ?? origines.exiger(lignes),
  };
}
