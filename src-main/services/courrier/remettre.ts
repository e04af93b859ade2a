import { type Annonce, annonceQuelqueChose, type Message } from '../../domain/courrier/message.ts';
import { type Issue, suiteEssai } from '../../domain/courrier/suite-essai.ts';
import { ecrireLettre } from '../../mail/lettre.ts';
import type { Envoi, Liaison } from '../../mail/liaison.ts';
import type { TacheContexte } from '../handler.ts';
import { annoncer } from './annoncer.ts';
import { lireAnnonceables, toEbauche } from './file-attente.ts';
import { joindrePieces, preparerEcriture } from './pieces.ts';

/** A message written down to its last byte, with what it announces. */
export interface Pret {
  readonly message: Message;
  readonly annonces: readonly Annonce[];
  readonly envoi: Envoi;
}

/** Writes text and letters from the data as they stand; those with nothing left to announce are set aside. */
export async function rediger(ctx: TacheContexte, messages: readonly Message[]): Promise<Pret[] | null> {
  const lus = await ctx.read(async (read) => {
    const annonceables = await lireAnnonceables(read, messages);
    const pleins = messages.filter(({ id }) => (annonceables.get(id)?.length ?? 0) > 0);
    const ebauches = pleins.map((message) => toEbauche(message, annonceables.get(message.id) ?? []));
    return { pleins, aEcrire: await preparerEcriture(read, ebauches, ctx) };
  });
  await abandonnerVides(ctx, messages, lus.pleins);
  // The letters are part of the sending: their own progress would make its bar jump.
  const lettres = await joindrePieces({ ...ctx, progress: () => undefined }, lus.aEcrire, new Date(ctx.horloge()));
  if (!lettres) return null;
  return Promise.all(
    lus.pleins.map(async (message, rang) => {
      const lettre = lettres[rang];
      if (!lettre) throw new Error(`No letter for message ${message.id}`);
      const octets = await ecrireLettre(lettre, { brouillon: false });
      const a = [message.destinataire, ...message.copies];
      return {
        message,
        annonces: lus.aEcrire[rang]?.annonces ?? [],
        envoi: { de: lettre.expediteur.courriel, a, octets },
      };
    }),
  );
}

async function abandonnerVides(
  ctx: TacheContexte,
  messages: readonly Message[],
  pleins: readonly Message[],
): Promise<void> {
  const vides = messages.filter((message) => !pleins.includes(message));
  if (vides.length === 0) return;
  const reponse = 'Plus rien à annoncer\u00a0: ces entretiens ont été retirés, tenus ou déplacés depuis.';
  await ctx.write((tx) =>
    tx.update(
      'message',
      vides.map(({ id }) => ({ id, etat: 'abandonné' as const, prochaineTentative: null, reponse })),
    ),
  );
}

/** Takes the message, unless the user decided otherwise since it was read. */
const prendre = (ctx: TacheContexte, { message, annonces }: Pret): Promise<boolean> =>
  ctx.write(async (tx) => {
    const actuel = await tx.get('message', message.id);
    if (!actuel || actuel.etat !== message.etat || actuel.tentatives !== message.tentatives) return false;
    // One of its pupils was erased since: it is written again without him.
    if (actuel.annonces.length !== message.annonces.length) return false;
    await tx.update('message', [{ id: message.id, etat: 'en cours', annonces }]);
    return true;
  });

/**
 * R21: hands one message over, exactly once as far as SMTP allows. « en cours » is on the disk before the first byte
 * leaves; « envoyé » and the convocations it announced come in one transaction after the server's 250. Between the two,
 * whatever happens, the message is found « en cours » and only the user decides of it. The convocations are an act of
 * the journal, one for the whole sending, because an older act (an import) could not be undone over rows that it does
 * not know; the state of the message is not.
 */
export async function remettre(ctx: TacheContexte, pret: Pret, liaison: Liaison): Promise<Issue | null> {
  const { message, annonces, envoi } = pret;
  if (!(await prendre(ctx, pret))) return null;
  const issue = await liaison.remettre(envoi);
  const instant = ctx.horloge();
  await ctx.write(async (tx) => {
    // Erased with its only pupil while it left: nothing says any more that it did.
    if (!(await tx.get('message', message.id))) return;
    await tx.update('message', [{ id: message.id, ...suiteEssai(message, issue, instant) }]);
    if (issue.sort !== 'accepté') return;
    tx.partir();
    tx.nommer('noter les convocations envoyées par courriel');
    tx.fusionner(`envoi:${message.envoiId}`, Number.POSITIVE_INFINITY);
    if (annonceQuelqueChose(message.nature)) await annoncer(tx, annonces, { instant, newId: ctx.newId });
  });
  return issue;
}
