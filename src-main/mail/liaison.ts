import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ServeurCourrier } from '../domain/courrier/serveur.ts';
import type { Issue } from '../domain/courrier/suite-essai.ts';
import { type ErreurSmtp, estDefinitif, motsDe, panneDe, PanneServeur } from './panne.ts';

export type AccesServeur = Omit<ServeurCourrier, 'id' | 'expediteurNom'>;

/** How long the server may keep silent, milliseconds. */
export interface Patience {
  readonly connexion: number;
  readonly reponse: number;
}

const PATIENCE: Patience = { connexion: 20_000, reponse: 120_000 };

export interface Envoi {
  readonly de: string;
  readonly a: readonly string[];
  readonly octets: Uint8Array;
}

/** One open, authenticated session with the server: messages go one after the other. */
export interface Liaison {
  /** Hands one message over. Never rejects: what the protocol can tell is the answer. */
  readonly remettre: (envoi: Envoi) => Promise<Issue>;
  readonly estOuverte: () => boolean;
  readonly fermer: () => void;
}

function createConnection(serveur: AccesServeur, patience: Patience): SMTPConnection {
  const { hote, port, securite, autorite, expediteurCourriel } = serveur;
  return new SMTPConnection({
    host: hote,
    port,
    secure: securite === 'TLS',
    requireTLS: securite === 'STARTTLS',
    ignoreTLS: securite === 'aucune',
    // The workstation's own name is nobody's business.
    name: expediteurCourriel.split('@').at(-1),
    tls: {
      minVersion: 'TLSv1.2',
      ...(isIP(hote) === 0 && { servername: hote }),
      // An authority of the académie is trusted beside the public ones: certificates are always verified.
      ...(autorite && { ca: [...rootCertificates, autorite] }),
    },
    dnsTimeout: patience.connexion,
    connectionTimeout: patience.connexion,
    greetingTimeout: patience.connexion,
    socketTimeout: patience.reponse,
    socketCloseTimeout: 0,
  });
}

const login = (connection: SMTPConnection, { utilisateur, motDePasse }: AccesServeur): Promise<void> =>
  new Promise((resolve, reject) => {
    if (utilisateur === '') return resolve();
    if (!connection.secure)
      return reject(
        new PanneServeur('Un mot de passe ne part jamais en clair\u00a0: choisissez STARTTLS ou TLS.', false),
      );
    return connection.login({ user: utilisateur, pass: motDePasse }, (error) => (error ? reject(error) : resolve()));
  });

const connect = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('Connection closed unexpectedly')));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });

/** Small pieces: the end of the message is reached only when nearly all of it has really gone. */
function* morceler(octets: Uint8Array): Generator<Uint8Array> {
  const TAILLE = 16_384;
  for (let debut = 0; debut < octets.length; debut += TAILLE) yield octets.subarray(debut, debut + TAILLE);
}

const COUPURES: ReadonlySet<string> = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET']);

/**
 * R21: exactly once, as far as SMTP allows. A reply of the server is final. Without one, the message was surely not
 * taken while its last piece had not been asked for; afterwards nobody can tell.
 */
function issueErreur(erreur: ErreurSmtp, toutRemis: boolean): Issue {
  if (erreur.responseCode === undefined && toutRemis)
    return { sort: 'inconnu', reponse: 'Tout a été remis au serveur, qui n’a pas répondu.' };
  if (erreur.responseCode === undefined && COUPURES.has(erreur.code ?? ''))
    return { sort: 'reporté', reponse: 'La connexion s’est coupée pendant l’envoi.' };
  // Too large for this server, said before sending: no later try would do better.
  const definitif = estDefinitif(erreur) || (erreur.code === 'EMESSAGE' && erreur.response === undefined);
  return { sort: definitif ? 'refusé' : 'reporté', reponse: motsDe(erreur) };
}

/** After a refusal the server still holds the envelope: the next message must not meet it. */
const oublier = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve) => {
    if (connection.destroyed) return resolve();
    // A session that dies meanwhile never answers.
    connection.once('end', resolve);
    return connection.reset((error) => {
      connection.off('end', resolve);
      if (error) connection.close();
      resolve();
    });
  });

async function remettre(connection: SMTPConnection, { de, a, octets }: Envoi): Promise<Issue> {
  let toutRemis = false;
  const source = Readable.from(morceler(octets), { objectMode: false });
  source.once('end', () => {
    toutRemis = true;
  });
  const issue = await new Promise<Issue>((resolve) => {
    connection.send({ from: de, to: [...a], size: octets.length }, source, (erreur, info) =>
      resolve(
        erreur
          ? issueErreur(erreur, toutRemis)
          : {
              sort: 'accepté',
              refuses: (info.rejectedErrors ?? []).map((refus) => ({
                adresse: refus.recipient ?? '',
                reponse: motsDe(refus),
              })),
            },
      ),
    );
  });
  if (issue.sort !== 'accepté') await oublier(connection);
  return issue;
}

/** Opens a session: connection, encryption, authentication. @throws PanneServeur with a French sentence */
export async function ouvrirLiaison(serveur: AccesServeur, patience: Patience = PATIENCE): Promise<Liaison> {
  const connection = createConnection(serveur, patience);
  let ouverte = true;
  connection.on('error', () => {
    ouverte = false;
  });
  connection.once('end', () => {
    ouverte = false;
  });
  try {
    await connect(connection);
    await login(connection, serveur);
  } catch (error) {
    connection.close();
    throw error instanceof PanneServeur ? error : panneDe(error as ErreurSmtp, serveur.hote);
  }
  return {
    remettre: (envoi) => remettre(connection, envoi),
    estOuverte: () => ouverte && !connection.destroyed,
    fermer: () => (ouverte ? connection.quit() : connection.close()),
  };
}
