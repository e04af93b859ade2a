import { Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useCallback, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { LettreVue } from '../../../src-main/contract/modeles.ts';
import type { Anomalie } from '../../../src-main/domain/campagne/anomalie.ts';
import type { ChampLettre } from '../../../src-main/domain/convocation/champs-lettre.ts';
import { LONGUEURS_LETTRE, type TexteLettre } from '../../../src-main/domain/convocation/lettre.ts';
import { verifierLettre } from '../../../src-main/domain/convocation/verifier-lettre.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { resoudreAvec } from '../../ui/erreurs-formulaire.ts';
import { LigneEnregistrement } from './etat-enregistrement.tsx';
import { useEnregistrement } from './use-enregistrement.ts';
import { ApercuLettre } from './apercu-lettre.tsx';
import { ChampsAInserer } from './champs-a-inserer.tsx';
import { PARTIES } from './libelles-lettre.ts';

function Mentions({ mentions }: { readonly mentions: readonly string[] }) {
  return (
    <Paper variant="outlined" component="section" aria-label="Mentions toujours imprimées" sx={{ p: 1.5 }}>
      <Typography sx={{ fontWeight: 650 }}>Toujours imprimé, et non modifiable</Typography>
      {mentions.map((mention) => (
        <Typography key={mention} variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {mention}
        </Typography>
      ))}
    </Paper>
  );
}

/** Every doubt on a part: one word may hide another. */
const alertesDe = (anomalies: readonly Anomalie[], partie: keyof TexteLettre): string =>
  anomalies
    .filter(({ champ, gravite }) => champ === partie && gravite === 'alerte')
    .map(({ phrase }) => phrase)
    .join(' ');

/** The text of one letter: saved as it is typed once its fields are known, doubtful words told below their field. */
export function FormulaireLettre(props: { readonly lettre: LettreVue; readonly mentions: readonly string[] }) {
  const { lettre, mentions } = props;
  const { mode, motif } = lettre;
  const { faire: partager } = useCommande('modeles.modifier');
  const { faire: reprendre } = useCommande('modeles.reinitialiser');
  const form = useForm<TexteLettre>({
    values: lettre.texte,
    resetOptions: { keepDirtyValues: true },
    resolver: resoudreAvec((texte) => verifierLettre(texte, motif)),
    mode: 'onChange',
  });
  const { register, formState, control, getValues, setValue, reset } = form;
  const entree = useCallback((saisi: TexteLettre) => ({ natures: [{ mode, motif }], texte: saisi }), [mode, motif]);
  const etat = useEnregistrement(form, { operation: 'modeles.modifier', lues: lettre.texte, entree });
  const texte = useWatch({ control });
  const anomalies = verifierLettre({ ...lettre.texte, ...texte }, motif);
  const derniere = useRef<{ readonly champ: keyof TexteLettre; readonly zone: HTMLTextAreaElement } | null>(null);
  const inserer = (nom: ChampLettre): void => {
    const { champ, zone } = derniere.current ?? { champ: 'introduction' as const, zone: null };
    const actuel = getValues(champ);
    const [debut, fin] = zone ? [zone.selectionStart, zone.selectionEnd] : [actuel.length, actuel.length];
    const place = `{${nom}}`;
    setValue(champ, actuel.slice(0, debut) + place + actuel.slice(fin), { shouldDirty: true, shouldValidate: true });
    zone?.focus();
    zone?.setSelectionRange(debut + place.length, debut + place.length);
  };
  const autreMode = mode === 'individuel' ? 'collectif' : 'individuel';
  return (
    <Box component="form" noValidate onSubmit={(event) => event.preventDefault()} sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flexGrow: 1, '& > p': { mb: 0 } }}>
          <LigneEnregistrement etat={etat} />
        </Box>
        {lettre.modifiee && (
          <Button
            onClick={() => {
              reset();
              void reprendre({ mode, motif });
            }}
          >
            Reprendre le texte proposé
          </Button>
        )}
        <Button
          disabled={!formState.isValid}
          onClick={() =>
            void partager(
              {
                natures: [
                  { mode, motif },
                  { mode: autreMode, motif },
                ],
                texte: getValues(),
              },
              lettre.texte,
            )
          }
        >
          {`Même texte en ${autreMode}`}
        </Button>
      </Box>
      <ApercuLettre lettre={lettre} lire={getValues} />
      <ChampsAInserer motif={motif} inserer={inserer} />
      {PARTIES.map(({ champ, libelle, aide, lignes }) => {
        const erreur = formState.errors[champ]?.message;
        const alerte = erreur === undefined ? alertesDe(anomalies, champ) : '';
        return (
          <TextField
            key={champ}
            label={libelle}
            multiline
            minRows={lignes}
            error={erreur !== undefined}
            helperText={erreur ?? (alerte ? `À vérifier\u00a0: ${alerte}` : aide)}
            onFocus={(event) => {
              if (event.target instanceof HTMLTextAreaElement) derniere.current = { champ, zone: event.target };
            }}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: LONGUEURS_LETTRE[champ] + 200 } }}
            sx={{
              '& .MuiInputBase-root': { bgcolor: 'background.paper' },
              ...(alerte && { '& .MuiFormHelperText-root': { color: 'warning.main' } }),
            }}
            {...register(champ)}
          />
        );
      })}
      <Mentions mentions={mentions} />
    </Box>
  );
}
