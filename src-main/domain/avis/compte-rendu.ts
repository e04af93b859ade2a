/** R31: a compte rendu is brief. Characters; beyond the first the counter says so, beyond the second it is refused [D]. */
export const LONGUEUR_CONSEILLEE = 1200;
export const LONGUEUR_MAX = 4000;
