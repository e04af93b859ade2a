import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PhraseSaisie } from '../../../src-main/contract/phrases.ts';
import { estRaccourci, PHRASE_MAX, RACCOURCI_MAX } from '../../../src-main/domain/avis/phrase.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { Vigilance } from '../../ui/vigilance.tsx';
import { Gestes } from './gestes.tsx';
import { PHRASES_EXEMPLES } from './phrases-exemples.ts';
import { useLigne, useListe } from './use-liste.ts';

const GENERALE = 'général';
const RACCOURCI_FAUX = 'Lettres, chiffres et tirets seulement.';

type Champs = Partial<Pick<PhraseSaisie, 'texte' | 'raccourci' | 'domaineId'>>;

function LignePhrase(props: {
  readonly phrase: PhraseSaisie;
  readonly changer: (champs: Champs, vue: PhraseSaisie) => void;
  readonly gestes: ReactNode;
}) {
  const { phrase, changer, gestes } = props;
  const { domaines } = useContexte();
  const [{ texte, raccourci, domaineId }, setSaisie, vue] = useLigne(phrase);
  const garder = (): void => {
    const voulue = { texte: texte.trim() || phrase.texte, raccourci: raccourci.trim() };
    if (!estRaccourci(voulue.raccourci)) return;
    setSaisie(voulue);
    if (voulue.texte !== phrase.texte || voulue.raccourci !== phrase.raccourci) changer(voulue, vue);
  };
  const proposes = domaines.filter(
    ({ id, accueilli, mode }) => (accueilli && mode !== 'collectif') || id === domaineId,
  );
  return (
    <Box component="li" sx={{ mb: 1.5 }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '120px minmax(0, 1fr) auto', md: 'minmax(240px, 1fr) 140px 220px auto' },
          gap: 1.5,
          alignItems: 'start',
        }}
      >
        <TextField
          label="Phrase"
          value={texte}
          onChange={({ target }) => setSaisie({ texte: target.value })}
          onBlur={garder}
          multiline
          sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}
          slotProps={{ htmlInput: { maxLength: PHRASE_MAX, spellCheck: true, lang: 'fr' } }}
        />
        <TextField
          label="Raccourci"
          value={raccourci}
          error={!estRaccourci(raccourci.trim())}
          helperText={estRaccourci(raccourci.trim()) ? undefined : RACCOURCI_FAUX}
          onChange={({ target }) => setSaisie({ raccourci: target.value })}
          onBlur={garder}
          slotProps={{ htmlInput: { maxLength: RACCOURCI_MAX } }}
        />
        <TextField
          select
          label="Domaine"
          value={domaineId ?? GENERALE}
          onChange={({ target }) => changer({ domaineId: target.value === GENERALE ? null : target.value }, vue)}
        >
          <MenuItem value={GENERALE}>Tous les domaines</MenuItem>
          {proposes.map(({ id, nom }) => (
            <MenuItem key={id} value={id}>
              {nom}
            </MenuItem>
          ))}
        </TextField>
        {gestes}
      </Box>
      <Vigilance texte={texte} />
    </Box>
  );
}

/** The first words of a phrase, to name its buttons. */
const debut = (texte: string): string => (texte.length <= 30 ? texte : `${texte.slice(0, 29).trimEnd()}…`);

/** What was just added is what is typed next: its field takes the focus, its first words chosen to be typed over. */
function useFocusSurAjout(nombre: number | undefined) {
  const liste = useRef<HTMLOListElement>(null);
  const attendu = useRef<number | null>(null);
  useEffect(() => {
    if (nombre === undefined || nombre !== attendu.current) return;
    attendu.current = null;
    liste.current?.querySelector<HTMLTextAreaElement>('li:last-of-type textarea')?.select();
  }, [nombre]);
  return {
    liste,
    attendre: (): void => {
      attendu.current = (nombre ?? 0) + 1;
    },
  };
}

/** The phrase bank: in order; a phrase is saved when its field is left. */
export function OngletPhrases() {
  const { data, error, refetch } = useLecture('phrases.lister', {});
  const { faire } = useCommande('phrases.modifier');
  const { changer, envoyer } = useListe<PhraseSaisie>(data, (liste, vue) =>
    faire({ phrases: [...liste] }, { phrases: vue }),
  );
  const { liste, attendre } = useFocusSurAjout(data?.length);
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  const phrases: readonly PhraseSaisie[] = data;
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: 800 }}>
        Des phrases prêtes pour les comptes rendus. Dans la fiche d’un entretien, Alt+P les propose ; le raccourci écrit
        la phrase d’un coup : «&nbsp;/visite&nbsp;» puis Espace. Elles s’adressent à l’élève : démarche, formation,
        métier, conseils, jamais le comportement.
      </Typography>
      {phrases.length === 0 && (
        <Box sx={{ mb: 2 }}>
          <Typography>Aucune phrase pour l’instant : ajoutez celles que vous récrivez le plus.</Typography>
          <Button onClick={() => envoyer(() => PHRASES_EXEMPLES)} sx={{ ml: -1 }}>
            Partir de quelques exemples
          </Button>
        </Box>
      )}
      <Box component="ol" ref={liste} aria-label="Phrases" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data.map((phrase, rang) => (
          <LignePhrase
            key={phrase.id}
            phrase={phrase}
            changer={(champs, vue) => changer(({ id }) => id === phrase.id, champs, vue)}
            gestes={<Gestes nom={debut(phrase.texte)} liste={phrases} rang={rang} retirable envoyer={envoyer} />}
          />
        ))}
      </Box>
      <Button
        variant="outlined"
        onClick={() => {
          attendre();
          envoyer((liste) => [...liste, { id: null, domaineId: null, raccourci: '', texte: 'Nouvelle phrase.' }]);
        }}
      >
        Ajouter une phrase
      </Button>
    </Box>
  );
}
