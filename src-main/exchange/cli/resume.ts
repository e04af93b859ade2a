import type { Colonne, Lecture, LectureAPreciser, LectureFaite } from '../lecture/lecture.ts';

const correspondances = (colonnes: readonly Colonne[]): readonly object[] =>
  colonnes.map(({ entete, champ, confiance }) => ({ colonne: entete, champ, confiance }));

/** What `read:list` prints for a file: the whole report, the rows only when they are asked for. */
export function resumer(lecture: Lecture, avecLignes: boolean): object {
  switch (lecture.etat) {
    case 'refusé':
      return lecture;
    case 'à préciser':
      return resumerQuestions(lecture);
    case 'lu':
      return resumerLecture(lecture, avecLignes);
  }
}

const resumerQuestions = ({ colonnes, ...questions }: LectureAPreciser): object => ({
  ...questions,
  colonnes: correspondances(colonnes),
});

function resumerLecture(lecture: LectureFaite, avecLignes: boolean): object {
  const parGravite = (gravite: string): LectureFaite['problemes'] =>
    lecture.problemes.filter((probleme) => probleme.gravite === gravite);
  return {
    etat: lecture.etat,
    nature: lecture.nature,
    encodage: lecture.encodage,
    separateur: lecture.separateur,
    feuille: lecture.feuille,
    ligneEntete: lecture.ligneEntete,
    colonnes: correspondances(lecture.colonnes),
    colonnesIgnorees: lecture.colonnesIgnorees,
    comptes: {
      lignesLues: lecture.lignes.length + lecture.doublonsFusionnes + lecture.lignesEcartees.length,
      candidatures: lecture.lignes.length,
      eleves: lecture.eleves,
      doublonsFusionnes: lecture.doublonsFusionnes,
      lignesEcartees: lecture.lignesEcartees.length,
      lignesIgnorees: lecture.lignesIgnorees.length,
    },
    lignesIgnorees: lecture.lignesIgnorees,
    erreurs: parGravite('erreur'),
    avertissements: parGravite('avertissement'),
    informations: parGravite('information'),
    ...(avecLignes ? { lignes: lecture.lignes, lignesEcartees: lecture.lignesEcartees } : {}),
  };
}
