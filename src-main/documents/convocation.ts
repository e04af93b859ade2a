import type { FontFaces } from './fonts/font-faces.ts';
import { placeBordereau } from './lettre/bordereau.ts';
import { placeLettre } from './lettre/lettre.ts';
import { loadLogo } from './logo.ts';
import type { DireAvancement } from './avancement.ts';
import { TaggedDocument } from './tagged/tagged-document.ts';
import { nomPrenom } from '../domain/texte/format.ts';
import type { CampagneImprimee, ConvocationData, LyceeImprime } from './types.ts';

export interface ConvocationsInput {
  readonly lycee: LyceeImprime;
  readonly campagne: CampagneImprimee;
  /** In the order of the pages. */
  readonly convocations: readonly ConvocationData[];
  readonly editeLe: string;
  /** Starts with a page listing the pupils: for the convocations of one origin. */
  readonly bordereau?: boolean;
}

/**
 * Convocations (procedure.md §6), one letter a page, merged in one document; one convocation gives the file of one
 * pupil. R21: addressed to the origin; R23: no bulletin; R16: the letter according to the campaign.
 */
export async function convocationsPdf(
  faces: FontFaces,
  input: ConvocationsInput,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  const { lycee, convocations, editeLe } = input;
  const logo = await loadLogo(lycee.logo);
  const document = new TaggedDocument(faces, {
    title: titre(input),
    author: lycee.nom,
    subject: input.campagne.nom,
    editeLe,
  });
  if (input.bordereau === true) placeBordereau(document, { ...input, faces, logo });
  for (const [index, convocation] of convocations.entries()) {
    placeLettre(document, { ...input, faces, logo, convocation });
    await avancement?.(index + 1, convocations.length);
  }
  return document.save();
}

function titre({ convocations, campagne, bordereau }: ConvocationsInput): string {
  const [first, ...others] = convocations;
  if (first === undefined) return `Convocations – ${campagne.nom}`;
  if (bordereau === true) return `Convocations des élèves : ${first.origine.nom} – ${campagne.nom}`;
  return others.length === 0
    ? `Convocation de ${nomPrenom(first.eleve)} – ${campagne.nom}`
    : `Convocations – ${campagne.nom}`;
}
