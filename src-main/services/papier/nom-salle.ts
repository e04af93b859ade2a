/** « B12 » → « Salle B12 »; a room that has a name of its own keeps it: « Amphithéâtre », « Atelier 2 ». */
export const nomSalle = (salle: string): string => (/^\p{L}{3,}/u.test(salle) ? salle : `Salle ${salle}`);
