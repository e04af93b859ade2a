import type { z } from 'zod';
import { libelleDe } from '../contract/libelles.ts';
import { formatNombre, pluriel } from '../domain/texte/format.ts';

type Issue = z.core.$ZodIssue;

/** What a bound counts. */
function bornes(origine: string, borne: number | bigint, exces: boolean): string {
  const nombre = Number(borne);
  const mot = exces ? 'au plus' : 'au moins';
  if (origine === 'string') return nombre === 1 && !exces ? 'à remplir' : `${pluriel(nombre, 'caractère')} ${mot}`;
  if (origine === 'array') return nombre === 1 && !exces ? 'à choisir' : `${pluriel(nombre, 'ligne')} ${mot}`;
  return `${formatNombre(nombre)} ${mot}`;
}

/** What is expected of the field, in the user's words. */
function attente(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return bornes(issue.origin, issue.maximum, true);
    case 'too_small':
      return bornes(issue.origin, issue.minimum, false);
    case 'not_multiple_of':
      return `un multiple de ${formatNombre(Number(issue.divisor))} est attendu`;
    case 'invalid_value':
      return 'choisissez l’une des valeurs proposées';
    case 'custom':
      return issue.message;
    case 'invalid_type':
      if (issue.expected === 'number' || issue.expected === 'int') return 'un nombre entier est attendu';
      return issue.input === undefined ? 'à remplir' : 'cette valeur ne convient pas';
    default:
      return 'cette valeur ne convient pas';
  }
}

/** The last named field on the way to what is wrong: in a list, that of the list where the line has none. */
function libelle(operation: string, chemin: readonly PropertyKey[]): string | null {
  for (const champ of chemin.toReversed()) {
    const nom = typeof champ === 'string' ? libelleDe(operation, champ) : undefined;
    if (nom !== undefined) return nom;
  }
  return null;
}

const INATTENDUE =
  'Cette demande n’a pas la forme attendue\u00a0: rien n’a été enregistré. Rechargez la page, puis recommencez.';

/** Why an input is refused, in a sentence that names the fields as the screens do; each reason once. */
export function phraseSaisieRefusee(operation: string, issues: readonly Issue[]): string {
  const raisons = issues.map((issue) => {
    const nom = libelle(operation, issue.path);
    return nom === null ? null : `«\u00a0${nom}\u00a0»\u00a0: ${attente(issue)}`;
  });
  const dites = [...new Set(raisons.filter((raison) => raison !== null))];
  if (dites.length === 0) return INATTENDUE;
  const reste = dites.length - 3;
  return `À corriger avant d’enregistrer. ${dites.slice(0, 3).join('\u00a0; ')}${reste > 0 ? `\u00a0; et ${reste} de plus` : ''}.`;
}

/** What was wrong for whoever mends the program: where and which check, never what was typed. */
export const detailSaisieRefusee = (issues: readonly Issue[]): string =>
  issues.map(({ path, code }) => `${path.join('.') || '(input)'} ${code}`).join(', ');
