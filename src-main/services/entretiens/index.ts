import type { entretiensOperations } from '../../contract/entretiens.ts';
import type { Handlers } from '../handler.ts';
import { ajouterFormation, retirerFormation } from './formations-ajoutees.ts';
import { lireFiche } from './lire-fiche.ts';
import { listerAttendus, listerEntretiens, listerJours } from './lister.ts';
import { phrasesHandlers } from './phrases.ts';
import { noterPresence } from './presence.ts';
import { proposerCreneaux, recaser } from './recaser.ts';
import { replacer } from './replacer.ts';
import { saisir } from './saisir.ts';
import { valider } from './valider.ts';

export const entretiensHandlers: Handlers<typeof entretiensOperations> = {
  ...phrasesHandlers,
  'entretiens.lister': (read, _input, { aujourdhui }) => listerEntretiens(read, aujourdhui),
  'entretiens.attendus': (read, { jour }, { aujourdhui }) => listerAttendus(read, jour, aujourdhui),
  'entretiens.jours': (read) => listerJours(read),
  'entretiens.lire': (read, { id }, { aujourdhui }) => lireFiche(read, id, aujourdhui),
  'entretiens.noterPresence': noterPresence,
  'entretiens.replacer': (tx, { ids }) => replacer(tx, ids),
  'entretiens.creneaux': proposerCreneaux,
  'entretiens.recaser': recaser,
  'entretiens.saisir': saisir,
  'entretiens.ajouterFormation': ajouterFormation,
  'entretiens.retirerFormation': retirerFormation,
  'entretiens.valider': valider,
};
