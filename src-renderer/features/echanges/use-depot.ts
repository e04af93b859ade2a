import { useEffect, useState } from 'react';

const porteUnFichier = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A file dropped anywhere on the page; answers whether one is being dragged over it. */
export function useDepot(deposer: (file: File) => void): boolean {
  const [survol, setSurvol] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!porteUnFichier(event)) return;
      event.preventDefault();
      setSurvol(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setSurvol(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!porteUnFichier(event)) return;
      event.preventDefault();
      setSurvol(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) deposer(file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [deposer]);
  return survol;
}
