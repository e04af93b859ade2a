import MailComposer from 'nodemailer/lib/mail-composer';

/** One message as it is written: the same one is saved as a draft or handed to the server. */
export interface MessageCompose {
  readonly expediteur: { readonly nom: string; readonly courriel: string };
  /** Null in a draft whose addressee the user will type. */
  readonly destinataire: string | null;
  readonly copies: readonly string[];
  readonly objet: string;
  readonly corps: string;
  readonly pieces: readonly { readonly nomFichier: string; readonly bytes: Uint8Array }[];
  /** Null: chosen by the library, for a draft that its sender's program will name again. */
  readonly messageId: string | null;
  readonly date: Date;
}

const SORTES: Readonly<Record<string, string>> = { pdf: 'application/pdf', ics: 'text/calendar; charset=utf-8' };

const sorteDe = (nomFichier: string): string =>
  SORTES[nomFichier.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/**
 * The bytes of a message (RFC 5322). `brouillon` marks it as not sent yet, so that Thunderbird and Outlook open it in
 * their own window for writing. Nothing is read from the disk or the network: attachments are given as bytes.
 */
export function ecrireLettre(lettre: MessageCompose, { brouillon }: { readonly brouillon: boolean }): Promise<Buffer> {
  const { expediteur, destinataire, copies, objet, corps, pieces, messageId, date } = lettre;
  const composer = new MailComposer({
    ...(expediteur.courriel && { from: { name: expediteur.nom, address: expediteur.courriel } }),
    ...(destinataire && { to: destinataire }),
    cc: [...copies],
    subject: objet,
    text: corps,
    textEncoding: 'quoted-printable',
    attachments: pieces.map(({ nomFichier, bytes }) => ({
      filename: nomFichier,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      contentType: sorteDe(nomFichier),
    })),
    ...(messageId && { messageId }),
    date,
    headers: {
      // Absence messages of the origines' mailboxes are of no use to the lycée.
      'Auto-Submitted': 'no',
      'Content-Language': 'fr',
      ...(brouillon && { 'X-Unsent': '1' }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
