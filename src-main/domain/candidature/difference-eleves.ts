import type { Candidat } from './candidature.ts';
import { type Demande } from './difference-candidatures.ts';
import { createCatalogue } from './difference-catalogue.ts';
import { eleveLu } from './difference-champs.ts';
import type { LigneListe, ListeLue, Registres } from './difference-liste.ts';
import type { Origines } from './difference-origines.ts';
import { createRapprochement, type Rapprochement } from './difference-rapprochement.ts';
import type { Remarques } from './difference-remarques.ts';
import type { CandidatNouveau, Doute, Reference } from './difference-types.ts';

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
  return liste.eleves.map((lignes) => ({
    lignes,
    demandes: lignes.flatMap((ligne) => demander(ligne) ?? []),
    origine: outils.origines.resoudre(ouToutes(lignesActives(lignes), lignes)),
  }));
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

const reunir = (a: Eleve, b: Eleve): Eleve => ({
  lignes: [...a.lignes, ...b.lignes],
  demandes: [...a.demandes, ...b.demandes],
  origine: a.origine ?? b.origine,
});

/**
 * procedure.md §5: who is known and who is new. A pupil written in two ways in one list is one pupil again. `distincts`
 * are the doubts that the user answered: these are new pupils.
 */
export function reconnaitreEleves(
  eleves: readonly Eleve[],
  registres: Registres,
  options: { readonly distincts: ReadonlySet<string>; readonly remarques: Remarques },
): { readonly connus: readonly EleveConnu[]; readonly nouveaux: readonly Eleve[]; readonly separes: readonly Doute[] } {
  const rapprocher = createRapprochement(registres);
  const connus = new Map<string, EleveConnu>();
  const nouveaux: Eleve[] = [];
  const separes: Doute[] = [];
  for (const eleve of eleves) {
    const verdict = rapprocher(eleve.lignes, eleve.origine);
    const doute = verdict.etat === 'doute' ? toDoute(verdict, eleve, options.distincts) : null;
    if (verdict.etat === 'nouveau' || doute?.distinct) {
      if (doute) separes.push(doute);
      if (verdict.etat === 'nouveau' && verdict.voisin) {
        const rangs = eleve.lignes.map(({ ligne }) => ligne);
        options.remarques.voisin(verdict.voisin.nature, verdict.voisin.candidat.id, rangs);
      }
      nouveaux.push(eleve);
      continue;
    }
    const { candidat } = verdict;
    const deja = connus.get(candidat.id);
    connus.set(candidat.id, {
      candidat,
      eleve: deja ? reunir(deja.eleve, eleve) : eleve,
      doute: deja?.doute ?? doute,
    });
  }
  return { connus: [...connus.values()], nouveaux, separes };
}

/** A pupil never seen before; what the list does not say is left empty, to complete. */
export function toCandidatNouveau({ lignes, origine }: Eleve, origines: Origines): CandidatNouveau {
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
