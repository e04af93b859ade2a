import { Alert, Box, Button, Snackbar } from '@mui/material';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { faireEntendre, useRegion } from './region.ts';

export interface Toast {
  readonly gravite: 'success' | 'info' | 'warning' | 'error';
  readonly texte: string;
  readonly action?: { readonly libelle: string; readonly faire: () => void };
}

/** Right of the navigation: the words of a table's footer and the buttons of a dialog, on the right, stay in sight. */
const GAUCHE = 192;

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says one thing at the bottom of the window; the last word replaces the previous one. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const region = useRegion();
  const [toast, setToast] = useState<(Toast & { readonly cle: number }) | null>(null);
  const [open, setOpen] = useState(false);
  const show = useCallback(
    (next: Toast) => {
      faireEntendre(region);
      setToast((previous) => ({ ...next, cle: (previous?.cle ?? 0) + 1 }));
      setOpen(true);
    },
    [region],
  );
  const grave = toast?.gravite === 'error';
  const action = toast?.action;
  const snackbar = (
    <Snackbar
      key={toast?.cle}
      open={open}
      autoHideDuration={grave ? null : 8000}
      onClose={(_event, reason) => {
        if (reason !== 'clickaway') setOpen(false);
      }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      sx={{ left: `${GAUCHE}px !important`, maxWidth: `calc(100vw - ${GAUCHE + 16}px)` }}
    >
      <Alert
        severity={toast?.gravite ?? 'info'}
        variant="outlined"
        role={grave ? 'alert' : 'none'}
        onClose={() => setOpen(false)}
        sx={{ bgcolor: 'background.paper', color: 'text.primary', boxShadow: 4, alignItems: 'center' }}
        action={
          action && (
            <Button
              size="small"
              onClick={() => {
                setOpen(false);
                action.faire();
              }}
            >
              {action.libelle}
            </Button>
          )
        }
      >
        {toast?.texte}
      </Alert>
    </Snackbar>
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      {createPortal(
        <>
          <Box role="status">{!grave && snackbar}</Box>
          {grave && snackbar}
        </>,
        region,
      )}
    </ToastContext.Provider>
  );
}
