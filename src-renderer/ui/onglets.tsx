import { Box, Tab, Tabs } from '@mui/material';
import { useId, type ReactNode } from 'react';

export interface Onglet<C extends string> {
  readonly cle: C;
  readonly libelle: ReactNode;
}

/** The tabs of a page and the panel of the chosen one, tied for assistive tools. */
export function Onglets<C extends string>(props: {
  readonly nom: string;
  readonly onglets: readonly Onglet<C>[];
  readonly choisi: C;
  readonly choisir: (cle: C) => void;
  readonly children: ReactNode;
}) {
  const { nom, onglets, choisi, choisir, children } = props;
  const id = useId();
  return (
    <>
      <Tabs
        variant="scrollable"
        value={choisi}
        onChange={(_event, cle: C) => choisir(cle)}
        aria-label={nom}
        sx={{ borderBottom: 1, borderColor: 'divider', minHeight: 40 }}
      >
        {onglets.map(({ cle, libelle }) => (
          <Tab
            key={cle}
            value={cle}
            label={libelle}
            id={`${id}-${cle}`}
            aria-controls={`${id}-panneau`}
            sx={{ minHeight: 40 }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panneau`} aria-labelledby={`${id}-${choisi}`}>
        {children}
      </Box>
    </>
  );
}
