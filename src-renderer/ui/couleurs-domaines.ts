/** One domaine in one theme: a soft ground, the text upon it, and the stroke that tells it from the others. */
export interface Teinte {
  readonly fond: string;
  readonly texte: string;
  readonly trait: string;
}

export interface CouleurDomaine {
  /** How a list of colours calls it. */
  readonly nom: string;
  readonly clair: Teinte;
  readonly sombre: Teinte;
}

type Trio = readonly [fond: string, texte: string, trait: string];

const teinte = ([fond, texte, trait]: Trio): Teinte => ({ fond, texte, trait });

const couleur = (nom: string, clair: Trio, sombre: Trio): CouleurDomaine => ({
  nom,
  clair: teinte(clair),
  sombre: teinte(sombre),
});

/**
 * Twelve colours told apart by normal, protanope and deuteranope eyes (strokes chosen for the greatest least distance),
 * neighbours in the list far from each other; text at 4.5:1 and more. A domaine's `couleur` is its rank here. The name
 * of the domaine always stands beside.
 */
export const COULEURS_DOMAINES: readonly CouleurDomaine[] = [
  couleur('ciel', ['#daeefe', '#1c4159', '#3d98d1'], ['#18364a', '#d4ecfd', '#b1deff']),
  couleur('brique', ['#fee5db', '#573222', '#803200'], ['#482a1d', '#fde1d5', '#cf7a52']),
  couleur('or', ['#f7ebca', '#493b13', '#ac8b26'], ['#3d3212', '#f2e7ca', '#f6d476']),
  couleur('violet', ['#e9e9fc', '#3a385b', '#593ec7'], ['#302f4b', '#e5e5ff', '#9c95fe']),
  couleur('sauge', ['#e2efe4', '#364038', '#879389'], ['#2c362d', '#dfece1', '#cfdbd1']),
  couleur('grenat', ['#ffe4df', '#59302a', '#5c0300'], ['#492923', '#ffe0da', '#ac5346']),
  couleur('bleu', ['#e4ebfd', '#313b5d', '#5471f5'], ['#29314d', '#e0e7fd', '#b4c6fd']),
  couleur('terre', ['#fee6d4', '#54351a', '#91633d'], ['#452c17', '#fde2ce', '#ddab82']),
  couleur('ardoise', ['#e6ebf9', '#393d48', '#494d58'], ['#2f333d', '#e2e8f6', '#8e93a0']),
  couleur('mauve', ['#f6e4fe', '#493353', '#80608f'], ['#3c2b44', '#f2e0fb', '#caa7da']),
  couleur('marine', ['#dfe5fb', '#26315a', '#202d8f'], ['#222c52', '#dfe6fd', '#5e79e1']),
  couleur('prune', ['#efdcf6', '#43294e', '#3d1f49'], ['#36233f', '#eeddf7', '#836392']),
];

/** Any rank, brought back into the set. */
export const rangTeinte = (rang: number): number => Math.abs(rang) % COULEURS_DOMAINES.length;

/** The colour of a domaine. */
export function couleurDomaine(rang: number): CouleurDomaine {
  const found = COULEURS_DOMAINES[rangTeinte(rang)];
  if (!found) throw new Error(`No colour of rank ${rang}`);
  return found;
}

/** Ground, text and left stroke of a domaine, following the theme. For `sx`. */
export function teindre(rang: number) {
  const { clair, sombre } = couleurDomaine(rang);
  return {
    backgroundColor: clair.fond,
    color: clair.texte,
    borderLeft: `4px solid ${clair.trait}`,
    '[data-theme="dark"] &': {
      backgroundColor: sombre.fond,
      color: sombre.texte,
      borderLeftColor: sombre.trait,
    },
  };
}
