import type { ControleAvisVue, ExportFait } from '../../contract/echanges-avis.ts';
import type { echangesOperations } from '../../contract/echanges.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Campagne } from '../../domain/campagne/campagne.ts';
import { controlerAvis, motifRequis, type ProblemeAvis } from '../../domain/echange/controle-avis.ts';
import { estAExporter, estTransmissible, type PorteeAvis } from '../../domain/echange/portee-avis.ts';
import { nomPrenom, pluriel } from '../../domain/texte/format.ts';
import { type LigneAvis, tableauAvis } from '../../exchange/ecriture/avis.ts';
import { writeCsv } from '../../exchange/ecriture/write-csv.ts';
import { writeXlsx } from '../../exchange/ecriture/write-xlsx.ts';
import { insecables } from '../../exchange/typographie.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import { lireCampagne } from '../lectures/lire-campagne.ts';
import type { Contexte } from '../handler.ts';
import { exigerCellules } from '../ecritures/exiger-cellules.ts';
import { consignerExport } from '../ecritures/consigner-export.ts';
import { lireExports } from './historique.ts';
import { type EntretienATransmettre, lignesDe, lireATransmettre } from '../lectures/lignes-avis.ts';
import { parId } from '../../domain/par-id.ts';

interface Envoi {
  readonly campagne: Campagne;
  readonly entretiens: readonly EntretienATransmettre[];
  readonly problemes: readonly ProblemeAvis[];
  readonly lignes: readonly LigneAvis[];
}

/** What would be sent, and what is wrong with it. */
async function preparer(read: ReadStore, portee: PorteeAvis, aujourdhui: string): Promise<Envoi> {
  const campagne = await lireCampagne(read);
  const etablissement = await read.get('etablissement', 'etablissement');
  const formations = parId(await read.all('formation'));
  const { validationChef, fermeture } = campagne;
  const entretiens = (await lireATransmettre(read)).filter((entretien) =>
    estAExporter(entretien, portee, validationChef),
  );
  return {
    campagne,
    entretiens,
    problemes: controlerAvis(entretiens, { aujourdhui, validationChef, fermeture }),
    lignes: entretiens.flatMap((entretien) =>
      lignesDe(entretien, { campagne, uaiAccueil: etablissement?.uai ?? '', formations }),
    ),
  };
}

const ORDRE = { erreur: 0, avertissement: 1, information: 2 } as const;

const parGravite = (problemes: readonly ProblemeAvis[]): readonly ProblemeAvis[] =>
  problemes.toSorted((a, b) => ORDRE[a.gravite] - ORDRE[b.gravite]);

/** R35: what is missing or inconsistent in what would be sent today, each with what to open. */
export async function controler(
  read: ReadStore,
  demandee: PorteeAvis | undefined,
  { aujourdhui }: Contexte,
): Promise<ControleAvisVue> {
  const dernier = (await lireExports(read)).find(({ nature, annule }) => nature === 'avis' && !annule);
  const portee = demandee ?? (dernier ? 'modifications' : 'tout');
  const { campagne, entretiens, problemes, lignes } = await preparer(read, portee, aujourdhui);
  const parEntretien = parId(entretiens);
  const parCandidat = new Map(entretiens.map((entretien) => [entretien.candidatId, entretien]));
  return {
    portee,
    dernierExport: dernier ? { numero: dernier.numero, exporteLe: dernier.exporteLe } : null,
    lignes: lignes.length,
    entretiens: entretiens.length,
    motifRequis: motifRequis(problemes),
    fermeture: campagne.fermeture,
    ferme: campagne.fermeture !== null && aujourdhui > campagne.fermeture,
    problemes: parGravite(problemes).map(({ code, gravite, phrase, entretienId, candidatId }) => {
      const eleve = parCandidat.get(candidatId ?? '');
      return {
        code,
        gravite,
        phrase: insecables(phrase),
        entretienId,
        candidatId,
        titre: eleve ? nomPrenom(eleve) : '',
        domaineNom: parEntretien.get(entretienId ?? '')?.domaineNom ?? '',
      };
    }),
  };
}

const ecrireFichier = (lignes: readonly LigneAvis[], format: 'csv' | 'xlsx', avisFinal: boolean) => {
  const tableau = tableauAvis(lignes, avisFinal);
  if (format === 'csv') return writeCsv(tableau);
  exigerCellules(tableau);
  return writeXlsx(tableau, 'Avis');
};

function exigerMotif({ problemes, lignes }: Envoi, motif: string): void {
  if (lignes.length === 0)
    throw new Refus('rien à exporter', 'Rien n’a changé depuis le dernier export : il n’y a aucune ligne à écrire.');
  if (motif !== '' || !motifRequis(problemes)) return;
  const nombre = problemes.filter(({ gravite }) => gravite !== 'information').length;
  throw new Refus(
    'motif requis',
    `Le contrôle signale ${pluriel(nombre, 'point')} : corrigez-les, ou écrivez pourquoi vous exportez malgré tout.`,
  );
}

/**
 * exchanges.md §2: writes the avis file and its proof (number, SHA-256, lines, reason), and marks as sent what is
 * complete. R40, R42: « Avis final » only in a campaign that has it. @throws Refus without a reason when one is needed.
 */
export async function exporter(
  tx: WriteStore,
  { format, portee, motif }: Input<(typeof echangesOperations)['avis.exporter']>,
  ctx: Contexte,
): Promise<ExportFait> {
  const envoi = await preparer(tx, portee, ctx.aujourdhui);
  exigerMotif(envoi, motif);
  const { campagne, entretiens, lignes } = envoi;
  const contenu = await ecrireFichier(lignes, format, campagne.avisFinal);
  const transmis = entretiens.filter((entretien) => estTransmissible(entretien, campagne.validationChef));
  await tx.update(
    'entretien',
    transmis.filter(({ transmisLe }) => transmisLe === null).map(({ id }) => ({ id, transmisLe: ctx.maintenant })),
  );
  const fait = await consignerExport(tx, ctx, {
    nature: 'avis',
    format,
    contenu,
    lignes: lignes.length,
    nommer: (numero) => `avis-passpro-${campagne.annee}-${numero}`,
    portee,
    motif: motif || null,
  });
  await tx.insert('marquageExport', [{ id: fait.id }]);
  tx.nommer(`marquer les avis comme transmis (export n° ${fait.numero})`);
  return { ...fait, transmis: transmis.length };
}
