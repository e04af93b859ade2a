import { Refus } from './refus.ts';

/** What the disk refused: `cause` ends a sentence that says what was not done, `remede` is the next one. */
export interface PanneDisque {
  readonly code: string;
  readonly cause: string;
  readonly remede: string;
}

const PANNES = {
  'disque plein': {
    cause: 'il n’y a plus de place sur le disque, ou votre quota est atteint',
    remede:
      'Libérez de la place (corbeille, téléchargements), puis recommencez\u00a0: il n’est pas utile de redémarrer.',
  },
  'lecture seule': {
    cause: 'le dossier des données est en lecture seule',
    remede:
      'Le fichier n’est pas abîmé. Ôtez la protection en écriture (verrou de la clé USB, propriétés du dossier), puis recommencez.',
  },
  'droits insuffisants': {
    cause: 'votre compte n’a pas le droit d’écrire ou de lire à cet endroit',
    remede:
      'Le fichier n’est pas abîmé. Faites donner à votre compte le droit de modifier le dossier des données, puis recommencez.',
  },
  'fichier occupé': {
    cause: 'un autre programme (antivirus, sauvegarde, synchronisation) occupe le fichier',
    remede:
      'Attendez quelques secondes, puis recommencez. Si cela se répète, faites exclure le dossier des données de l’antivirus et de la synchronisation.',
  },
  'disque en panne': {
    cause: 'le disque a répondu par une erreur (clé USB mal enfoncée, partage réseau coupé, quota dépassé, disque usé)',
    remede:
      'Vérifiez la clé, le réseau et la place qui reste, puis recommencez. Si cela se répète, copiez les données sur un autre disque.',
  },
  'chemin trop long': {
    cause: 'le chemin du dossier des données est trop long',
    remede: 'Déplacez ce dossier plus près de la racine du disque, ou donnez-lui un nom plus court.',
  },
  'fichier abîmé': {
    cause: 'le fichier des données est abîmé, ou n’est pas celui de cette clé',
    remede:
      'S’il vient d’un autre dossier, remettez-y aussi sa clé. Sinon fermez l’application et remettez en place la dernière sauvegarde avec sa clé, sans laisser à côté de fichier campagne.db-wal.',
  },
  'fichier illisible': {
    cause: 'le disque n’a pas rendu le fichier des données tel qu’il l’avait reçu, ou ce fichier est abîmé',
    remede:
      'Vérifiez la clé USB ou le partage réseau, puis recommencez. Si cela se répète, fermez l’application et rouvrez-la\u00a0: elle vérifie tout le fichier, et dit s’il faut remettre une sauvegarde.',
  },
  'clé étrangère': {
    cause: 'la clé du dossier n’est plus celle de la dernière ouverture, et n’ouvre pas ces données',
    remede:
      'Le fichier des données n’est sans doute pas abîmé\u00a0: remettez à sa place la clé qui l’accompagnait, puis recommencez.',
  },
  'clé ou fichier': {
    cause: 'la clé n’est pas celle de ces données, ou bien le fichier est abîmé',
    remede:
      'Remettez d’abord la clé qui accompagnait ces données. Si rien ne change, remettez la dernière sauvegarde avec sa clé.',
  },
  'fichier absent': {
    cause: 'le dossier contient leur clé, mais plus le fichier des données (campagne.db)',
    remede:
      'Retrouvez ce fichier (corbeille, quarantaine de l’antivirus, autre dossier) et remettez-le à sa place sans toucher aux autres, ou remettez la dernière sauvegarde avec sa clé.',
  },
  'fichier vidé': {
    cause: 'le fichier des données (campagne.db) est vide ou coupé',
    remede:
      'Ne supprimez aucun fichier de ce dossier\u00a0: les derniers enregistrements peuvent s’y trouver encore. Copiez-le en entier, puis remettez la dernière sauvegarde avec sa clé.',
  },
  'fichier disparu': {
    cause: 'le fichier des données a été déplacé ou supprimé pendant que l’application est ouverte',
    remede:
      'Remettez-le à sa place (corbeille, autre dossier), puis recommencez. Ce que vous avez saisi jusque-là était enregistré dans ce fichier.',
  },
  'fichier remplacé': {
    cause: 'le fichier des données a été remplacé par un autre pendant que l’application est ouverte',
    remede: 'Fermez l’application et relancez-la\u00a0: elle ouvrira le fichier qui est maintenant à cette place.',
  },
  'fichier inaccessible': {
    cause: 'le fichier ou son dossier n’est plus à sa place',
    remede: 'Rebranchez la clé, rétablissez le partage réseau ou remettez le dossier à sa place, puis recommencez.',
  },
} as const satisfies Readonly<Record<string, Omit<PanneDisque, 'code'>>>;

export type CodePanneDisque = keyof typeof PANNES;

/** Codes of the store, of SQLite by their beginning, the most precise first, and errno: null is no matter of the disk. */
const CODES: readonly (readonly [RegExp, CodePanneDisque | null])[] = [
  [/^SQLITE_IOERR_NOMEM/, null],
  [/^FILE_ABSENT$/, 'fichier absent'],
  [/^FILE_CUT$/, 'fichier vidé'],
  [/^FILE_OTHER_KEY$/, 'clé étrangère'],
  [/^FILE_OR_KEY$/, 'clé ou fichier'],
  [/^FILE_GONE$/, 'fichier disparu'],
  [/^FILE_REPLACED$/, 'fichier remplacé'],
  [/^FILE_DAMAGED$/, 'fichier abîmé'],
  [/^SQLITE_READONLY_DBMOVED/, 'fichier disparu'],
  // The index of the log has its whole size from the start.
  [/^SQLITE_FULL|^SQLITE_IOERR_SHMSIZE|^ENOSPC$|^EDQUOT$|^EFBIG$/, 'disque plein'],
  [/^SQLITE_READONLY|^EROFS$/, 'lecture seule'],
  [/^SQLITE_PERM|^SQLITE_IOERR_ACCESS|^EACCES$|^EPERM$/, 'droits insuffisants'],
  [/^SQLITE_BUSY|^SQLITE_PROTOCOL|^SQLITE_IOERR_(?:BLOCKED|LOCK|RDLOCK|SHMLOCK)|^EBUSY$|^ETXTBSY$/, 'fichier occupé'],
  [/^ENAMETOOLONG$/, 'chemin trop long'],
  // Said as well of a page that the disk did not give: only the check at opening knows a damaged file.
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB/, 'fichier illisible'],
  [/^SQLITE_CANTOPEN|^ENOENT$|^ENOTDIR$|^EISDIR$|^ENODEV$|^ENXIO$|^ESTALE$|^ENOTCONN$/, 'fichier inaccessible'],
  [/^SQLITE_IOERR|^EIO$|^ETIMEDOUT$|^EREMOTEIO$/, 'disque en panne'],
];

export const panneDisque = (code: CodePanneDisque): PanneDisque => ({ code, ...PANNES[code] });

/** The codes of an error and of those that caused it, the outermost first. */
export function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    current = current.cause;
  }
  return codes;
}

/** What the disk refused, if that is why it failed: the error itself, or one that caused it. */
export function panneDisqueDe(error: unknown): PanneDisque | null {
  for (const code of codesOf(error)) {
    const known = CODES.find(([pattern]) => pattern.test(code));
    if (known) return known[1] && panneDisque(known[1]);
  }
  return null;
}

/** « Rien n’a été enregistré : » and why, with what to do; null when the disk is not to blame. */
export function refusDisque(error: unknown, quoi: string): Refus | null {
  const panne = panneDisqueDe(error);
  return panne && new Refus(panne.code, `${quoi}\u00a0: ${panne.cause}. ${panne.remede}`);
}
