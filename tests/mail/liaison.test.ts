import { afterEach, describe, expect, it } from 'vitest';
import { type AccesServeur, type Liaison, ouvrirLiaison, type Patience } from '../../src-main/mail/liaison.ts';
import { panneDe, PanneServeur } from '../../src-main/mail/panne.ts';
import { type Conduite, ouvrirServeur, type ServeurEssai } from '../support/serveur-smtp.ts';

const ouverts: { readonly fermer: () => unknown }[] = [];
afterEach(async () => {
  for (const ouvert of ouverts.splice(0).toReversed()) await ouvert.fermer();
});

async function serveur(options?: Parameters<typeof ouvrirServeur>[0]): Promise<ServeurEssai> {
  const essai = await ouvrirServeur(options);
  ouverts.push(essai);
  return essai;
}

async function ouvrir(acces: AccesServeur, patience?: Patience): Promise<Liaison> {
  const liaison = await ouvrirLiaison(acces, patience);
  ouverts.push(liaison);
  return liaison;
}

const message = (a = ['ce.0939990D@ac-creteil.fr'], taille = 100) => ({
  de: 'ce.0939999N@ac-creteil.fr',
  a,
  octets: Buffer.from(`Subject: essai\r\n\r\n${'x'.repeat(70)}\r\n`.padEnd(taille, `${'y'.repeat(70)}\r\n`)),
});

const panne = async (acces: AccesServeur, patience?: Patience): Promise<PanneServeur> => {
  const erreur: unknown = await ouvrirLiaison(acces, patience).then(
    () => null,
    (raison: unknown) => raison,
  );
  expect(erreur).toBeInstanceOf(PanneServeur);
  return erreur as PanneServeur;
};

describe('opening a session', () => {
  it.each(['STARTTLS', 'TLS'] as const)('%s: encrypted, authenticated, the message arrives whole', async (securite) => {
    const essai = await serveur({ securite });
    const liaison = await ouvrir(essai.acces);
    const envoi = message(undefined, 200_000);
    expect(await liaison.remettre(envoi)).toEqual({ sort: 'accepté', refuses: [] });
    expect(await liaison.remettre(message(['b@ac-creteil.fr']))).toEqual({ sort: 'accepté', refuses: [] });
    expect(essai.recus.map(({ a }) => a)).toEqual([envoi.a, ['b@ac-creteil.fr']]);
    expect(essai.recus[0]?.message.trimEnd()).toBe(envoi.octets.toString().trimEnd());
    expect(essai.connexions).toBe(1);
  });

  it('a relay without account nor encryption takes a message', async () => {
    const essai = await serveur({ securite: 'aucune', sansCompte: true });
    expect(await (await ouvrir(essai.acces)).remettre(message())).toMatchObject({ sort: 'accepté' });
  });

  it('never sends a password in clear', async () => {
    const essai = await serveur({ securite: 'aucune' });
    expect((await panne(essai.acces)).message).toMatch(/jamais en clair/);
  });

  it('a server that no longer offers STARTTLS gets neither password nor message', async () => {
    const essai = await serveur({ securite: 'aucune' });
    expect(await panne({ ...essai.acces, securite: 'STARTTLS' })).toMatchObject({ passagere: false });
  });

  it('a wrong password is said with the server’s words, and is no passing trouble', async () => {
    const essai = await serveur();
    const erreur = await panne({ ...essai.acces, motDePasse: 'autre' });
    expect(erreur.message).toMatch(/identifiant ou le mot de passe.*Mot de passe inconnu/u);
    expect(erreur.message).not.toContain('autre');
    expect(erreur.passagere).toBe(false);
  });

  it.each(['STARTTLS', 'TLS'] as const)('%s: an unknown certificate is refused', async (securite) => {
    const essai = await serveur({ securite });
    expect((await panne({ ...essai.acces, autorite: '' })).message).toMatch(
      /certificat du serveur .* n’est pas reconnu/u,
    );
  });

  it('nobody listening, or a name that does not exist: passing troubles, each with its sentence', async () => {
    const essai = await serveur();
    await essai.fermer();
    expect(await panne(essai.acces)).toMatchObject({
      passagere: true,
      message: expect.stringMatching(/ne répond pas/),
    });
    const inconnu = Object.assign(new Error('getaddrinfo ENOTFOUND smtp.lycee.fr'), { code: 'EDNS' });
    expect(panneDe(inconnu, 'smtp.lycee.fr')).toMatchObject({
      passagere: true,
      message: expect.stringMatching(/introuvable/),
    });
  });
});

describe('handing a message over', () => {
  it.each<[Conduite, string]>([
    [{ quand: 'RCPT', code: 550, mots: 'Boîte inconnue' }, 'refusé'],
    [{ quand: 'DATA', code: 554, mots: 'Contenu refusé' }, 'refusé'],
    [{ quand: 'RCPT', code: 451, mots: 'Réessayez plus tard' }, 'reporté'],
    [{ quand: 'DATA', code: 452, mots: 'Disque plein' }, 'reporté'],
  ])('%j: %s with its words, and the next message goes', async (conduite, sort) => {
    const essai = await serveur();
    const liaison = await ouvrir(essai.acces);
    essai.conduite = () => conduite;
    const mots = conduite && 'mots' in conduite ? conduite.mots : '';
    expect(await liaison.remettre(message())).toEqual({ sort, reponse: expect.stringContaining(mots) });
    essai.conduite = () => null;
    expect(await liaison.remettre(message())).toMatchObject({ sort: 'accepté' });
    expect(essai.recus).toHaveLength(1);
  });

  it('tells which address was refused when another was taken', async () => {
    const essai = await serveur();
    essai.conduite = ([a]) => (a === 'perdu@ac-creteil.fr' ? { quand: 'RCPT', code: 550, mots: 'Inconnu' } : null);
    const issue = await (await ouvrir(essai.acces)).remettre(message(['a@ac-creteil.fr', 'perdu@ac-creteil.fr']));
    expect(issue).toEqual({
      sort: 'accepté',
      refuses: [{ adresse: 'perdu@ac-creteil.fr', reponse: expect.stringMatching(/550 Inconnu/u) }],
    });
    expect(essai.recus[0]?.a).toEqual(['a@ac-creteil.fr']);
  });

  it('cut while the data still flow: surely not taken, so it may be tried again', async () => {
    const essai = await serveur();
    const liaison = await ouvrir(essai.acces);
    essai.conduite = () => ({ quand: 'coupe avant' });
    expect(await liaison.remettre(message(undefined, 30_000_000))).toMatchObject({ sort: 'reporté' });
    expect(essai.recus).toEqual([]);
    expect(liaison.estOuverte()).toBe(false);
  });

  it('cut between the last byte and the answer: nobody can tell', async () => {
    const essai = await serveur();
    const liaison = await ouvrir(essai.acces);
    essai.conduite = () => ({ quand: 'coupe après' });
    expect(await liaison.remettre(message())).toMatchObject({ sort: 'inconnu' });
    expect(essai.recus).toHaveLength(1);
  });

  it('a server that keeps silent after the message: nobody can tell either', async () => {
    const essai = await serveur();
    const liaison = await ouvrir(essai.acces, { connexion: 2000, reponse: 300 });
    essai.conduite = () => ({ quand: 'silence' });
    expect(await liaison.remettre(message())).toMatchObject({ sort: 'inconnu' });
  });

  it('on a session already cut, nothing was handed over', async () => {
    const essai = await serveur();
    const liaison = await ouvrir(essai.acces);
    await essai.fermer();
    expect(await liaison.remettre(message())).toMatchObject({ sort: 'reporté' });
  });
});
