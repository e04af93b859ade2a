import { Alert, Button, Snackbar } from '@mui/material';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

export interface Toast {
  readonly gravite: 'success' | 'info' | 'warning' | 'error';
  readonly texte: string;
  readonly action?: { readonly libelle: string; readonly faire: () => void };
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says one thing at the bottom of the window; the last word replaces the previous one. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { readonly cle: number }) | null>(null);
  const [open, setOpen] = useState(false);
  const show = useCallback((next: Toast) => {
    setToast((previous) => ({ ...next, cle: (previous?.cle ?? 0) + 1 }));
    setOpen(true);
  }, []);
  const value = useMemo(() => show, [show]);
  const action = toast?.action;
  return (
    <ToastContext.Provider value={value}>
      {children}
      <Snackbar
        key={toast?.cle}
        open={open}
        autoHideDuration={toast?.gravite === 'error' ? null : 8000}
        onClose={(_event, reason) => {
          if (reason !== 'clickaway') setOpen(false);
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      >
        <Alert
          severity={toast?.gravite ?? 'info'}
          variant="outlined"
          role={toast?.gravite === 'error' ? 'alert' : 'status'}
          onClose={() => setOpen(false)}
          sx={{ bgcolor: 'background.paper', boxShadow: 4, alignItems: 'center' }}
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
    </ToastContext.Provider>
  );
}
