import { nommerVoie } from '../../domain/candidature/nomenclature.ts';
import { formatDate, formatHeure, formatJour, formatTelephone, nomPrenom } from '../../domain/texte/format.ts';
import { type Block, gap, type Setting, sideBySide, together } from '../layout/block.ts';
import { bold, type Rich } from '../layout/lines.ts';
import { list } from '../layout/list.ts';
import { text, type TextOptions } from '../layout/text.ts';
import type { CampagneImprimee, ConvocationData, LyceeImprime } from '../types.ts';
import { jourSansSemaine, typographie } from '../typographie.ts';
import { aApporter } from './a-apporter.ts';
import { rendezVous } from './rendez-vous.ts';

export interface CorpsLettre {
  readonly lycee: LyceeImprime;
  readonly campagne: CampagneImprimee;
  readonly convocation: ConvocationData;
}

/** How tightly a letter is set: 1 is the usual size. */
export type Densite = number;

const GUTTER = 18;

/** Everything between the date and the notice, from the title to the signature. */
export function corps(setting: Setting, lettre: CorpsLettre, densite: Densite): Block[] {
  const size = 10 * densite;
  const space = (height: number): Block => gap(height * densite * densite);
  const paragraph = (rich: Rich, options: TextOptions = {}): Block => text(setting, rich, { size, ...options });
  const title = (titre: string, options: TextOptions = {}): Block =>
    text(setting, titre, {
      tag: 'H2',
      size: size * 1.05,
      face: 'semibold',
      ink: 'blue',
      keep: 24,
      after: 2,
      ...options,
    });
  const { convocation, lycee, campagne } = lettre;
  const { mode, formations, texte } = convocation;
  const [formationsTitle, several] =
    formations.length > 1 ? ['Formations demandées', true] : ['Formation demandée', false];
  return [
    text(setting, 'Convocation à un entretien d’information', {
      tag: 'H1',
      size: 19,
      leading: 23,
      face: 'semibold',
      ink: 'blue',
    }),
    paragraph(`${campagne.nom} – domaine : ${convocation.domaine}`, { size: size * 1.15, after: 3 }),
    ...remplacement(convocation).map((phrase) => paragraph(phrase, { face: 'semibold', after: 2 })),
    space(8),
    paragraph(typographie(texte.introduction)),
    space(11),
    personnes(setting, convocation, size),
    space(11),
    rendezVous(setting, convocation),
    space(5),
    paragraph([
      bold(mode === 'individuel' ? 'Entretien individuel. ' : 'Entretien collectif (séance d’information). '),
      { text: typographie(texte.pied) },
    ]),
    ...acces(lycee).map((rich) => paragraph(rich)),
    space(10),
    together([
      title(formationsTitle),
      list(
        setting,
        formations.map((formation) => `${nommerVoie(formation.voie)} – ${formation.intitule}`),
        { size, leading: size * (several ? 1.25 : 1.3) },
      ),
    ]),
    space(9),
    together([
      title('À apporter'),
      list(setting, aApporter(texte.aApporter.split('\n'), { lettre: campagne.lettre, mode }), { size }),
    ]),
    space(9),
    together([
      title('En cas d’empêchement'),
      paragraph([{ text: `${typographie(texte.empechement)}\n` }, ...joindre(lycee)]),
    ]),
    space(12),
    paragraph(typographie(texte.signature), { align: 'right' }),
    space(24),
    paragraph(lycee.chefEtablissement, { align: 'right' }),
  ];
}

/** « annule et remplace », so that of two sheets the right one is kept (R28 for a new chance after an absence). */
function remplacement({ precedente, motif }: ConvocationData): string[] {
  if (precedente === null) return [];
  const prevu = `${formatJour(precedente.jour)} à\u00a0${formatHeure(precedente.debut)}`;
  const suite = motif === 'après absence' ? `après l’absence à l’entretien du ${prevu}` : `qui annonçait le ${prevu}`;
  return [`Cette convocation annule et remplace la convocation du ${jourSansSemaine(precedente.emiseLe)}, ${suite}.`];
}

function personnes(setting: Setting, { eleve, origine, referent }: ConvocationData, size: number): Block {
  const width = (setting.width - GUTTER) / 2;
  const half = { ...setting, width };
  const label = (titre: string): Block =>
    text(half, titre, { tag: 'H2', size: size * 1.05, face: 'semibold', ink: 'blue', after: 1 });
  const line = (rich: Rich): Block => text(half, rich, { size });
  const naissance = eleve.dateNaissance === null ? 'non communiquée' : formatDate(eleve.dateNaissance);
  return sideBySide(
    [
      {
        width,
        blocks: [
          label('Élève'),
          text(half, nomPrenom(eleve), { size: size * 1.3, face: 'semibold', ink: 'black' }),
          line(`Date de naissance : ${naissance}`),
          line(`Classe : ${eleve.classe === '' ? 'non communiquée' : eleve.classe}`),
        ],
      },
      {
        width,
        blocks: [
          label('Établissement d’origine'),
          line([bold(origine.nom)]),
          ...(origine.ville === '' ? [] : [line(origine.ville)]),
          ...(referent === null ? [] : [line(`Personne référente : ${nomPrenom(referent)}`)]),
        ],
      },
    ],
    GUTTER,
  );
}

const acces = ({ nom, adresse, codePostal, ville, acces: venir }: LyceeImprime): Rich[] => [
  [bold('Adresse : '), { text: `${nom}, ${adresse}, ${codePostal} ${ville}.` }],
  ...(venir === '' ? [] : [[bold('Accès : '), { text: typographie(venir) }]]),
];

const joindre = ({ telephone, courriel }: LyceeImprime) =>
  [telephone === '' ? '' : `Téléphone : ${formatTelephone(telephone)}`, courriel === '' ? '' : `courriel : ${courriel}`]
    .filter((part) => part !== '')
    .flatMap((part, index) => (index === 0 ? [bold(part)] : [{ text: ' – ' }, bold(part)]));
