import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { AccesServeur } from '../../src-main/mail/liaison.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'courrier');
/** Self-signed for localhost and 127.0.0.1: trusted only by who is given it as an authority. */
export const CERTIFICAT = readFileSync(join(FIXTURES, 'certificat.pem'), 'utf8');
const CLE = readFileSync(join(FIXTURES, 'cle.pem'), 'utf8');

export interface Recu {
  readonly a: readonly string[];
  readonly message: string;
}

/** What the server does with a message: takes it, answers with a code, cuts, or keeps silent. */
export type Conduite =
  | { readonly quand: 'RCPT' | 'DATA'; readonly code: number; readonly mots: string }
  | { readonly quand: 'coupe avant' | 'coupe après' | 'silence' }
  | null;

export interface ServeurEssai {
  readonly recus: Recu[];
  readonly port: number;
  readonly acces: AccesServeur;
  connexions: number;
  /** Asked at each message (at the end of its data) or at each address. */
  conduite: (a: readonly string[]) => Conduite | Promise<Conduite>;
  readonly fermer: () => Promise<void>;
}

const refus = (code: number, mots: string): Error => Object.assign(new Error(mots), { responseCode: code });

/** A real SMTP server on the loopback, with one account, whose manners the test chooses. */
export async function ouvrirServeur(
  options: { readonly securite?: AccesServeur['securite']; readonly sansCompte?: boolean; readonly port?: number } = {},
): Promise<ServeurEssai> {
  const { securite = 'STARTTLS', sansCompte = false } = options;
  const sockets = new Set<Socket>();
  const recus: Recu[] = [];
  const server = new SMTPServer({
    secure: securite === 'TLS',
    key: CLE,
    cert: CERTIFICAT,
    authOptional: sansCompte,
    ...(securite === 'aucune' && { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }),
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'ddfpt' && password === 'sésame'
        ? done(null, { user: username })
        : done(refus(535, 'Mot de passe inconnu')),
    onConnect: (_session, done) => {
      essai.connexions += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      void Promise.resolve(essai.conduite([address])).then((conduite) =>
        conduite?.quand === 'RCPT' ? done(refus(conduite.code, conduite.mots)) : done(),
      );
    },
    onData: (stream, session, done) => {
      const a = session.envelope.rcptTo.map(({ address }) => address);
      void (async () => {
        const conduite = await essai.conduite(a);
        if (conduite?.quand === 'coupe avant') return couper();
        // Whoever was writing has gone: there is nobody to answer.
        const message = await text(stream).catch(() => null);
        if (message === null) return undefined;
        if (conduite?.quand === 'DATA') return done(refus(conduite.code, conduite.mots));
        if (conduite?.quand === 'silence') return undefined;
        recus.push({ a, message });
        return conduite?.quand === 'coupe après' ? couper() : done();
      })();
    },
  });
  const couper = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const essai: ServeurEssai = {
    recus,
    port,
    connexions: 0,
    conduite: () => null,
    acces: {
      hote: '127.0.0.1',
      port,
      securite,
      utilisateur: sansCompte ? '' : 'ddfpt',
      motDePasse: sansCompte ? '' : 'sésame',
      expediteurCourriel: 'ce.0939999N@ac-creteil.fr',
      autorite: CERTIFICAT,
    },
    fermer: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        couper();
      }),
  };
  return essai;
}
