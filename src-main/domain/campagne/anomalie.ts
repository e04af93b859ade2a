/** What is wrong (`erreur`: refused) or doubtful (`alerte`: shown, accepted) in one field of what was typed. */
export interface Anomalie<Champ extends string = string> {
  readonly champ: Champ;
  readonly gravite: 'erreur' | 'alerte';
  /** A whole French sentence. */
  readonly phrase: string;
}
