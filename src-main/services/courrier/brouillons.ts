import type { courrierOperations } from '../../contract/courrier.ts';
import { Refus } from '../../contract/refus.ts';
import { pluriel } from '../../domain/texte/format.ts';
import { archiver } from '../../exchange/archive.ts';
import { ecrireLettre } from '../../mail/lettre.ts';
import { distinguer, nomDeFichier } from '../rediger.ts';
import type { Handlers } from '../handler.ts';
import { exigerSallesDe, lireLots } from './lots.ts';
import { joindrePieces, preparerEcriture } from './pieces.ts';
import { jourDe } from './preparer.ts';

const enBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/**
 * R21: one draft per origine, to be read again and sent by hand from Thunderbird or Outlook. Nothing is marked as issued
 * here: the screen does so once the file is handed over, as it does for printed letters.
 */
export const faireBrouillons: Pick<Handlers<typeof courrierOperations>, 'courrier.brouillons'> = {
  'courrier.brouillons': async (ctx, { demande, origineIds }) => {
    const voulues = new Set(origineIds);
    const aEcrire = await ctx.read(async (read) => {
      const lots = (await lireLots(read, demande, ctx.aujourdhui)).lots.filter(({ origine }) =>
        voulues.has(origine.id),
      );
      await exigerSallesDe(read, lots);
      const ebauches = lots.map(({ origine, destinataires, annonceables }) => ({
        nature: demande.nature,
        jour: jourDe(demande),
        origineNom: origine.nom,
        destinataire: destinataires.destinataire,
        copies: destinataires.copies,
        messageId: null,
        annonceables,
      }));
      const ecritures = await preparerEcriture(read, ebauches, ctx);
      return ecritures.map((ecriture, rang) => ({ ...ecriture, nom: ebauches[rang]?.origineNom ?? '' }));
    });
    if (aEcrire.length === 0)
      throw new Refus(
        'rien à annoncer',
        'Il n’y a plus rien à annoncer à ces établissements\u00a0: la liste a changé.',
      );
    const lettres = await joindrePieces(ctx, aEcrire, new Date(ctx.maintenant));
    if (!lettres) return null;
    const noms = distinguer(aEcrire.map(({ nom }) => `${nomDeFichier(nom)}.eml`));
    const files = await Promise.all(
      lettres.map(async (lettre, rang) => ({
        nomFichier: noms[rang] ?? '',
        bytes: await ecrireLettre(lettre, { brouillon: true }),
      })),
    );
    await ctx.write((tx) => {
      tx.nommer(`${pluriel(files.length, 'brouillon de message remis', 'brouillons de message remis')}`);
      tx.partir();
      return Promise.resolve();
    });
    const [seul] = files;
    if (files.length === 1 && seul) return { nomFichier: seul.nomFichier, contenu: enBase64(seul.bytes) };
    return { nomFichier: 'Brouillons.zip', contenu: enBase64(archiver(files)) };
  },
};
