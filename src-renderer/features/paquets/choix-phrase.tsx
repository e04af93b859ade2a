import RefreshOutlined from '@mui/icons-material/RefreshOutlined';
import { Box, Button, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { type Dispatch, type SetStateAction, useCallback, useEffect } from 'react';
import { defautPhrase } from '../../../src-main/domain/paquet/phrase-secrete.ts';
import { useActe } from '../../api/hooks.ts';
import { ChampPhrase } from '../../ui/dialogue-paquet.tsx';

export interface PhraseChoisie {
  readonly mode: 'proposée' | 'la mienne';
  readonly proposee: string;
  readonly mienne: string;
}

export const PHRASE_INITIALE: PhraseChoisie = { mode: 'proposée', proposee: '', mienne: '' };

export const phraseDe = ({ mode, proposee, mienne }: PhraseChoisie): string =>
  mode === 'proposée' ? proposee : mienne;

/** The proposal is not there yet. */
export const enAttente = (choix: PhraseChoisie): boolean => choix.mode === 'proposée' && choix.proposee === '';

/** A passphrase that is proposed, large enough to be read on the phone, or one's own. */
export function ChoixPhrase({
  choix,
  changer,
  montrerDefaut,
}: {
  readonly choix: PhraseChoisie;
  /** What was chosen while a proposal was awaited stays: a stable function of the choice before. */
  readonly changer: Dispatch<SetStateAction<PhraseChoisie>>;
  /** Says what is wrong with one's own, once sent. */
  readonly montrerDefaut: boolean;
}) {
  const { mutateAsync } = useActe('paquets.proposerPhrase');
  const proposer = useCallback(async (): Promise<void> => {
    const { value } = await mutateAsync({});
    changer((avant) => ({ ...avant, proposee: value.phrase }));
  }, [mutateAsync, changer]);
  const { mode, proposee, mienne } = choix;
  const vide = proposee === '';
  useEffect(() => {
    if (vide) void proposer();
  }, [vide, proposer]);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" sx={{ fontWeight: 650, p: 0 }}>
        Phrase secrète
      </Typography>
      <RadioGroup
        value={mode}
        onChange={(_event, voulu) => changer((avant) => ({ ...avant, mode: voulu as PhraseChoisie['mode'] }))}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <FormControlLabel
            value="proposée"
            control={<Radio size="small" />}
            label={<Box sx={{ fontSize: 18, fontWeight: 600 }}>{proposee || '…'}</Box>}
          />
          <Button
            size="small"
            startIcon={<RefreshOutlined />}
            onClick={() => {
              changer((avant) => ({ ...avant, mode: 'proposée' }));
              void proposer();
            }}
          >
            Une autre
          </Button>
        </Box>
        <FormControlLabel value="la mienne" control={<Radio size="small" />} label="La mienne" />
      </RadioGroup>
      {mode === 'la mienne' && (
        <Box sx={{ pl: 3.5, pt: 0.5 }}>
          <ChampPhrase
            valeur={mienne}
            changer={(texte) => changer((avant) => ({ ...avant, mienne: texte }))}
            libelle="Ma phrase secrète"
            aide="Au moins 12 signes, plusieurs mots."
            erreur={montrerDefaut ? defautPhrase(mienne) : null}
          />
        </Box>
      )}
    </Box>
  );
}
