import { createHash } from 'node:crypto';
import type { paquetsOperations } from '../../contract/paquets.ts';
import type { Input } from '../../contract/operation.ts';
import { nommerFichier, nommerJury } from '../../domain/paquet/nom-jury.ts';
import type { Aller } from '../../exchange/paquet/contenu.ts';
import { nouvelleCle } from '../../exchange/paquet/enveloppe.ts';
import { ecrireAller } from '../../exchange/paquet/lire-paquet.ts';
import { exigerOuverte } from '../lectures/lire-campagne.ts';
import type { TacheContexte } from '../handler.ts';
import { composerAller } from './composer.ts';
import { exigerPhrase } from './exiger-phrase.ts';

const joursDe = ({ entretiens }: Aller): string[] =>
  [...new Set(entretiens.flatMap(({ jour }) => jour ?? []))].toSorted();

/**
 * [D] Writes the packet of a jury, and its line in the history: it left the machine, « Annuler » never takes that line
 * away. The passphrase is kept nowhere. @throws Refus
 */
export async function exporterPaquet(
  ctx: TacheContexte,
  { phrase, ...demande }: Input<(typeof paquetsOperations)['paquets.exporter']>,
) {
  exigerPhrase(phrase);
  const aller = await ctx.read(async (read) => {
    await exigerOuverte(read);
    return composerAller(read, demande, ctx);
  });
  const octets = ecrireAller(aller, await nouvelleCle(phrase, ctx.coutPaquet));
  const jours = joursDe(aller);
  const [seul, ...autres] = jours;
  const nomFichier = nommerFichier('Paquet', aller.jury.nom, seul && autres.length === 0 ? seul : ctx.aujourdhui);
  await ctx.write(async (tx) => {
    tx.nommer(`paquet du ${nommerJury(aller.jury.nom)} remis`);
    tx.partir();
    await tx.insert('paquet', [
      {
        id: aller.paquetId,
        juryId: aller.jury.id,
        juryNom: aller.jury.nom,
        jours,
        entretiens: aller.entretiens.map(({ id }) => id),
        avisOrigine: demande.avisOrigine,
        nomFichier,
        sha256: createHash('sha256').update(octets).digest('hex'),
        prepareLe: aller.prepareLe,
        closLe: null,
      },
    ]);
  });
  return { nomFichier, contenu: Buffer.from(octets).toString('base64'), entretiens: aller.entretiens.length };
}
