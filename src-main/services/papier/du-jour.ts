import type { Fichier } from '../../contract/convocations.ts';
import type { DocumentDuJour, PapierDuJour } from '../../contract/papier.ts';
import { Refus } from '../../contract/refus.ts';
import { formatJour } from '../../domain/texte/format.ts';
import type { PartieJournee } from '../../documents/journee.ts';
import type { DocumentRequest } from '../../documents/kinds.ts';
import type { FeuillePlanning, VuePlanning } from '../../documents/planning-jury.ts';
import type { Edition } from '../../documents/types.ts';
import type { ReadStore } from '../../store/types.ts';
import { nomDeFichier, type Pli, rediger } from '../rediger.ts';
import type { TacheContexte } from '../handler.ts';
import { feuillesEmargement } from './emargements.ts';
import { seriesDeGrilles } from './grilles.ts';
import { lireEdition } from '../lectures/lire-edition.ts';
import { type Journee, lireJournee } from './lire-journee.ts';
import { feuilleAccueil, feuillesJurys, feuillesOrigines, feuillesPortes } from './plannings.ts';

const planning = (vue: VuePlanning, feuilles: readonly FeuillePlanning[]): PartieJournee => ({
  nature: 'planning',
  vue,
  feuilles,
});

const PARTIES: Readonly<Record<DocumentDuJour, (journee: Journee) => PartieJournee>> = {
  accueil: (journee) => planning('accueil', feuilleAccueil(journee)),
  portes: (journee) => planning('porte', feuillesPortes(journee)),
  jurys: (journee) => planning('jury', feuillesJurys(journee)),
  émargement: (journee) => ({ nature: 'émargement', feuilles: feuillesEmargement(journee) }),
  grilles: (journee) => ({ nature: 'grilles', criteres: journee.criteres, series: seriesDeGrilles(journee) }),
  'grille vierge': ({ criteres }) => ({ nature: 'grilles', criteres, series: [] }),
  établissements: ({ attendus, jour }) => planning('origine', feuillesOrigines(attendus, jour)),
};

/** What is printed on the morning itself, in the order in which it is handed out: gate, doors, then what each jury takes. */
const DU_MATIN: readonly DocumentDuJour[] = ['accueil', 'portes', 'jurys', 'émargement', 'grilles'];

const NOMS: Readonly<Record<DocumentDuJour | 'tout', string>> = {
  tout: 'Papier du jour',
  accueil: 'Liste d’accueil',
  portes: 'Affichage des salles',
  jurys: 'Planning des jurys',
  émargement: 'Émargement',
  grilles: 'Grilles d’entretien',
  'grille vierge': 'Grille d’entretien',
  établissements: 'Planning par établissement',
};

const compter = (partie: PartieJournee): number =>
  partie.nature === 'grilles'
    ? partie.series.reduce((somme, { passages }) => somme + passages.length, 0)
    : partie.feuilles.length;

function demander(partie: PartieJournee, edition: Edition): DocumentRequest {
  switch (partie.nature) {
    case 'planning':
      return { kind: 'planning', data: { ...edition, vue: partie.vue, feuilles: partie.feuilles } };
    case 'émargement':
      return { kind: 'emargement', data: { ...edition, feuilles: partie.feuilles } };
    case 'grilles':
      return { kind: 'grilles', data: { ...edition, criteres: partie.criteres, series: partie.series } };
  }
}

/** How many sheets each document of that day has. */
export async function lirePapierDuJour(read: ReadStore, jour: string): Promise<PapierDuJour> {
  const journee = await lireJournee(read, jour);
  return {
    feuilles: {
      accueil: compter(PARTIES.accueil(journee)),
      portes: compter(PARTIES.portes(journee)),
      jurys: compter(PARTIES.jurys(journee)),
      émargement: compter(PARTIES.émargement(journee)),
      grilles: compter(PARTIES.grilles(journee)),
      'grille vierge': 1,
      établissements: compter(PARTIES.établissements(journee)),
    },
    sansSalle: journee.attendus.filter(({ lieu }) => lieu === '').length,
  };
}

function plier(document: DocumentDuJour | 'tout', journee: Journee, edition: Edition): Pli {
  const { jour } = journee;
  const parties = (document === 'tout' ? DU_MATIN : [document])
    .map((one) => PARTIES[one](journee))
    .filter((partie) => document === 'grille vierge' || compter(partie) > 0);
  const [seule] = parties;
  if (!seule)
    throw new Refus(
      'rien à imprimer',
      journee.attendus.length === 0
        ? `Personne n’est attendu le ${formatJour(jour)} : il n’y a rien à imprimer.`
        : `Ce document n’a aucune feuille pour le ${formatJour(jour)}\u00a0: vérifiez les salles et les jurys dans Organisation.`,
    );
  return {
    nomFichier: `${nomDeFichier(document === 'grille vierge' ? NOMS[document] : `${NOMS[document]} - ${jour}`)}.pdf`,
    request: document === 'tout' ? { kind: 'journee', data: { ...edition, jour, parties } } : demander(seule, edition),
    parties: parties.reduce((somme, partie) => somme + compter(partie), 0),
  };
}

/** Writes one document of a day, or all that its morning needs in one file; null when stopped. @throws Refus when there is none. */
export async function composerDuJour(
  ctx: TacheContexte,
  { jour, document }: { readonly jour: string; readonly document: DocumentDuJour | 'tout' },
): Promise<Fichier | null> {
  const pli = await ctx.read(async (read) =>
    plier(document, await lireJournee(read, jour), await lireEdition(read, ctx)),
  );
  return rediger(ctx, [pli], { libelle: 'Mise en page', archive: '' });
}
