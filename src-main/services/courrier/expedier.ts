import type { BilanEnvoi, courrierOperations } from '../../contract/courrier.ts';
import { Refus } from '../../contract/refus.ts';
import type { Message } from '../../domain/courrier/message.ts';
import { delaiReprise, type Issue } from '../../domain/courrier/suite-essai.ts';
import { formatHeure } from '../../domain/texte/format.ts';
import { type Liaison, ouvrirLiaison } from '../../mail/liaison.ts';
import { PanneServeur } from '../../mail/panne.ts';
import { heureDuPoste } from '../../domain/date/temps-du-poste.ts';
import type { Handlers, TacheContexte } from '../handler.ts';
import { lireFile } from './file-attente.ts';
import { type Pret, rediger, remettre } from './remettre.ts';
import { lireServeur } from './serveur.ts';

/** Messages whose letters are written together: the data they are written from stay recent, the memory stays small. */
const LOT = 50;

const heureDe = (instant: number): string => formatHeure(heureDuPoste(new Date(instant)));

/** One session kept as long as the server allows, opened again when it is cut. */
class Ligne {
  private liaison: Liaison | null = null;
  private readonly ctx: TacheContexte;

  constructor(ctx: TacheContexte) {
    this.ctx = ctx;
  }

  /** @throws PanneServeur */
  async ouvrir(): Promise<Liaison> {
    if (this.liaison?.estOuverte()) return this.liaison;
    const serveur = await this.ctx.read(lireServeur);
    if (!serveur) throw new PanneServeur('Aucun serveur de messagerie n’est réglé.', false);
    this.liaison = await ouvrirLiaison(serveur);
    return this.liaison;
  }

  fermer(): void {
    this.liaison?.fermer();
  }
}

/** One run through the outbox. */
class Expedition {
  private readonly ctx: TacheContexte;
  private readonly ligne: Ligne;
  private readonly comptes = { accepté: 0, refusé: 0, inconnu: 0, partiel: 0 };
  private pannes = 0;

  constructor(ctx: TacheContexte) {
    this.ctx = ctx;
    this.ligne = new Ligne(ctx);
  }

  async mener(): Promise<BilanEnvoi> {
    try {
      return await this.bilan(await this.vider());
    } finally {
      this.ligne.fermer();
    }
  }

  /** Sends until nothing waits or it is stopped; answers why it gave up, if it did. */
  private async vider(): Promise<string | null> {
    const { ctx } = this;
    while (!ctx.signal.aborted) {
      const { dus, prochaine } = await ctx.read((read) => lireFile(read, ctx.horloge()));
      if (dus.length === 0 && prochaine === null) return null;
      try {
        if (dus.length > 0) await this.envoyerLot(dus.slice(0, LOT));
        else await this.patienter(Date.parse(prochaine ?? ''), 'Le serveur demande d’attendre.');
      } catch (erreur) {
        if (!(erreur instanceof PanneServeur)) throw erreur;
        const delai = erreur.passagere ? delaiReprise((this.pannes += 1)) : null;
        if (delai === null) return erreur.message;
        await this.patienter(Date.parse(ctx.horloge()) + delai, erreur.message);
      }
    }
    return null;
  }

  private async envoyerLot(messages: readonly Message[]): Promise<void> {
    const prets = await rediger(this.ctx, messages);
    for (const pret of prets ?? []) {
      if (this.ctx.signal.aborted) return;
      await this.envoyer(pret);
    }
  }

  private async envoyer(pret: Pret): Promise<void> {
    const { ctx } = this;
    const liaison = await this.ligne.ouvrir();
    this.pannes = 0;
    const issue = await ctx.envois.pendant(pret.message.id, () => remettre(ctx, pret, liaison));
    if (issue) this.compter(issue);
    const { restants } = await ctx.read((read) => lireFile(read, ctx.horloge()));
    const faits = this.comptes.accepté + this.comptes.refusé + this.comptes.inconnu;
    ctx.progress(faits, faits + restants, `Envoi à ${pret.message.origineNom}`);
  }

  private compter(issue: Issue): void {
    if (issue.sort !== 'reporté') this.comptes[issue.sort] += 1;
    if (issue.sort === 'accepté' && issue.refuses.length > 0) this.comptes.partiel += 1;
  }

  private async patienter(jusqua: number, pourquoi: string): Promise<void> {
    const { ctx } = this;
    ctx.progress(0, 0, `${pourquoi} Nouvel essai à ${heureDe(jusqua)}`);
    await ctx.attendre(Math.max(0, jusqua - Date.parse(ctx.horloge())), ctx.signal);
  }

  private async bilan(arret: string | null): Promise<BilanEnvoi> {
    const { restants } = await this.ctx.read((read) => lireFile(read, this.ctx.horloge()));
    const { accepté: envoyes, refusé: refuses, inconnu: inconnus, partiel: partiels } = this.comptes;
    return { envoyes, partiels, refuses, inconnus, restants, arret };
  }
}

export const expedierMessages: Pick<Handlers<typeof courrierOperations>, 'courrier.expedier' | 'courrier.arreter'> = {
  /** R21, R22: the outbox empties beside everything else; the message that is leaving when it is stopped still leaves. */
  'courrier.expedier': async (ctx) => {
    const signal = ctx.envois.commencer(ctx.signal);
    if (!signal) throw new Refus('envoi en cours', 'Un envoi est déjà en cours\u00a0: attendez sa fin, ou arrêtez-le.');
    try {
      return await new Expedition({ ...ctx, signal }).mener();
    } finally {
      ctx.envois.terminer();
    }
  },

  'courrier.arreter': (ctx) => Promise.resolve(ctx.envois.arreter()),
};
