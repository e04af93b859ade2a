const CIVILITE = /^(?:m|mr|mme|mlle|monsieur|madame)\.?\s+/i;

export interface NomPrenom {
  readonly nom: string;
  /** Null when nothing tells it from the name. */
  readonly prenom: string | null;
}

const estCapitale = (mot: string): boolean =>
  mot === mot.toLocaleUpperCase('fr') && mot !== mot.toLocaleLowerCase('fr') && (mot.length > 1 || /['’-]/.test(mot));

/** « DE LA Tour »: a small word between capitals belongs to the name. */
const PARTICULE = /^(?:de|du|des|d'|d’|la|le|les|l'|l’|el|al|ben|bin|von|van|da|dos|di)$/i;

/**
 * R15: a list may hold a person in one cell. A comma parts the name from the first name; else words in capitals are the
 * name (« DUPONT Jeanne », « Jeanne DUPONT »); without such a difference the whole text is the name.
 */
export function separerNomPrenom(ensemble: string): NomPrenom {
  const texte = ensemble.replace(CIVILITE, '').trim();
  const [avant, apres, ...reste] = texte.split(/\s*[,;/]\s*/);
  if (avant && apres && reste.length === 0) return { nom: avant, prenom: apres };
  const mots = texte.split(/\s+/);
  const duNom = mots.filter(
    (mot, rang) => estCapitale(mot) || (PARTICULE.test(mot) && mots.slice(rang + 1).some(estCapitale)),
  );
  const autres = mots.filter((mot) => !duNom.includes(mot));
  if (duNom.length > 0 && autres.length > 0) return { nom: duNom.join(' '), prenom: autres.join(' ') };
  return { nom: mots.join(' '), prenom: null };
}

/** A pupil's: two words that nothing tells apart are taken in the order of the header, the name first. */
export function separerEleve(ensemble: string): NomPrenom {
  const separe = separerNomPrenom(ensemble);
  const [nom = '', prenom, ...suite] = separe.nom.split(' ');
  return separe.prenom === null && prenom !== undefined && suite.length === 0 ? { nom, prenom } : separe;
}

/** How a cell would be parted, as the mapping screen shows it. */
export function apercuNomPrenom(ensemble: string): string {
  const { nom, prenom } = separerEleve(ensemble);
  return prenom === null ? `${ensemble} → ?` : `${ensemble} → nom ${nom}, prénom ${prenom}`;
}
