import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument, { type StructureElement } from 'pdfkit';
import {
  formatDate,
  formatDuree,
  formatHeure,
  formatJour,
  formatTelephone,
  nomPrenom,
} from '../../src-main/domain/texte/format.ts';
import { aApporter } from '../../src-main/documents/lettre/a-apporter.ts';
import { noticeRgpd } from '../../src-main/documents/textes/rgpd.ts';
import type { CampagneImprimee, ConvocationData, LyceeImprime } from '../../src-main/documents/types.ts';
import { jourSansSemaine } from '../../src-main/documents/typographie.ts';
import { RESOURCES_DIR } from '../documents/support/faces.ts';

/** What is measured against: the same letter as ours, as a careful user of pdfkit would write it: same words, same font, tagged. */
interface Courrier {
  readonly lycee: LyceeImprime;
  readonly campagne: CampagneImprimee;
  readonly editeLe: string;
}

const LEFT = 56;
const WIDTH = 483;
const RIGHT = 311;
const BLUE = '#173361';
const BLACK = '#1a1a1f';

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

class LettrePdfkit {
  readonly #doc: PDFDocument;
  readonly #root: StructureElement;
  readonly #courrier: Courrier;

  constructor(doc: PDFDocument, root: StructureElement, courrier: Courrier) {
    this.#doc = doc;
    this.#root = root;
    this.#courrier = courrier;
  }

  #write(texte: string, style: Style): void {
    const { size = 10, bold = false, color = BLACK, x = LEFT, width = WIDTH, align = 'left' } = style;
    this.#doc
      .font(bold ? 'semibold' : 'regular')
      .fontSize(size)
      .fillColor(color);
    this.#doc.text(texte, x, style.y ?? this.#doc.y, { width, align });
  }

  #block(tag: string, texte: string, style: Style = {}): void {
    this.#root.add(this.#doc.struct(tag, () => this.#write(texte, style)));
  }

  #list(items: readonly string[]): void {
    const list = this.#doc.struct('L');
    // Contents are written as soon as their element hangs on the tree.
    this.#root.add(list);
    for (const item of items) {
      const line = this.#doc.struct('LI');
      list.add(line);
      const { y } = this.#doc;
      line.add(this.#doc.struct('Lbl', () => this.#write('•', { y, width: 10 })));
      line.add(this.#doc.struct('LBody', () => this.#write(item, { x: LEFT + 12, y, width: WIDTH - 12 })));
    }
  }

  #rendezVous({ jour, debut, dureeMinutes, lieu }: ConvocationData): void {
    const doc = this.#doc;
    const top = doc.y;
    doc.markContent('Artifact', { type: 'Layout' });
    doc.fillColor('#eceef0').rect(LEFT, top, WIDTH, 18).fill();
    doc.strokeColor(BLUE).lineWidth(0.8).rect(LEFT, top, WIDTH, 62).stroke();
    doc.endMarkedContent();
    const table = doc.struct('Table');
    const head = doc.struct('TR');
    const row = doc.struct('TR');
    const cells = [
      { label: 'Date', value: formatJour(jour), size: 15, x: 0, share: 0.33 },
      { label: 'Heure', value: formatHeure(debut), size: 22, x: 0.33, share: 0.2 },
      { label: 'Durée prévue', value: formatDuree(dureeMinutes), size: 12, x: 0.53, share: 0.16 },
      { label: 'Lieu', value: lieu, size: 14, x: 0.69, share: 0.31 },
    ];
    for (const { label, value, size, x, share } of cells) {
      const place = { x: LEFT + 8 + x * WIDTH, width: share * WIDTH - 16 };
      head.add(doc.struct('TH', () => this.#write(label, { ...place, y: top + 4, size: 9, bold: true, color: BLUE })));
      row.add(doc.struct('TD', () => this.#write(value, { ...place, y: top + 24, size, bold: true })));
    }
    table.add(head).add(row);
    this.#root.add(table);
    doc.y = top + 68;
  }

  #entete({ origine, referent }: ConvocationData): void {
    const { lycee, editeLe } = this.#courrier;
    this.#block('P', lycee.nom, { y: 40, size: 12.5, bold: true, color: BLUE, width: 235 });
    const coordonnees = [
      lycee.adresse,
      `${lycee.codePostal} ${lycee.ville}`,
      `Tél. ${formatTelephone(lycee.telephone)}`,
    ];
    this.#block('P', [...coordonnees, lycee.courriel].join('\n'), { size: 9, width: 235 });
    this.#block('P', origine.nom, { x: RIGHT, y: 136, size: 11, bold: true, width: 228 });
    const attention = referent ? `À l’attention de ${nomPrenom(referent)}, personne référente\n` : '';
    const adresse = `${attention}${origine.adresse}\n${origine.codePostal} ${origine.ville.toLocaleUpperCase('fr')}`;
    this.#block('P', adresse, { x: RIGHT, size: 10.5, width: 228 });
    this.#block('P', `${lycee.ville}, le ${jourSansSemaine(editeLe)}`, { x: RIGHT, y: 226, width: 228 });
    this.#doc.y = 256;
  }

  #personnes({ eleve, origine, referent }: ConvocationData): void {
    const { y } = this.#doc;
    const half = 232;
    this.#block('H2', 'Élève', { y, size: 10.5, bold: true, color: BLUE, width: half });
    this.#block('P', nomPrenom(eleve), { size: 13, bold: true, width: half });
    this.#block('P', `Date de naissance : ${formatDate(eleve.dateNaissance ?? '')}\nClasse : ${eleve.classe}`, {
      width: half,
    });
    const x = LEFT + half + 18;
    this.#block('H2', 'Établissement d’origine', { x, y, size: 10.5, bold: true, color: BLUE, width: half });
    this.#block('P', origine.nom, { x, bold: true, width: half });
    const qui = referent ? `\nPersonne référente : ${nomPrenom(referent)}` : '';
    this.#block('P', `${origine.ville}${qui}`, { x, width: half });
    this.#doc.y += 12;
  }

  /** One letter on a new page. */
  place(convocation: ConvocationData): void {
    const { lycee, campagne } = this.#courrier;
    const { texte, formations, mode, domaine, eleve } = convocation;
    this.#doc.addPage();
    this.#doc.outline.addItem(`${nomPrenom(eleve)} – ${domaine}`);
    this.#entete(convocation);
    this.#block('H1', 'Convocation à un entretien d’information', { size: 19, bold: true, color: BLUE });
    this.#block('P', `${campagne.nom} – domaine : ${domaine}`, { size: 11.5 });
    this.#doc.y += 8;
    this.#block('P', texte.introduction);
    this.#doc.y += 11;
    this.#personnes(convocation);
    this.#rendezVous(convocation);
    this.#block('P', `Entretien ${mode}. ${texte.pied}`);
    this.#block('P', `Adresse : ${lycee.nom}, ${lycee.adresse}, ${lycee.codePostal} ${lycee.ville}.`);
    this.#block('P', `Accès : ${lycee.acces}`);
    this.#doc.y += 10;
    const titre = formations.length > 1 ? 'Formations demandées' : 'Formation demandée';
    this.#block('H2', titre, { size: 10.5, bold: true, color: BLUE });
    this.#list(formations.map(({ voie, intitule }) => `${voie} – ${intitule}`));
    this.#block('H2', 'À apporter', { size: 10.5, bold: true, color: BLUE });
    this.#list(aApporter(texte.aApporter.split('\n'), { lettre: campagne.lettre, mode }));
    this.#block('H2', 'En cas d’empêchement', { size: 10.5, bold: true, color: BLUE });
    this.#block('P', texte.empechement);
    this.#block('P', `Téléphone : ${formatTelephone(lycee.telephone)} – courriel : ${lycee.courriel}`, { bold: true });
    this.#block('P', texte.signature, { align: 'right' });
    this.#block('P', lycee.chefEtablissement, { align: 'right' });
    this.#block('P', `Données personnelles. ${noticeRgpd(lycee, campagne)}`, { y: 740, size: 7.5 });
  }
}

/** One document of these letters. */
export async function ecrireAvecPdfkit(courrier: Courrier, lettres: readonly ConvocationData[]): Promise<Uint8Array> {
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    autoFirstPage: false,
    size: 'A4',
    margins: { top: 40, right: 56, bottom: 20, left: 56 },
    info: { Title: `Convocations – ${courrier.campagne.nom}`, Author: courrier.lycee.nom },
  });
  const fini = buffer(doc);
  for (const face of ['regular', 'semibold'])
    doc.registerFont(face, join(RESOURCES_DIR, 'fonts', `source-sans-3-${face}.ttf`));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const lettre = new LettrePdfkit(doc, root, courrier);
  for (const convocation of lettres) lettre.place(convocation);
  root.end();
  doc.end();
  return fini;
}
