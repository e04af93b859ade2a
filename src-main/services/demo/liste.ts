import { addJours, joursEntre } from '../../domain/date/jour.ts';
import { formatDate } from '../../domain/texte/format.ts';
import { ouverture } from './campagne.ts';
import type { CalendrierDemo } from './calendrier.ts';
import type { Scene } from './scene.ts';

/** The sample list was written for the spring of 2027, registrations of February and March. */
const ANNEE = 2027;
const PREMIER = '2027-02-01';
const ETENDUE = 59;

/** How the list differs from the sample. */
interface Edition {
  /** Day on which the académie gives it. */
  readonly jour: string;
  /** Numbers of candidatures that are no longer there (R17), or are said to be given up. */
  readonly disparues: ReadonlySet<string>;
  readonly renoncees: ReadonlySet<string>;
}

/** A birthday of 29 February has none in the years around. */
const naissance = (jourMois: string, annee: number): string => `${jourMois === '29/02' ? '28/02' : jourMois}/${annee}`;

function dateInscription(jour: string, calendrier: CalendrierDemo): string {
  const debut = ouverture(calendrier);
  const jours = Math.floor((joursEntre(PREMIER, jour) * joursEntre(debut, addJours(calendrier.lundi, -15))) / ETENDUE);
  return formatDate(addJours(debut, jours));
}

/**
 * The sample with its dates moved around today. It is in windows-1252: taken byte for byte (latin1), it comes out as it
 * came in wherever no date is.
 */
function dater(liste: Uint8Array, calendrier: CalendrierDemo, edition: Edition): Uint8Array {
  const annee = Number(calendrier.fin.slice(0, 4));
  const lignes = Buffer.from(liste)
    .toString('latin1')
    .split('\n')
    .map((ligne) =>
      ligne
        .replace(/^2027;2027-/, `${annee};${annee}-`)
        .replace(
          /;(\d\d\/\d\d)\/(20\d\d);/,
          (_, jourMois: string, an: string) => `;${naissance(jourMois, Number(an) + annee - ANNEE)};`,
        )
        .replace(
          /;(\d\d)\/(\d\d)\/2027;Inscrite(\r?)$/,
          (_, jour: string, mois: string, retour: string) =>
            `;${dateInscription(`2027-${mois}-${jour}`, calendrier)};Inscrite${retour}`,
        )
        .replace(/dition du \d\d\/\d\d\/\d{4}/, `dition du ${formatDate(edition.jour)}`),
    );
  const numero = (ligne: string): string => ligne.split(';')[1] ?? '';
  const gardees = lignes
    .filter((ligne) => !edition.disparues.has(numero(ligne)))
    .map((ligne) =>
      edition.renoncees.has(numero(ligne)) ? ligne.replace(/;Inscrite(\r?)$/, ';Renonc\u00e9e$1') : ligne,
    );
  return Buffer.from(gardees.join('\n'), 'latin1');
}

/** Reads a list and takes in all that it changes, as at the screen « Échanges ». */
export async function importer(
  scene: Scene,
  liste: Uint8Array,
  { calendrier, edition }: { readonly calendrier: CalendrierDemo; readonly edition: Edition },
): Promise<void> {
  const lecture = await scene.jouer('echanges.lire', {
    nomFichier: `candidatures-${edition.jour}.csv`,
    contenu: Buffer.from(dater(liste, calendrier, edition)).toString('base64'),
  });
  if (lecture.etat !== 'lu') throw new Error(`Example campaign: the list is ${lecture.etat}`);
  const { lectureId } = lecture.rapport;
  const { empreinte } = await scene.jouer('echanges.difference', { lectureId });
  await scene.jouer('echanges.appliquer', { lectureId, empreinte });
  await scene.jouer('echanges.fermer', {});
}
