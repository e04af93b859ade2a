import { describe, expect, it } from 'vitest';
import { ecrireLettre, type MessageCompose } from '../../src-main/mail/lettre.ts';
import { type ContenuMessage, type LigneMessage, texteMessage } from '../../src-main/mail/texte-message.ts';
import { ETABLISSEMENT } from '../support/campagne-essai.ts';

const lettre = (fields: Partial<MessageCompose> = {}): MessageCompose => ({
  expediteur: { nom: 'Lycée Marie-Curie', courriel: 'ce.0939999N@ac-creteil.fr' },
  destinataire: 'ce.0939990D@ac-creteil.fr',
  copies: ['a@ac-creteil.fr', 'b@ac-creteil.fr'],
  objet: 'Convocations de 4 élèves',
  corps: 'Élèves :\n\n- ŒUVRARD Zoë',
  pieces: [],
  messageId: '<1@ac-creteil.fr>',
  date: new Date('2027-03-08T09:00:00Z'),
  ...fields,
});
const texte = async (fields: Partial<MessageCompose> = {}, brouillon = false): Promise<string> =>
  (await ecrireLettre(lettre(fields), { brouillon })).toString();

describe('the bytes of a message', () => {
  it('are the same each time: date and Message-ID are given', async () => {
    expect(await texte()).toBe(await texte());
    expect(await texte()).toMatch(/^Message-ID: <1@ac-creteil\.fr>\r$/m);
  });

  it('a draft says that it is not sent, even without addressee; a message does not', async () => {
    expect(await texte({ destinataire: null }, true)).toMatch(/^X-Unsent: 1\r$/m);
    expect(await texte({ destinataire: null }, true)).not.toMatch(/^To:/m);
    expect(await texte()).not.toContain('X-Unsent');
  });

  it('no text can add a header', async () => {
    const forge = await texte({
      objet: 'essai\r\nBcc: famille@gmail.com',
      expediteur: { nom: 'A\r\nBcc: x@y.fr', courriel: 'a@b.fr' },
    });
    const [entetes = ''] = forge.split('\r\n\r\n');
    expect(entetes).not.toMatch(/^Bcc:/im);
  });

  it('a file’s name with accents comes through', async () => {
    const eml = await texte({
      pieces: [{ nomFichier: 'Convocations - Collège Œuvre.pdf', bytes: Buffer.from('%PDF-') }],
    });
    expect(eml).toMatch(/filename\*0\*=utf-8''Convocations%20-%20Coll%C3%A8ge/);
    expect(eml).toContain(Buffer.from('%PDF-').toString('base64'));
  });
});

describe('what is written', () => {
  const ligne = (fields: Partial<LigneMessage> = {}): LigneMessage => ({
    candidatId: 'c1',
    nom: 'MARTIN',
    prenom: 'Lina',
    classe: '3A',
    domaine: 'Métiers du bois',
    jour: '2027-03-15',
    debut: '10:20',
    lieu: 'B12',
    motif: 'première',
    precedente: null,
    ...fields,
  });
  const contenu = (fields: Partial<ContenuMessage> = {}): ContenuMessage => ({
    nature: 'convocations',
    lycee: ETABLISSEMENT,
    campagne: 'Passpro 2027',
    jour: null,
    lignes: [ligne()],
    ...fields,
  });

  it('R21, R23: appointments in order, pupils counted once, no school report, whom to tell', () => {
    const { objet, corps } = texteMessage(
      contenu({ lignes: [ligne({ debut: '11:00', domaine: 'Laboratoire' }), ligne({ debut: '09:00' })] }),
    );
    expect(objet).toMatch(/convocations de 1\s+élève – Lycée des métiers Marie-Curie$/u);
    expect(corps.indexOf('9\u00a0h')).toBeLessThan(corps.indexOf('11\u00a0h'));
    expect(corps).toContain('- lundi 15 mars 2027 à 9\u00a0h\u00a0: MARTIN Lina (3A), Métiers du bois, B12');
    expect(corps).toContain('Aucun bulletin scolaire');
    expect(corps).toContain('01\u00a048\u00a000\u00a000\u00a000');
  });

  it('what is replaced comes apart from what is new', () => {
    const { objet, corps } = texteMessage(
      contenu({
        lignes: [
          ligne(),
          ligne({
            candidatId: 'c2',
            nom: 'BÂ',
            motif: 'remplacement',
            precedente: { jour: '2027-03-12', debut: '08:00' },
          }),
        ],
      }),
    );
    expect(objet).not.toContain('annule');
    expect(corps).toMatch(
      /annulent et remplacent[^]*BÂ Lina.*remplace le rendez-vous du vendredi 12 mars 2027 à 8\s+h/u,
    );
  });

  it('R28: a rappel asks who will not come; one pupil is singular', () => {
    const { objet, corps } = texteMessage(contenu({ nature: 'rappel', jour: '2027-03-15' }));
    expect(objet).toMatch(/lun\. 15 mars, qui ne viendra pas/);
    expect(corps).toMatch(/1\s+élève de votre établissement est attendu le lundi 15 mars 2027/u);
    expect(corps).not.toMatch(/jury/i);
  });
});
