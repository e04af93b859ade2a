import { createHash } from 'node:crypto';
import type { EtatPoste } from '../../contract/paquets.ts';
import { Refus } from '../../contract/refus.ts';
import { nommerFichier, nommerJury } from '../../domain/paquet/nom-jury.ts';
import type { Poste } from '../../domain/paquet/paquet.ts';
import { estRempli, type Resultat } from '../../domain/paquet/resultat.ts';
import type { Retour } from '../../exchange/paquet/contenu.ts';
import { type CleDePaquet, nouvelleCle } from '../../exchange/paquet/enveloppe.ts';
import { ecrireRetour } from '../../exchange/paquet/lire-paquet.ts';
import type { ReadStore } from '../../store/types.ts';
import type { TacheContexte } from '../handler.ts';
import { exigerPhrase } from './exiger-phrase.ts';
import { lireResultats, resultatDe } from './lire-resultats.ts';
import { parId } from '../../domain/par-id.ts';

export const ecrireCle = ({ cle, ...derivation }: CleDePaquet): Poste['cle'] => ({
  ...derivation,
  cle: Buffer.from(cle).toString('base64'),
});

const lireCle = ({ cle, ...derivation }: Poste['cle']): CleDePaquet => ({
  ...derivation,
  cle: Buffer.from(cle, 'base64'),
});

const empreinteDe = (resultats: readonly Resultat[]): string =>
  createHash('sha256').update(JSON.stringify(resultats)).digest('hex');

interface EtatLu {
  readonly poste: Poste;
  /** In the order of the packet. */
  readonly resultats: readonly Resultat[];
}

async function lireEtat(read: ReadStore): Promise<EtatLu | null> {
  const poste = await read.get('poste', 'poste');
  if (!poste) return null;
  const entretiens = await read.all('entretien');
  const lus = await lireResultats(read, entretiens);
  return { poste, resultats: poste.depart.entretiens.map(({ id }) => resultatDe(lus, id).resultat) };
}

/** Where the poste stands; null when this data file is a campaign of its own. */
export async function lirePoste(read: ReadStore): Promise<EtatPoste | null> {
  const etat = await lireEtat(read);
  if (!etat) return null;
  const { poste, resultats } = etat;
  const { depart } = poste;
  const rendu = poste.renduEmpreinte || empreinteDe(depart.entretiens.map((entretien) => entretien.depart));
  return {
    juryNom: nommerJury(poste.juryNom),
    total: resultats.length,
    notes: resultats.filter(estRempli).length,
    renduLe: poste.renduLe,
    aRendre: empreinteDe(resultats) !== rendu,
  };
}

async function composerRetour(read: ReadStore, renduLe: string): Promise<{ retour: Retour; etat: EtatLu }> {
  const etat = await lireEtat(read);
  if (!etat)
    throw new Refus('pas un poste', 'Ce poste n’est pas celui d’un jury\u00a0: il n’a pas de paquet à rendre.');
  const { poste, resultats } = etat;
  const { depart } = poste;
  const candidats = parId(await read.all('candidat'));
  const domaines = parId(await read.all('domaine'));
  const { paquetId, posteId, prepareLe } = poste;
  const retour: Retour = {
    ...depart.origine,
    paquetId,
    posteId,
    prepareLe,
    renduLe,
    rang: poste.rang + 1,
    formations: (await read.all('formation')).map(({ id, voie, intitule }) => ({
      id,
      intitule: `${voie} ${intitule}`,
    })),
    criteres: (await read.all('critere')).map(({ id, intitule }) => ({ id, intitule })),
    entretiens: depart.entretiens.map((entretien, rang) => {
      const candidat = candidats.get(entretien.candidatId);
      return {
        ...entretien,
        nom: candidat?.nom ?? '',
        prenom: candidat?.prenom ?? '',
        classe: candidat?.classe ?? '',
        domaineNom: domaines.get(entretien.domaineId)?.nom ?? '',
        retour: resultats[rang] ?? entretien.depart,
      };
    }),
  };
  return { retour, etat };
}

/**
 * [D] Writes the filled packet, under the passphrase of the packet or a new one. It may be given back as often as wanted:
 * each return has its number and holds everything. @throws Refus
 */
export async function rendrePaquet(ctx: TacheContexte, { phrase }: { readonly phrase: string | null }) {
  if (phrase !== null) exigerPhrase(phrase);
  const { retour, etat } = await ctx.read((read) => composerRetour(read, ctx.maintenant));
  const cle = phrase === null ? lireCle(etat.poste.cle) : await nouvelleCle(phrase, ctx.coutPaquet);
  const octets = ecrireRetour(retour, cle);
  await ctx.write(async (tx) => {
    tx.nommer(`paquet rempli n°\u00a0${retour.rang} remis`);
    tx.partir();
    await tx.update('poste', [
      { id: 'poste', rang: retour.rang, renduLe: retour.renduLe, renduEmpreinte: empreinteDe(etat.resultats) },
    ]);
  });
  return {
    nomFichier: nommerFichier('Paquet rempli', retour.jury.nom, `${ctx.aujourdhui} (${retour.rang})`),
    contenu: Buffer.from(octets).toString('base64'),
  };
}
