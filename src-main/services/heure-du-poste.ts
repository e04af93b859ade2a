/** The hour of the workstation at an ISO instant, `HH:MM`: a campaign is lived in one time zone. */
export const heureDuPoste = (maintenant: string): string => new Date(maintenant).toTimeString().slice(0, 5);
