import { remplir, type ValeursLettre } from '../../domain/convocation/champs-lettre.ts';
import type { TexteLettre } from '../../domain/convocation/lettre.ts';
import { formatDuree, formatHeure, formatJour } from '../../domain/texte/format.ts';
import type { ConvocationData } from '../../documents/types.ts';

/** A letter whose text is still to be chosen. */
export type LettreSansTexte = Omit<ConvocationData, 'texte'>;

interface Emetteur {
  readonly lycee: { readonly nom: string };
  readonly campagne: { readonly nom: string };
}

const valeurs = (lettre: LettreSansTexte, { lycee, campagne }: Emetteur): ValeursLettre => ({
  prenom: lettre.eleve.prenom,
  nom: lettre.eleve.nom.toLocaleUpperCase('fr'),
  classe: lettre.eleve.classe,
  origine: lettre.origine.nom,
  domaine: lettre.domaine,
  formations: lettre.formations.map(({ intitule }) => intitule).join(', '),
  date: formatJour(lettre.jour),
  heure: formatHeure(lettre.debut),
  duree: formatDuree(lettre.dureeMinutes),
  lieu: lettre.lieu,
  lycee: lycee.nom,
  campagne: campagne.nom,
  date_precedente: lettre.precedente ? formatJour(lettre.precedente.jour) : '',
  heure_precedente: lettre.precedente ? formatHeure(lettre.precedente.debut) : '',
});

/** The letter with its text, whose fields say what this pupil is told. */
export function composerLettre(lettre: LettreSansTexte, texte: TexteLettre, emetteur: Emetteur): ConvocationData {
  const connues = valeurs(lettre, emetteur);
  return {
    ...lettre,
    texte: {
      introduction: remplir(texte.introduction, connues),
      aApporter: remplir(texte.aApporter, connues),
      empechement: remplir(texte.empechement, connues),
      signature: remplir(texte.signature, connues),
      pied: remplir(texte.pied, connues),
    },
  };
}
