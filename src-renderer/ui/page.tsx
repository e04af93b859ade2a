import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';

/** Title, one primary act at the top right, the rest below. `pleine`: the body takes the height left (planner, tables). */
export function Page(props: {
  readonly titre: string;
  readonly soustitre?: ReactNode;
  readonly actions?: ReactNode;
  readonly pleine?: boolean;
  readonly children: ReactNode;
}) {
  const { titre, soustitre, actions, pleine = false, children } = props;
  useEffect(() => {
    document.title = `${titre} – Passpro Accueil`;
  }, [titre]);
  return (
    <Box sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 1.5, ...(pleine && { height: '100%' }) }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Box sx={{ flexGrow: 1 }}>
          <Typography variant="h1">{titre}</Typography>
          {soustitre && <Typography sx={{ color: 'text.secondary' }}>{soustitre}</Typography>}
        </Box>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          {actions}
        </Stack>
      </Stack>
      {pleine ? <Box sx={{ flexGrow: 1, minHeight: 0 }}>{children}</Box> : children}
    </Box>
  );
}

/** Nothing here yet, and what to do about it. */
export function EtatVide({ texte, action }: { readonly texte: string; readonly action?: ReactNode }) {
  return (
    <Stack sx={{ alignItems: 'center', gap: 2, py: 6, px: 2, textAlign: 'center' }}>
      <Typography sx={{ color: 'text.secondary', maxWidth: 520 }}>{texte}</Typography>
      {action}
    </Stack>
  );
}

/** A reading failed: the sentence, and another try. */
export function EtatErreur({ texte, reessayer }: { readonly texte: string; readonly reessayer: () => void }) {
  return (
    <Alert
      severity="error"
      role="alert"
      action={
        <Button size="small" color="inherit" onClick={reessayer}>
          Réessayer
        </Button>
      }
    >
      {texte}
    </Alert>
  );
}
