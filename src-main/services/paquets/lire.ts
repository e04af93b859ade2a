import { createHash } from 'node:crypto';
import type { paquetsOperations } from '../../contract/paquets.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { lirePaquet, type PaquetLu } from '../../exchange/paquet/lire-paquet.ts';
import type { Retour } from '../../exchange/paquet/contenu.ts';
import type { ReadStore } from '../../store/types.ts';
import type { TacheContexte } from '../handler.ts';
import { garderRetour } from './retours.ts';

/** The packet in these bytes. @throws Refus with the sentence of what is wrong. */
export async function exigerPaquet(octets: Uint8Array, phrase: string): Promise<PaquetLu> {
  const lu = await lirePaquet(octets, phrase);
  if (lu.etat === 'refusé') throw new Refus(lu.code, lu.phrase);
  return lu.valeur;
}

/** Whether anything of the return is known here: its packet, or one of its entretiens or candidats. */
async function estDIci(read: ReadStore, { paquetId, entretiens }: Retour): Promise<boolean> {
  if (await read.get('paquet', paquetId)) return true;
  if ((await read.count('entretien', { id: entretiens.map(({ id }) => id) })) > 0) return true;
  return (await read.count('candidat', { id: entretiens.map(({ candidatId }) => candidatId) })) > 0;
}

/** Opens a packet that comes back. It is kept in memory until it is merged or closed. @throws Refus */
export async function lireRetour(
  ctx: TacheContexte,
  { contenu, phrase, nomFichier }: Input<(typeof paquetsOperations)['paquets.lire']>,
): Promise<{ readonly lectureId: string }> {
  const octets = Buffer.from(contenu, 'base64');
  const paquet = await exigerPaquet(octets, phrase);
  if (paquet.sens === 'aller')
    throw new Refus(
      'pas rempli',
      'Ce paquet est celui qui est parti au jury, il n’est pas rempli. Demandez au jury celui qu’écrit «\u00a0Rendre le paquet\u00a0».',
    );
  const { contenu: retour } = paquet;
  if (!(await ctx.read((read) => estDIci(read, retour))))
    throw new Refus(
      'autre campagne',
      `Ce paquet vient d’une autre campagne (${retour.campagneNom}, ${retour.lycee.nom})\u00a0: rien ne peut en être repris ici.`,
    );
  const lectureId = ctx.newId();
  garderRetour(ctx, { lectureId, nomFichier, sha256: createHash('sha256').update(octets).digest('hex'), retour });
  return { lectureId };
}
