import { Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';

/** Title of a step that has just replaced another one: it takes the focus, so that the change is heard and Tab goes on from there. */
export function TitreEtape({ children }: { readonly children: ReactNode }) {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus({ preventScroll: true }), []);
  return (
    <Typography ref={titre} variant="h2" tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
      {children}
    </Typography>
  );
}
