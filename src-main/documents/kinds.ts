import type { DireAvancement } from './avancement.ts';
import { bilanPdf, type BilanInput } from './bilan.ts';
import { certificatPdf, type CertificatInput } from './certificat-effacement.ts';
import { convocationsPdf, type ConvocationsInput } from './convocation.ts';
import { dossierPdf, type DossierInput } from './dossier.ts';
import { emargementPdf, type EmargementInput } from './emargement.ts';
import { fichesRecapitulativesPdf, type FichesInput } from './fiche-recapitulative.ts';
import { ficheSecoursPdf, type SecoursInput } from './fiche-secours.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { grillesDe, grillesPdf, type GrillesInput } from './grille.ts';
import { countJournee, journeePdf, type JourneeInput } from './journee.ts';
import { noticesPdf } from './notices.ts';
import { planningPdf, type PlanningInput } from './planning-jury.ts';
import { prevenirPdf, type PrevenirInput } from './prevenir.ts';
import { relevePdf, type ReleveInput } from './releve.ts';
import type { Edition } from './types.ts';

/** Every document there is, by its name on the wire between the application and its workers. */
export interface DocumentInputs {
  readonly convocations: ConvocationsInput;
  readonly fiches: FichesInput;
  readonly grilles: GrillesInput;
  readonly emargement: EmargementInput;
  readonly planning: PlanningInput;
  readonly journee: JourneeInput;
  readonly releve: ReleveInput;
  readonly bilan: BilanInput;
  readonly prevenir: PrevenirInput;
  readonly secours: SecoursInput;
  readonly dossier: DossierInput;
  readonly certificat: CertificatInput;
  readonly notices: Edition;
}

/** A document to write: what it is and what goes into it. */
export type DocumentRequest = {
  readonly [Kind in keyof DocumentInputs]: { readonly kind: Kind; readonly data: DocumentInputs[Kind] };
}[keyof DocumentInputs];

export function writeDocument(
  faces: FontFaces,
  request: DocumentRequest,
  avancement?: DireAvancement,
): Promise<Uint8Array> {
  switch (request.kind) {
    case 'convocations':
      return convocationsPdf(faces, request.data, avancement);
    case 'fiches':
      return fichesRecapitulativesPdf(faces, request.data, avancement);
    case 'grilles':
      return grillesPdf(faces, request.data, avancement);
    case 'emargement':
      return emargementPdf(faces, request.data, avancement);
    case 'planning':
      return planningPdf(faces, request.data, avancement);
    case 'journee':
      return journeePdf(faces, request.data, avancement);
    case 'releve':
      return relevePdf(faces, request.data, avancement);
    case 'bilan':
      return bilanPdf(faces, request.data, avancement);
    case 'prevenir':
      return prevenirPdf(faces, request.data, avancement);
    case 'secours':
      return ficheSecoursPdf(faces, request.data);
    case 'dossier':
      return dossierPdf(faces, request.data);
    case 'certificat':
      return certificatPdf(faces, request.data);
    case 'notices':
      return noticesPdf(faces, request.data);
  }
}

/** Parts that a document tells its progress in: letters, fiches, sheets. */
export function countParts(request: DocumentRequest): number {
  switch (request.kind) {
    case 'convocations':
      return request.data.convocations.length;
    case 'fiches':
      return request.data.fiches.length;
    case 'grilles':
      return grillesDe(request.data).length;
    case 'emargement':
    case 'planning':
      return request.data.feuilles.length;
    case 'journee':
      return countJournee(request.data);
    case 'releve':
    case 'prevenir':
      return request.data.origines.length;
    case 'bilan':
      return request.data.sections.length;
    case 'secours':
    case 'dossier':
    case 'certificat':
    case 'notices':
      return 1;
  }
}
