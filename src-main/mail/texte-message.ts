import type { Etablissement } from '../domain/campagne/campagne.ts';
import type { MotifConvocation } from '../domain/convocation/convocation.ts';
import type { NatureMessage } from '../domain/courrier/message.ts';
import {
  comparePersonnes,
  compareTextes,
  formatHeure,
  formatJour,
  formatJourCourt,
  nomPrenom,
  pluriel,
} from '../domain/texte/format.ts';

/** One entretien as the body of a message lists it. */
export interface LigneMessage {
  readonly candidatId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: string;
  readonly domaine: string;
  readonly jour: string;
  readonly debut: string;
  readonly lieu: string;
  readonly motif: MotifConvocation | null;
  /** What was announced before, when this replaces it. */
  readonly precedente: { readonly jour: string; readonly debut: string } | null;
}

export interface ContenuMessage {
  readonly nature: NatureMessage;
  readonly lycee: Pick<Etablissement, 'nom' | 'adresse' | 'codePostal' | 'ville' | 'telephone' | 'courriel'>;
  readonly campagne: string;
  /** The day that a rappel asks about. */
  readonly jour: string | null;
  readonly lignes: readonly LigneMessage[];
}

export interface TexteMessage {
  readonly objet: string;
  readonly corps: string;
}

const quand = (jour: string, debut: string): string => `${formatJour(jour)} à ${formatHeure(debut)}`;

const ordre = (a: LigneMessage, b: LigneMessage): number =>
  compareTextes(`${a.jour} ${a.debut}`, `${b.jour} ${b.debut}`) || comparePersonnes(a, b);

function puce(ligne: LigneMessage): string {
  const { classe, domaine, jour, debut, lieu, precedente } = ligne;
  const eleve = `${nomPrenom(ligne)}${classe && ` (${classe})`}`;
  const auLieuDe = precedente ? `\u00a0; remplace le rendez-vous du ${quand(precedente.jour, precedente.debut)}` : '';
  return `- ${quand(jour, debut)}\u00a0: ${eleve}, ${domaine}${lieu && `, ${lieu}`}${auLieuDe}`;
}

const liste = (titre: string, lignes: readonly LigneMessage[]): string[] =>
  lignes.length === 0 ? [] : [[titre, ...lignes.toSorted(ordre).map(puce)].join('\n')];

const elevesDe = (lignes: readonly LigneMessage[]): string =>
  pluriel(new Set(lignes.map(({ candidatId }) => candidatId)).size, 'élève');

const estRemplacement = ({ motif }: LigneMessage): boolean => motif === 'remplacement' || motif === 'après absence';

/** Ten digits go by pairs. */
const formatTelephone = (telephone: string): string =>
  /^\d{10}$/.test(telephone) ? telephone.replace(/(\d\d)(?=\d)/g, '$1\u00a0') : telephone;

const signature = ({ nom, adresse, codePostal, ville, telephone, courriel }: ContenuMessage['lycee']): string =>
  [nom, adresse, `${codePostal} ${ville}`.trim(), formatTelephone(telephone), courriel]
    .filter((ligne) => ligne !== '')
    .join('\n');

const joindre = ({ telephone }: ContenuMessage['lycee']): string =>
  ['par retour de courriel', telephone && `au ${formatTelephone(telephone)}`].filter(Boolean).join(' ou ');

function texteConvocations({ lycee, campagne, lignes }: ContenuMessage): TexteMessage {
  const nouvelles = lignes.filter((ligne) => !estRemplacement(ligne));
  const remplacements = lignes.filter(estRemplacement);
  const tout = nouvelles.length === 0;
  return {
    objet: `${campagne}\u00a0: ${tout ? 'annule et remplace, ' : ''}convocations de ${elevesDe(lignes)} – ${lycee.nom}`,
    corps: [
      'Madame, Monsieur,',
      `Vous trouverez ci-joint ${tout ? 'les nouvelles convocations' : 'les convocations'} de ${elevesDe(lignes)} de votre établissement aux entretiens d’information du ${lycee.nom}. Merci de les remettre aux élèves et à leur famille.`,
      ...liste('Convocations\u00a0:', nouvelles),
      ...liste('Ces convocations annulent et remplacent les précédentes\u00a0:', remplacements),
      'Ces entretiens informent et conseillent. Aucun bulletin scolaire n’est à apporter.',
      `Merci d’accuser réception de ce message, ${joindre(lycee)}.`,
      `Si un élève ne peut pas venir, ou s’il renonce à sa candidature, dites-le-nous de la même façon\u00a0: un autre rendez-vous lui sera proposé.`,
      signature(lycee),
    ].join('\n\n'),
  };
}

function texteRappel({ lycee, campagne, jour, lignes }: ContenuMessage): TexteMessage {
  const date = jour ?? lignes[0]?.jour ?? '';
  return {
    objet: `${campagne}\u00a0: ${formatJourCourt(date)}, qui ne viendra pas\u00a0? – ${lycee.nom}`,
    corps: [
      'Madame, Monsieur,',
      `${elevesDe(lignes)} de votre établissement ${lignes.length > 1 ? 'sont attendus' : 'est attendu'} le ${formatJour(date)} au ${lycee.nom}\u00a0:`,
      [...lignes].toSorted(ordre).map(puce).join('\n'),
      `Qui ne viendra pas\u00a0? Merci de nous le dire avant ce jour, ${joindre(lycee)}\u00a0: la place ira à un autre élève, et un nouveau rendez-vous sera proposé. Si tous viennent, il n’y a pas lieu de répondre.`,
      signature(lycee),
    ].join('\n\n'),
  };
}

function texteRelance({ lycee, campagne, lignes }: ContenuMessage): TexteMessage {
  return {
    objet: `${campagne}\u00a0: avez-vous reçu les convocations de ${elevesDe(lignes)}\u00a0? – ${lycee.nom}`,
    corps: [
      'Madame, Monsieur,',
      `Nous n’avons pas reçu de réponse de votre établissement aux convocations de ${elevesDe(lignes)}. Les voici de nouveau, ci-jointes, sans changement\u00a0:`,
      [...lignes].toSorted(ordre).map(puce).join('\n'),
      `Merci de nous dire si vous les avez bien reçues et remises aux élèves, ${joindre(lycee)}. Si vous avez déjà répondu, ne tenez pas compte de ce message.`,
      'Ces entretiens informent et conseillent. Aucun bulletin scolaire n’est à apporter.',
      signature(lycee),
    ].join('\n\n'),
  };
}

const TEXTES: Readonly<Record<NatureMessage, (contenu: ContenuMessage) => TexteMessage>> = {
  convocations: texteConvocations,
  remplacements: texteConvocations,
  rappel: texteRappel,
  relance: texteRelance,
};

/**
 * R21, R23, R28: what is written to an origine, in plain text: the pupils concerned and their appointments, what is
 * replaced, no school report, whom to tell. Never the word for those who hold the entretiens, never how often its
 * pupils stayed away.
 */
export const texteMessage = (contenu: ContenuMessage): TexteMessage => TEXTES[contenu.nature](contenu);
