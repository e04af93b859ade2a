import type { fichiersOperations, FichierExporte } from '../../contract/fichiers.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Campagne } from '../../domain/campagne/campagne.ts';
import { sectionsBilan } from '../../domain/echange/sections-bilan.ts';
import { tableauCandidats } from '../../exchange/ecriture/candidats.ts';
import { tableauPlanning } from '../../exchange/ecriture/planning.ts';
import { tableauReleve } from '../../exchange/ecriture/releve.ts';
import type { TableauAEcrire } from '../../exchange/ecriture/tableau.ts';
import { writeCsv } from '../../exchange/ecriture/write-csv.ts';
import { writeClasseur, writeXlsx } from '../../exchange/ecriture/write-xlsx.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import { exigerCellules } from '../ecritures/exiger-cellules.ts';
import { consignerExport } from '../ecritures/consigner-export.ts';
import type { Contexte } from '../handler.ts';
import { lireBilan } from '../lectures/lire-bilan.ts';
import { lireCandidatures } from './candidats.ts';
import { lireCampagne } from '../lectures/lire-campagne.ts';
import { lirePlanning } from './planning.ts';
import { lireLignesReleve } from './releve.ts';

type Demande =
  | Input<(typeof fichiersOperations)['fichiers.exporter']>
  | ({ readonly contenu: 'relevé' } & Input<(typeof fichiersOperations)['releve.exporter']>);
type Liste = Exclude<Demande['contenu'], 'bilan'>;

interface Modele {
  /** Beginning of the name of the file, and name of its sheet. */
  readonly fichier: string;
  readonly feuille: string;
  readonly vide: string;
  readonly lire: (read: ReadStore, campagne: Campagne) => Promise<TableauAEcrire>;
}

const LISTES: Readonly<Record<Liste, Modele>> = {
  candidats: {
    fichier: 'candidats',
    feuille: 'Candidats',
    vide: 'La campagne n’a encore aucune candidature : importez d’abord la liste.',
    lire: async (read, campagne) => tableauCandidats(await lireCandidatures(read, campagne)),
  },
  planning: {
    fichier: 'planning',
    feuille: 'Planning',
    vide: 'Aucun entretien n’est encore placé : placez-les d’abord dans le planning.',
    lire: async (read) => tableauPlanning(await lirePlanning(read)),
  },
  relevé: {
    fichier: 'releve-de-saisie',
    feuille: 'Relevé de saisie',
    vide: 'Aucune présence n’est encore notée : il n’y a rien à reporter.',
    lire: async (read, campagne) => tableauReleve(await lireLignesReleve(read, campagne)),
  },
};

async function ecrire(tx: WriteStore, demande: Demande, { campagne, ctx }: { campagne: Campagne; ctx: Contexte }) {
  if (demande.contenu === 'bilan') {
    const bilan = await lireBilan(tx, ctx.aujourdhui);
    if (bilan.total.entretiens === 0)
      throw new Refus('rien à exporter', 'La campagne n’a encore aucun entretien : il n’y a rien à compter.');
    const contenu = await writeClasseur(
      sectionsBilan(bilan).map(({ titre, colonnes, lignes }) => ({ nom: titre, entetes: colonnes, lignes })),
    );
    return { fichier: 'bilan', contenu, lignes: bilan.parDomaine.length };
  }
  const { fichier, feuille, vide, lire } = LISTES[demande.contenu];
  const tableau = await lire(tx, campagne);
  if (tableau.lignes.length === 0) throw new Refus('rien à exporter', vide);
  if (demande.format !== 'csv') exigerCellules(tableau);
  const contenu = demande.format === 'csv' ? writeCsv(tableau) : await writeXlsx(tableau, feuille);
  return { fichier, contenu, lignes: tableau.lignes.length };
}

/** exchanges.md §2, §3: writes a list of the campaign as a file, and its proof. @throws Refus when it would be empty. */
export async function exporterListe(tx: WriteStore, demande: Demande, ctx: Contexte): Promise<FichierExporte> {
  const campagne = await lireCampagne(tx);
  const { fichier, contenu, lignes } = await ecrire(tx, demande, { campagne, ctx });
  return consignerExport(tx, ctx, {
    nature: demande.contenu,
    format: demande.format,
    contenu,
    lignes,
    nommer: (numero) => `${fichier}-passpro-${campagne.annee}-${numero}`,
  });
}
