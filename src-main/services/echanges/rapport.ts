import type { ChampVue, PrecisionsVue, ProblemeVue, RapportVue } from '../../contract/echanges-lecture.ts';
import { type Champ, LIBELLES_CHAMPS } from '../../exchange/champs.ts';
import type { LectureAPreciser, LectureFaite, Probleme } from '../../exchange/lecture/lecture.ts';

/** More findings than this say that the file is the wrong one; the gravest are shown. */
const PROBLEMES_MAX = 1000;
const IGNOREES_MAX = 200;

export const champsVue = (): readonly ChampVue[] =>
  Object.entries(LIBELLES_CHAMPS).map(([champ, libelle]) => ({ champ, libelle }));

export const estChamp = (champ: string): champ is Champ => Object.hasOwn(LIBELLES_CHAMPS, champ);

const ORDRE = { erreur: 0, avertissement: 1, information: 2 } as const;

const lesPlusGraves = (problemes: readonly Probleme[]): readonly ProblemeVue[] =>
  problemes.length <= PROBLEMES_MAX
    ? problemes
    : problemes
        .toSorted((a, b) => ORDRE[a.gravite] - ORDRE[b.gravite])
        .slice(0, PROBLEMES_MAX)
        .toSorted((a, b) => (a.ligne ?? 0) - (b.ligne ?? 0));

const combien = (problemes: readonly Probleme[], cherchee: Probleme['gravite']): number =>
  problemes.filter(({ gravite }) => gravite === cherchee).length;

export const toRapport = (
  lecture: LectureFaite,
  fichier: Pick<RapportVue, 'lectureId' | 'nomFichier' | 'sha256' | 'dejaImporteLe'>,
): RapportVue => ({
  ...fichier,
  nature: lecture.nature,
  encodage: lecture.encodage,
  separateur: lecture.separateur,
  feuille: lecture.feuille,
  ligneEntete: lecture.ligneEntete,
  colonnes: lecture.colonnes,
  champs: champsVue(),
  comptes: {
    candidatures: lecture.lignes.length,
    eleves: lecture.eleves,
    doublonsFusionnes: lecture.doublonsFusionnes,
    ecartees: lecture.lignesEcartees.length,
    erreurs: combien(lecture.problemes, 'erreur'),
    avertissements: combien(lecture.problemes, 'avertissement'),
    informations: combien(lecture.problemes, 'information'),
  },
  problemes: lesPlusGraves(lecture.problemes),
  lignesIgnorees: lecture.lignesIgnorees.slice(0, IGNOREES_MAX),
  apercu: lecture.apercu,
});

export const toPrecisions = (lecture: LectureAPreciser): PrecisionsVue => ({
  phrase: lecture.phrase,
  feuilles: lecture.feuilles,
  colonnes: lecture.colonnes,
  champs: champsVue(),
  ambigues: lecture.colonnesAmbigues,
  champsManquants: lecture.champsManquants,
  datesMoisEnPremier: lecture.datesMoisEnPremier,
  proposition: lecture.proposition,
  apercu: lecture.apercu,
});
