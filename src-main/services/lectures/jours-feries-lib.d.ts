declare module '@socialgouv/jours-feries' {
  /** French public holidays of a year: name → local midnight of the day. */
  const joursFeries: (annee: number) => Readonly<Record<string, Date>>;
  export = joursFeries;
}
