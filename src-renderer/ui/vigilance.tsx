import { Alert, Box } from '@mui/material';
import { useMemo } from 'react';
import { phrasesVigilance } from '../../src-main/domain/avis/phrase-vigilance.ts';
import { phraseNonImprimable } from '../../src-main/domain/texte/imprimable.ts';
import { releverVigilance } from '../../src-main/domain/avis/vigilance.ts';

/** R23, R25: warns of words that a free text should not hold, and of signs that no page can, while it is typed; it never blocks. */
export function Vigilance({ texte }: { readonly texte: string }) {
  const phrases = useMemo(
    () => [...phrasesVigilance(releverVigilance(texte)), phraseNonImprimable(texte) ?? []].flat(),
    [texte],
  );
  return (
    <Box role="status">
      {phrases.map((phrase) => (
        <Alert key={phrase} severity="warning" sx={{ mt: 0.5, py: 0 }}>
          {phrase}
        </Alert>
      ))}
    </Box>
  );
}
