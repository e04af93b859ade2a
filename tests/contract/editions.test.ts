import { expect, it } from 'vitest';
import { operations, type OperationName } from '../../src-main/contract/index.ts';

/** Commands that change what exists without a form that was opened on it, and why none is needed. */
const SANS_VU: Partial<Record<OperationName, string>> = {
  'campagne.creer': 'makes what is not there yet; refused once it is',
  'candidats.inscrire': 'adds',
  'candidatures.ajouter': 'adds',
  'candidatures.renoncer': 'one state, named: the same from two windows is the same',
  'candidatures.reprendre': 'one state, named',
  'convocations.emettre': 'issues what stands, as it stands; nothing typed is replaced',
  'convocations.retirerAccuse': 'removes: undo brings back what was there, whoever wrote it',
  'courrier.oublierServeur': 'removes',
  'courrier.confirmer': 'names what it saw by its own fingerprint',
  'courrier.decider': 'only the decisions that the state of the message still allows are taken',
  'courrier.noterRetour': 'adds addresses to those that came back',
  'echanges.appliquer': 'names what it saw by its own fingerprint',
  'echanges.confirmerRenoncement': 'answers what still waits for an answer',
  'avis.exporter': 'hands over what stands',
  'fichiers.exporter': 'hands over what stands',
  'releve.exporter': 'hands over what stands',
  'fichiers.calendrier': 'hands over what stands',
  'releve.cocher': 'one state of two, named',
  'planning.placerEnSeance': 'puts pupils in a séance by name; judged on the plan as it stands',
  'planning.retirer': 'removes a place: undo brings back what was there',
  'planning.epingler': 'one state of two, named',
  'planning.echanger': 'swaps two places as they stand, judged by the rules then',
  'planning.decaler': 'moves by minutes from where they stand, judged by the rules then',
  'planning.oublierProposition': 'forgets what nothing was made of',
  'planning.adopter': 'judged again on the plan as it stands; what is no longer possible is refused',
  'planning.remedier': 'judged again on the plan as it stands',
  'planning.reaffecter': 'judged again on the plan as it stands',
  'entretiens.replacer': 'only those noted absent',
  'entretiens.ajouterFormation': 'adds',
  'entretiens.retirerFormation': 'removes',
  'entretiens.valider': 'one state of two, named',
  'modeles.reinitialiser': 'removes the lycée’s own text: undo brings it back, whoever wrote it',
  'modeles.poserLogo': 'a picture for a picture: nothing typed, and undo brings the other back',
  'modeles.retirerLogo': 'removes',
  'jurys.deplacer': 'one step from where it stands',
  'jurys.supprimer': 'removes: refused while in use, and undo brings it back as it was',
  'plages.ajouter': 'adds; what is there stays',
  'plages.copier': 'the dialog says that it replaces the weeks it names, with the week as it stands',
  'salles.supprimer': 'removes: refused while in use',
  'seances.supprimer': 'removes: refused while in use',
  'personnelles.effacer': 'removes for good, once the name was typed',
  'tableau.clore': 'one state of two, named',
  'paquets.clore': 'one state of two, named',
  'paquets.reprendre': 'names what it saw by its own fingerprint',
};

it('every command that edits names what its form was opened on, or is an exception with its reason', () => {
  const commands = Object.entries(operations).filter(([, { kind }]) => kind === 'command');
  const sans = commands.filter(([, operation]) => !('edite' in operation)).map(([name]) => name);
  expect(sans.toSorted()).toEqual(Object.keys(SANS_VU).toSorted());
});
