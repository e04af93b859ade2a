import type { FiltreRegistre, registreOperations } from '../../contract/registre.ts';
import { addJours } from '../../domain/date/jour.ts';
import { heureDuPoste, jourDuPoste } from '../../domain/date/temps-du-poste.ts';
import {
  type Inscription,
  lireInscription,
  nomAuteur,
  type OperationLue,
  type PeriodeRegistre,
} from '../../domain/journal/registre.ts';
import { contientTexte } from '../../domain/texte/contient-texte.ts';
import { formatDate } from '../../domain/texte/format.ts';
import { type ColonneAEcrire, tableauDe } from '../../exchange/ecriture/tableau.ts';
import { writeCsv } from '../../exchange/ecriture/write-csv.ts';
import { writeXlsx } from '../../exchange/ecriture/write-xlsx.ts';
import type { Handlers } from '../handler.ts';

/** Lines that the screen is given at once. */
const LIGNES_MAX = 500;

const COLONNES: readonly ColonneAEcrire<OperationLue>[] = [
  { entete: 'Date', valeur: ({ faiteLe }) => formatDate(jourDuPoste(new Date(faiteLe))) },
  { entete: 'Heure', valeur: ({ faiteLe }) => heureDuPoste(faiteLe) },
  { entete: 'Personne', valeur: nomAuteur },
  { entete: 'Poste', valeur: ({ poste }) => poste },
  { entete: 'Nature', valeur: ({ nature }) => nature },
  { entete: 'Opération', valeur: ({ libelle }) => libelle },
];

type Lire = (periode: PeriodeRegistre) => Promise<readonly Inscription[]>;

/** A day of the workstation, from its first instant. */
const debutDu = (jour: string): string => new Date(`${jour}T00:00:00`).toISOString();

async function chercher(lire: Lire, { du, au, compte, nature, texte }: FiltreRegistre) {
  const lues = await lire({
    depuis: du === null ? '' : debutDu(du),
    avant: au === null ? '~' : debutDu(addJours(au, 1)),
  });
  const toutes = lues.map(lireInscription);
  const voulues = toutes.filter(
    (operation) =>
      (compte === null || operation.compteNom === compte) &&
      (nature === null || operation.nature === nature) &&
      contientTexte(operation.libelle, texte),
  );
  return { toutes, voulues };
}

export const createRegistreHandlers = (lire: Lire): Handlers<typeof registreOperations> => ({
  'registre.lire': async (_ctx, filtre) => {
    const { toutes, voulues } = await chercher(lire, filtre);
    const comptes = [...new Set(toutes.map(({ compteNom }) => compteNom))].toSorted((a, b) => a.localeCompare(b, 'fr'));
    return { operations: voulues.slice(0, LIGNES_MAX), total: voulues.length, comptes };
  },
  'registre.exporter': async ({ aujourdhui }, { format, ...filtre }) => {
    const tableau = tableauDe(COLONNES, (await chercher(lire, filtre)).voulues);
    const contenu = format === 'csv' ? writeCsv(tableau) : await writeXlsx(tableau, 'Journal des opérations');
    return {
      nomFichier: `journal-des-operations-${aujourdhui}.${format}`,
      contenu: Buffer.from(contenu).toString('base64'),
    };
  },
});
