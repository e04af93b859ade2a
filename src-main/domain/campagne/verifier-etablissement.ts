import { verifyCodePostal } from '../identifiant/code-postal.ts';
import { verifyCourriel } from '../identifiant/courriel.ts';
import { verifyTelephone } from '../identifiant/telephone.ts';
import { verifyUai } from '../identifiant/uai.ts';
import type { Anomalie } from './anomalie.ts';
import type { Etablissement } from './campagne.ts';

export type EtablissementSaisi = Omit<Etablissement, 'id'>;

type Champ = keyof EtablissementSaisi;

export interface VerdictEtablissement {
  readonly anomalies: readonly Anomalie<Champ>[];
  /** What was typed, in its usual writing: UAI in capitals, phone in ten digits. */
  readonly etablissement: EtablissementSaisi;
}

const erreur = (champ: Champ, phrase: string): Anomalie<Champ> => ({ champ, gravite: 'erreur', phrase });

function phraseUai(saisie: string): string | null {
  const verdict = verifyUai(saisie);
  switch (verdict.etat) {
    case 'valide':
      return null;
    case 'mal formé':
      return 'L’UAI compte sept chiffres et une lettre, par exemple 0939990D.';
    case 'clé fausse':
      return `La lettre de l’UAI ne correspond pas à ses chiffres : vérifiez ${verdict.uai} (pour ces chiffres, ce serait ${verdict.attendue}).`;
  }
}

/**
 * procedure.md §5: the host lycée as typed. Name and UAI are needed, a wrong UAI key is an error; the other fields may
 * stay empty (an alert says what the convocation will lack), but what they hold must be well formed.
 */
export function verifierEtablissement(saisi: EtablissementSaisi): VerdictEtablissement {
  const anomalies: Anomalie<Champ>[] = [];
  const uai = phraseUai(saisi.uai);
  if (uai) anomalies.push(erreur('uai', uai));
  if (saisi.nom.trim() === '')
    anomalies.push(erreur('nom', 'Indiquez le nom du lycée : il figure sur les convocations.'));
  const codePostal = verifyCodePostal(saisi.codePostal);
  if (saisi.codePostal.trim() !== '' && codePostal.etat === 'mal formé')
    anomalies.push(erreur('codePostal', 'Le code postal compte cinq chiffres, par exemple 93000.'));
  const telephone = verifyTelephone(saisi.telephone);
  if (saisi.telephone.trim() !== '' && telephone.etat === 'mal formé')
    anomalies.push(erreur('telephone', 'Le téléphone compte dix chiffres, par exemple 01 48 00 00 00.'));
  const courriel = verifyCourriel(saisi.courriel);
  if (saisi.courriel.trim() !== '' && courriel.etat === 'mal formé')
    anomalies.push(erreur('courriel', 'L’adresse électronique est incomplète, par exemple ce.0939990D@ac-creteil.fr.'));
  for (const champ of ['adresse', 'ville'] as const)
    if (saisi[champ].trim() === '')
      anomalies.push({ champ, gravite: 'alerte', phrase: 'À compléter : les familles en ont besoin pour venir.' });
  return {
    anomalies,
    etablissement: {
      ...saisi,
      uai: saisi.uai.replace(/\s/g, '').toUpperCase(),
      nom: saisi.nom.trim(),
      codePostal: codePostal.etat === 'valide' ? codePostal.codePostal : saisi.codePostal.trim(),
      telephone: telephone.etat === 'mal formé' ? saisi.telephone.trim() : telephone.telephone,
      courriel: courriel.etat === 'mal formé' ? saisi.courriel.trim() : courriel.courriel,
    },
  };
}
