import type { Fichier } from '../../contract/convocations.ts';
import type { EntretienVue, FormationDemandee } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import { avisFinal } from '../../domain/avis/avis-final.ts';
import type { Candidat, Origine } from '../../domain/candidature/candidature.ts';
import type { FormeConvocation } from '../../domain/convocation/formes.ts';
import { comparePersonnes, compareTextes, nomPrenom } from '../../domain/texte/format.ts';
import type { EntretienImprime, FicheData } from '../../documents/fiche-recapitulative.ts';
import type { AvisImprime, Edition } from '../../documents/types.ts';
import type { ReadStore } from '../../store/types.ts';
import { nomDeFichier, type Pli, rediger } from '../rediger.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import type { TacheContexte } from '../handler.ts';
import { concerneFiche } from './fiches.ts';
import { lireEdition } from '../lectures/lire-edition.ts';
import { parId } from '../../domain/par-id.ts';

/** One fiche, and what files are named and grouped by. */
interface APlier {
  readonly fiche: FicheData;
  readonly origineId: string;
}

const majuscule = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);

/** R40, R42: the avis final is reckoned only in a campaign that has it; an added formation has no origin avis (R33). */
function toAvis(formation: FormationDemandee, avecFinal: boolean): AvisImprime {
  const { voie, intitule, avis, ajoute } = formation;
  const final = avecFinal ? avisFinal(formation.avisOrigine, avis) : null;
  return { voie, intitule, avis, ajoute, avisFinal: final && majuscule(final) };
}

const toEntretien = (vue: EntretienVue, avecFinal: boolean): EntretienImprime => ({
  domaine: vue.domaineNom,
  mode: vue.mode,
  jour: vue.jour,
  debut: vue.debut,
  presence: vue.presence,
  compteRendu: vue.compteRendu,
  avis: vue.formations.map((formation) => toAvis(formation, avecFinal)),
});

const rendezVous = ({ jour, debut }: EntretienVue): string => `${jour ?? '9999'} ${debut ?? ''}`;

function toFiche(
  vues: readonly EntretienVue[],
  { candidat, origine, edition }: { candidat: Candidat; origine: Origine; edition: Edition },
): APlier {
  const { referentNom: nom, referentPrenom: prenom } = candidat;
  return {
    origineId: origine.id,
    fiche: {
      eleve: candidat,
      origine,
      referent: nom || prenom ? { nom, prenom } : null,
      entretiens: vues
        .toSorted((a, b) => rendezVous(a).localeCompare(rendezVous(b)) || compareTextes(a.domaineNom, b.domaineNom))
        .map((vue) => toEntretien(vue, edition.campagne.avisFinal)),
    },
  };
}

/** R34: the fiches of these pupils, by origin then name; those without an individual entretien have none. */
async function lireFiches(read: ReadStore, candidatIds: readonly string[], edition: Edition): Promise<APlier[]> {
  const candidats = await read.all('candidat', { id: candidatIds });
  const origines = parId(await read.all('origine'));
  const entretiens = await read.all('entretien', { candidatId: candidatIds, renonce: false });
  const vues = Map.groupBy(
    (await lireEntretiens(read, entretiens)).filter(concerneFiche),
    ({ candidatId }) => candidatId,
  );
  return candidats
    .flatMap((candidat) => {
      const siens = vues.get(candidat.id);
      const origine = origines.get(candidat.origineId);
      return siens && origine ? [toFiche(siens, { candidat, origine, edition })] : [];
    })
    .toSorted(
      (a, b) =>
        compareTextes(a.fiche.origine.nom, b.fiche.origine.nom) || comparePersonnes(a.fiche.eleve, b.fiche.eleve),
    );
}

function plier(forme: FormeConvocation, fiches: readonly APlier[], edition: Edition): Pli[] {
  const pli = (nom: string, siennes: readonly APlier[]): Pli => ({
    nomFichier: `${nomDeFichier(nom)}.pdf`,
    request: { kind: 'fiches', data: { ...edition, fiches: siennes.map(({ fiche }) => fiche) } },
    parties: siennes.length,
  });
  switch (forme) {
    case 'un seul PDF':
      return [pli('Fiches récapitulatives', fiches)];
    case 'un PDF par élève':
      return fiches.map((one) => pli(`Fiche récapitulative - ${nomPrenom(one.fiche.eleve)}`, [one]));
    case 'un PDF par établissement':
      return [...Map.groupBy(fiches, ({ origineId }) => origineId)].map(([, siennes]) => {
        const { nom = '', ville = '' } = siennes[0]?.fiche.origine ?? {};
        return pli(`${nom} - ${ville}`, siennes);
      });
  }
}

/** Writes the fiches récapitulatives of these pupils, whatever state they are in; null when stopped. @throws Refus when none has one. */
export async function composerFiches(
  ctx: TacheContexte,
  { candidatIds, forme }: { readonly candidatIds: readonly string[]; readonly forme: FormeConvocation },
): Promise<Fichier | null> {
  const plis = await ctx.read(async (read) => {
    const edition = await lireEdition(read, ctx);
    return plier(forme, await lireFiches(read, [...new Set(candidatIds)], edition), edition);
  });
  if (plis.every(({ parties }) => parties === 0))
    throw new Refus(
      'sans fiche',
      'Aucun de ces élèves n’a d’entretien individuel\u00a0: la fiche récapitulative ne concerne qu’eux.',
    );
  return rediger(ctx, plis, { libelle: 'Rédaction des fiches', archive: 'Fiches récapitulatives.zip' });
}
