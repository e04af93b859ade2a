import { randomUUID } from 'node:crypto';
import { Refus } from '../../contract/refus.ts';
import { type Compte, normaliserNom } from '../../domain/acces/compte.ts';
import { defautMotDePasse } from '../../domain/acces/mot-de-passe.ts';
import { holding, type OpenKeys, openKeys, withoutPassword, withPassword } from '../../keys/open-keys.ts';
import { compteDe, type Garde } from './garde.ts';

interface Saisie extends Omit<Compte, 'id'> {
  readonly id: string | null;
  readonly motDePasse: string | null;
}

const estDirection = ({ role }: Compte): boolean => role === 'direction';
const tient = (compte: Compte): boolean => estDirection(compte) || compte.role === 'pilotage';

/** @throws Refus when the accounts would be left to nobody, or a direction's touched by somebody else */
function exigerTenue(cles: OpenKeys, touches: readonly (Compte | undefined)[], suite: readonly Compte[]): void {
  const moi = compteDe(cles);
  const aUneDirection = cles.contents.comptes.some(estDirection);
  if (aUneDirection && moi && !estDirection(moi) && touches.some((compte) => compte && estDirection(compte)))
    throw new Refus('compte de la direction', 'Seule la direction fait, change ou retire un compte de la direction.');
  if (suite.length > 0 && !suite.some(tient))
    throw new Refus(
      'dernier compte qui gère',
      'Il faut au moins un compte de la direction ou du pilotage\u00a0: sans lui, personne ne pourrait plus gérer les comptes.',
    );
}

function exigerMotDePasse(motDePasse: string, nom: string): void {
  const defaut = defautMotDePasse(motDePasse, nom);
  if (defaut !== null) throw new Refus('mot de passe trop faible', defaut);
}

/** Without a fiche de secours, a forgotten password would close the data for good. */
function exigerSecours({ contents: { comptes, secours } }: OpenKeys): void {
  if (comptes.length === 0 && !secours?.verifieeLe)
    throw new Refus(
      'fiche de secours à vérifier',
      'Imprimez d’abord la fiche de secours et vérifiez-la\u00a0: c’est elle qui rouvre les données si un mot de passe est oublié.',
    );
}

/** Adds an account, or changes its name, role or password. The first one is that of whoever makes it. */
export const enregistrerCompte = (garde: Garde, { motDePasse, ...saisie }: Saisie): Promise<void> =>
  garde.changer(async (cles) => {
    exigerSecours(cles);
    const { comptes } = cles.contents;
    const avant = comptes.find(({ id }) => id === saisie.id);
    if (saisie.id !== null && !avant) throw new Refus('compte retiré', 'Ce compte a été retiré entre-temps.');
    const compte: Compte = { ...saisie, id: saisie.id ?? randomUUID() };
    const autres = comptes.filter(({ id }) => id !== compte.id);
    const nom = normaliserNom(compte.nom);
    if (autres.some((autre) => normaliserNom(autre.nom) === nom))
      throw new Refus(
        'nom pris',
        `Un compte s’appelle déjà ${compte.nom}\u00a0: ajoutez une initiale ou une fonction.`,
      );
    if (motDePasse === null && (!avant || normaliserNom(avant.nom) !== nom))
      throw new Refus('mot de passe à donner', 'Donnez un mot de passe\u00a0: il va avec le nom du compte.');
    if (compte.role === 'jury')
      throw new Refus(
        'jury par paquet',
        'Un jury ne partage pas ce poste\u00a0: confiez-lui ses entretiens par un paquet.',
      );
    const suite = [...autres, compte].toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
    exigerTenue(cles, [avant, compte], suite);
    const tenues = holding(
      { ...cles, compte: comptes.length === 0 ? compte.id : cles.compte },
      { ...cles.contents, comptes: suite },
    );
    if (motDePasse === null) return tenues;
    exigerMotDePasse(motDePasse, compte.nom);
    return withPassword(tenues, { id: compte.id, nom: compte.nom, motDePasse, stretch: garde.etirer });
  });

/** The last account that goes leaves the workstation alone again, opened by its own keyring. */
export const retirerCompte = (garde: Garde, id: string): Promise<void> =>
  garde.changer((cles) => {
    const { comptes } = cles.contents;
    const suite = comptes.filter((compte) => compte.id !== id);
    if (id === cles.compte && suite.length > 0)
      throw new Refus(
        'propre compte',
        'Vous ne pouvez pas retirer votre propre compte\u00a0: demandez-le à une autre personne.',
      );
    exigerTenue(cles, [comptes.find((compte) => compte.id === id)], suite);
    return withoutPassword(holding(cles, { ...cles.contents, comptes: suite }), id);
  });

/** Their own password, by whoever knows it. */
export const changerMotDePasse = (garde: Garde, { ancien, nouveau }: Readonly<Record<'ancien' | 'nouveau', string>>) =>
  garde.changer(async (cles) => {
    const compte = compteDe(cles);
    if (!compte)
      throw new Refus(
        'sans compte',
        'Ces données ont été ouvertes sans compte\u00a0: il n’y a pas de mot de passe à changer.',
      );
    const preuve = { type: 'mot de passe', nom: compte.nom, motDePasse: ancien } as const;
    if ((await openKeys(cles.file, preuve, garde.etirer))?.compte !== compte.id)
      throw new Refus('ancien mot de passe', 'L’ancien mot de passe n’est pas le bon. Rien n’a été changé.');
    exigerMotDePasse(nouveau, compte.nom);
    return withPassword(cles, { id: compte.id, nom: compte.nom, motDePasse: nouveau, stretch: garde.etirer });
  });
