import { useEffect } from 'react';
import { useToast } from '../../ui/toasts.tsx';
import { dialogueOuvert } from '../../ui/dialogue-ouvert.ts';
import { estTexte } from '../../ui/est-texte.ts';

/** What spreadsheets put in the clipboard beside their own formats: rows of cells apart by tabs. */
const estTableau = (texte: string): boolean => texte.includes('\t') && /[\r\n]/.test(texte.trim());

const NOM = 'Collage du presse-papiers.tsv';

function fichierColle(presse: DataTransfer): File | null {
  const [file] = presse.files;
  if (file) return file;
  const texte = presse.getData('text/plain');
  return estTableau(texte) ? new File([texte], NOM, { type: 'text/tab-separated-values' }) : null;
}

/** Ctrl + V on the page: rows copied from a spreadsheet, or a copied file, are read as a list. Text fields and dialogs keep theirs. */
export function useCollage(lire: (file: File) => void): void {
  const toast = useToast();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || estTexte(event.target) || dialogueOuvert()) return;
      event.preventDefault();
      const file = fichierColle(event.clipboardData);
      if (file) lire(file);
      else
        toast({
          gravite: 'info',
          texte:
            'Le presse-papiers ne contient pas de tableau : copiez dans le tableur la ligne d’en-têtes et les lignes des élèves, puis collez ici.',
        });
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [lire, toast]);
}
