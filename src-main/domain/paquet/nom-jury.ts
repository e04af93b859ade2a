/** « jury Bois » whether the jury is called « Bois » or « Jury Bois ». */
export const nommerJury = (nom: string): string => {
  const reste = /^jury(?:\s+|$)(.*)$/iu.exec(nom.trim())?.[1] ?? nom.trim();
  return reste === '' ? 'jury' : `jury ${reste}`;
};

/** Signs that a file's name may not hold on one system or another. */
const INTERDITS = /[\\/:*?"<>|\p{Cc}]+/gu;

/** `Paquet jury Bois 2027-03-16.passpro-jury`. */
export const nommerFichier = (titre: string, juryNom: string, suite: string): string =>
  `${titre} ${nommerJury(juryNom)} ${suite}.passpro-jury`.replaceAll(INTERDITS, ' ').replaceAll(/ {2,}/g, ' ');
