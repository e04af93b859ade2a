import { libelleDe } from '../../contract/libelles.ts';
import { isHeure } from '../../domain/date/heure.ts';
import { isJour } from '../../domain/date/jour.ts';
import { formatDate, formatHeure, formatNombre, nomPrenom } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';

const RIEN = '(vide)';

/** Fields that hold the identifier of something that has a name. */
const NOMMES = { salleId: 'salle', domaineId: 'domaine', domaineIds: 'domaine', juryId: 'jury' } as const;

const estNomme = (champ: string): champ is keyof typeof NOMMES => Object.hasOwn(NOMMES, champ);

function direTexte(texte: string): string {
  if (texte.trim() === '') return RIEN;
  if (isJour(texte)) return formatDate(texte);
  return isHeure(texte) ? formatHeure(texte) : texte;
}

const texteDe = (valeur: unknown): string => (typeof valeur === 'string' ? valeur : '');

async function direMembre(read: ReadStore, membre: Readonly<Record<string, unknown>>): Promise<string> {
  const { id, nom, prenom } = membre;
  const connu = typeof id === 'string' ? await read.get('membre', id) : null;
  return nomPrenom(connu ?? { nom: texteDe(nom), prenom: texteDe(prenom) });
}

/** A line of a list, its filled fields one after the other; a ticked one is said by its name. */
async function direLigne(read: ReadStore, valeurs: Readonly<Record<string, unknown>>): Promise<string> {
  const dits: string[] = [];
  for (const [champ, valeur] of Object.entries(valeurs)) {
    if (champ === 'id' || valeur === null || valeur === undefined || valeur === '' || valeur === false) continue;
    dits.push(valeur === true ? (libelleDe('', champ) ?? champ) : await direValeur(read, champ, valeur));
  }
  return dits.length === 0 ? RIEN : dits.join(' · ');
}

/** The value of a field, in the words of the screens. */
export async function direValeur(read: ReadStore, champ: string, valeur: unknown): Promise<string> {
  if (valeur === null || valeur === undefined) return RIEN;
  if (Array.isArray(valeur)) {
    const dits: string[] = [];
    for (const un of valeur) dits.push(await direValeur(read, champ, un));
    return dits.length === 0 ? RIEN : dits.join('\n');
  }
  if (typeof valeur === 'object') {
    const objet = valeur as Readonly<Record<string, unknown>>;
    return champ === 'membres' ? direMembre(read, objet) : direLigne(read, objet);
  }
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (typeof valeur === 'number') return champ === 'annee' ? String(valeur) : formatNombre(valeur);
  if (estNomme(champ)) return (await read.get(NOMMES[champ], texteDe(valeur)))?.nom ?? RIEN;
  return direTexte(texteDe(valeur));
}
