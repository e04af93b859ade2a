import type { Envelope } from '../../../contract/envelope.ts';
import type { EtatPoste } from '../../../contract/paquets.ts';
import type { posteOperations } from '../../../contract/poste.ts';
import { Refus } from '../../../contract/refus.ts';
import { nommerJury } from '../../../domain/paquet/nom-jury.ts';
import type { Handlers } from '../../handler.ts';
import { exigerPaquet } from '../lire.ts';
import { installerPoste } from './installer.ts';
import type { Postes } from './postes.ts';

function exigerPresent(postes: Postes): void {
  if (!postes.present) throw new Refus('pas de poste', 'Il n’y a pas de poste de jury sur ce poste de travail.');
}

async function lireEtat(postes: Postes): Promise<EtatPoste | null> {
  const texte = await postes.application?.call('paquets.poste', '{}');
  const reponse = JSON.parse(texte ?? 'null') as Envelope<EtatPoste | null> | null;
  return reponse?.ok ? reponse.value : null;
}

/** The poste de jury belongs to the workstation: the composition root holds it. */
export const createPosteHandlers = (postes: Postes): Handlers<typeof posteOperations> => ({
  'poste.etat': () => Promise.resolve({ present: postes.present, ouvert: postes.application !== null }),
  'poste.ouvrir': async (ctx, { contenu, phrase }) => {
    postes.exigerPlace();
    const paquet = await exigerPaquet(Buffer.from(contenu, 'base64'), phrase);
    if (paquet.sens === 'retour')
      throw new Refus(
        'déjà rempli',
        'Ce paquet est déjà rempli, il revient au lycée\u00a0: là-bas, ouvrez Entretiens, «\u00a0Paquets de jury\u00a0», puis «\u00a0Reprendre un paquet\u00a0».',
      );
    const { contenu: aller, cle } = paquet;
    const { maintenant, newId } = ctx;
    await postes.installer((tx) => installerPoste(tx, { aller, cle, maintenant, newId }));
    return { juryNom: nommerJury(aller.jury.nom), entretiens: aller.entretiens.length };
  },
  'poste.quitter': async () => {
    await postes.quitter();
    return null;
  },
  'poste.revenir': async () => {
    exigerPresent(postes);
    await postes.revenir();
    return null;
  },
  'poste.effacer': async (_ctx, { perdre }) => {
    exigerPresent(postes);
    const etat = await lireEtat(postes);
    if (!perdre && (etat === null || etat.aRendre))
      throw new Refus(
        'non rendu',
        'Des entretiens ont été notés depuis le dernier retour\u00a0: rendez d’abord le paquet, sinon ce travail serait perdu.',
      );
    await postes.effacer();
    return null;
  },
});
