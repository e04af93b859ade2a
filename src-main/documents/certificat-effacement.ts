import { formatHeure, formatJour, formatNombre } from '../domain/texte/format.ts';
import { heureDuPoste, jourDuPoste } from '../domain/date/temps-du-poste.ts';
import { direComptes } from '../domain/sauvegarde/ecart.ts';
import type { Comptes } from '../domain/sauvegarde/sauvegarde.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { titre1, titre2, sousTitre, drawPied } from './feuille.ts';
import { gap } from './layout/block.ts';
import { Flow } from './layout/flow.ts';
import { list } from './layout/list.ts';
import { table } from './layout/table.ts';
import { text } from './layout/text.ts';
import { A4 } from './tagged/geometry.ts';
import { TaggedDocument } from './tagged/tagged-document.ts';
import { COMMENT_EFFACE, RIEN_HORS_PORTEE } from './textes/donnees-personnelles.ts';

export interface CertificatInput {
  readonly lycee: string;
  readonly campagne: string;
  /** ISO instants. */
  readonly decideLe: string;
  readonly finiLe: string;
  readonly par: string;
  readonly comptes: Comptes;
  readonly fichiers: number;
  readonly octets: number;
  readonly empreinte: string;
  readonly horsPortee: readonly string[];
  readonly garde: { readonly quoi: readonly string[]; readonly chemin: string } | null;
  /** The manifest: every file that was to go. */
  readonly liste: readonly { readonly nom: string; readonly octets: number }[];
}

const dire = (instant: string): string =>
  `${formatJour(jourDuPoste(new Date(instant)))} à ${formatHeure(heureDuPoste(instant))}`;

const octets = (nombre: number): string => `${formatNombre(nombre)}\u00a0octets`;

function lignes(input: CertificatInput): string[][] {
  const { comptes } = input;
  return [
    ['Responsable du traitement', `Le chef d’établissement (${input.lycee})`],
    ['Campagne effacée', input.campagne],
    ['Décidé', `${dire(input.decideLe)}, par ${input.par}`],
    ['Terminé', dire(input.finiLe)],
    ['Données effacées', direComptes(comptes) || 'Aucune'],
    ['Fichiers détruits', `${formatNombre(input.fichiers)}, ${octets(input.octets)}`],
    ['Comment', COMMENT_EFFACE],
    ['Conservé', input.garde ? `${input.garde.quoi.join(', ')}\u00a0: ${input.garde.chemin}` : 'Rien'],
    ['SHA-256 du manifeste', input.empreinte.replaceAll(/.{8}(?=.)/g, '$& ')],
  ];
}

/** Certificat d’effacement (safety.md §4): what went, how many, how, when, by whom, and what could not be reached. */
export async function certificatPdf(faces: FontFaces, input: CertificatInput): Promise<Uint8Array> {
  const document = new TaggedDocument(faces, {
    title: `Certificat d’effacement – ${input.campagne}`,
    author: input.lycee,
    subject: input.campagne,
    editeLe: `${jourDuPoste(new Date(input.finiLe))}T${heureDuPoste(input.finiLe)}`,
  });
  const flow = new Flow(document, {
    faces,
    size: A4,
    margins: { top: 48, right: 42, bottom: 44, left: 42 },
    furniture: (canvas, page) => drawPied(canvas, faces, { ...page, feuille: 'Certificat d’effacement' }),
  });
  const { setting } = flow;
  flow.add(
    titre1(setting, 'Certificat d’effacement'),
    sousTitre(setting, `${input.lycee} – ${input.campagne}`),
    gap(6),
    table(setting, {
      columns: [
        { titre: 'Constat', share: 1, names: true },
        { titre: 'Valeur', share: 2.6 },
      ],
      rows: lignes(input),
      after: 16,
    }),
    titre2(setting, 'Ce qui n’a pas pu être atteint'),
    input.horsPortee.length > 0
      ? list(setting, input.horsPortee, { after: 14 })
      : text(setting, RIEN_HORS_PORTEE, { after: 14 }),
    titre2(setting, 'Manifeste', 80),
    table(setting, {
      columns: [
        { titre: 'Fichier ou dossier', share: 4, names: true },
        { titre: 'Octets', share: 1, align: 'right' },
      ],
      rows: input.liste.map(({ nom, octets: taille }) => [nom, formatNombre(taille)]),
      size: 8.5,
      after: 22,
    }),
    text(setting, 'Vu, le chef d’établissement (date et signature)\u00a0:', { keep: 60 }),
  );
  flow.finish();
  return document.save();
}
