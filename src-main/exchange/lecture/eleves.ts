import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { LigneCandidature } from '../ligne.ts';
import { citer } from '../typographie.ts';
import { probleme, type Signaler } from './lire-ligne.ts';
import { avertissement } from './valeurs/lu.ts';

/** procedure.md §5: without an INE a pupil is a name, a first name, a date of birth and an origin. */
const cleIdentite = (ligne: LigneCandidature): string =>
  [normaliseNom(ligne.nom), normaliseNom(ligne.prenom), ligne.dateNaissance ?? '', cleOrigine(ligne)].join('|');

const cleOrigine = ({ origine }: LigneCandidature): string =>
  origine.uai ?? normaliseNom(`${origine.nom ?? ''} ${origine.ville ?? ''}`);

/** An INE typed for two pupils by mistake must not make them one: the first name is part of the key. */
const cleIne = (ligne: LigneCandidature): string | null =>
  ligne.ine === null ? null : [ligne.ine, ligne.dateNaissance ?? '', normaliseNom(ligne.prenom)].join('|');

/** procedure.md §5, matching inside one list: INE and date of birth, else names, date of birth and origin. Same number = same pupil. */
export function grouperEleves(lignes: readonly LigneCandidature[]): readonly number[] {
  const numeros = new Map<string, number>();
  let suivant = 0;
  return lignes.map((ligne) => {
    const identite = cleIdentite(ligne);
    const ine = cleIne(ligne);
    const numero = (ine === null ? undefined : numeros.get(ine)) ?? numeros.get(identite) ?? suivant++;
    numeros.set(identite, numeros.get(identite) ?? numero);
    if (ine !== null) numeros.set(ine, numeros.get(ine) ?? numero);
    return numero;
  });
}

interface Porteur {
  readonly ligne: LigneCandidature;
  readonly nom: string;
}

const nommer = ({ nom, prenom }: LigneCandidature): string => `${nom} ${prenom}`;

/** exchanges.md §1.6: one INE on two pupils, and one pupil with two INE, are shown once each; nothing is changed. */
export function signalerIne(lignes: readonly LigneCandidature[], signaler: Signaler): void {
  const parIne = new Map<string, Porteur[]>();
  const parIdentite = new Map<string, Porteur[]>();
  const ajouter = (map: Map<string, Porteur[]>, cle: string, porteur: Porteur): void => {
    const connus = map.get(cle) ?? [];
    if (connus.every(({ nom }) => nom !== porteur.nom)) connus.push(porteur);
    map.set(cle, connus);
  };
  for (const ligne of lignes) {
    if (ligne.ine === null) continue;
    ajouter(parIne, ligne.ine, { ligne, nom: `${normaliseNom(nommer(ligne))}|${ligne.dateNaissance}` });
    ajouter(parIdentite, cleIdentite(ligne), { ligne, nom: ligne.ine });
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
      const phrase = `${citer(nommer(ligne))} a deux INE : ${premier!.nom} (ligne ${premier!.ligne.ligne}) et ${ine}. Vérifiez qu’il s’agit d’un seul élève.`;
      signaler(probleme(avertissement('deux-ine', phrase), ligne.ligne, null, ine));
    }
  }
}
