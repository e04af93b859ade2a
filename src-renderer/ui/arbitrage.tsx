import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import type { ChampConflit, ConflitSaisie, Valeurs } from '../../src-main/contract/vu.ts';
import { DialogueFormulaire } from './dialogue-formulaire.tsx';

export type Choix = 'ici' | 'maintenant';
/** What is to be saved of each field; null: nothing, the form is gone back to. */
export type Choisis = Readonly<Record<string, Choix>> | null;

const CHOIX: readonly Choix[] = ['ici', 'maintenant'];

/** Of a field whose value was already taken over once, « ici » is no longer what was typed. */
const libelleDe = (choix: Choix, dejaRepris: boolean): string => {
  if (choix === 'maintenant') return 'Reprendre la valeur enregistrée';
  return dejaRepris ? 'Garder celle que vous venez de reprendre' : 'Garder la mienne';
};

function ChoixChamp(props: {
  readonly champs: readonly ChampConflit[];
  readonly dejaRepris: boolean;
  readonly choisi: Choix | null;
  readonly choisir: (choix: Choix) => void;
}) {
  const { champs, dejaRepris, choisi, choisir } = props;
  const titre = champs.map(({ libelle }) => libelle).join(', ');
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" sx={{ fontWeight: 650 }}>
        {titre}
      </FormLabel>
      <RadioGroup value={choisi} onChange={(_event, valeur) => choisir(valeur as Choix)}>
        {CHOIX.map((choix) => (
          <FormControlLabel
            key={choix}
            value={choix}
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start' }}
            label={
              <>
                {libelleDe(choix, dejaRepris)}
                <Typography
                  sx={{
                    color: 'text.secondary',
                    whiteSpace: 'pre-line',
                    overflowWrap: 'anywhere',
                    maxHeight: 200,
                    overflowY: 'auto',
                  }}
                >
                  {champs.map((champ) => champ[choix]).join(', ')}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

function Dialogue({
  conflit,
  reprises,
  repondre,
}: {
  readonly conflit: ConflitSaisie;
  readonly reprises: Valeurs;
  readonly repondre: (choisis: Choisis) => void;
}) {
  const [choisis, setChoisis] = useState<Readonly<Record<string, Choix>>>({});
  const [manque, setManque] = useState(false);
  const groupes = conflit.ensemble ? [conflit.champs] : conflit.champs.map((champ) => [champ]);
  const envoyer = (): void => {
    if (conflit.champs.every(({ champ }) => choisis[champ])) repondre(choisis);
    else setManque(true);
  };
  return (
    <DialogueFormulaire
      titre="Modifié entre-temps"
      envoi="Enregistrer ce choix"
      fermeture="Revenir à la saisie"
      largeur="sm"
      refus={manque ? 'Choisissez une valeur pour chaque champ.' : undefined}
      onFermer={() => repondre(null)}
      onEnvoyer={envoyer}
    >
      <Typography>
        Une autre fenêtre ou une annulation a changé ceci pendant votre saisie. Rien n’est encore enregistré&nbsp;:
        choisissez ce qui doit l’être.
      </Typography>
      {groupes.map((champs) => (
        <ChoixChamp
          key={champs.map(({ champ }) => champ).join()}
          champs={champs}
          dejaRepris={champs.some(({ champ }) => champ in reprises)}
          choisi={choisis[champs[0]?.champ ?? ''] ?? null}
          choisir={(choix) => {
            setManque(false);
            setChoisis({ ...choisis, ...Object.fromEntries(champs.map(({ champ }) => [champ, choix])) });
          }}
        />
      ))}
    </DialogueFormulaire>
  );
}

/** `reprises`: fields that a conflict met just before has already replaced. */
type Arbitrer = (conflit: ConflitSaisie, reprises: Valeurs) => Promise<Choisis>;

const ArbitrageContext = createContext<Arbitrer>(() => Promise.resolve(null));

/** Asks what is to be saved of fields that changed since their form was opened. */
export const useArbitrer = (): Arbitrer => useContext(ArbitrageContext);

/** The one dialog of stale edits, for every form of the window; questions are put one after the other. */
export function ArbitrageProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<{
    readonly cle: number;
    readonly conflit: ConflitSaisie;
    readonly reprises: Valeurs;
    readonly repondre: (choisis: Choisis) => void;
  } | null>(null);
  const suite = useRef<Promise<unknown>>(Promise.resolve());
  const rang = useRef(0);
  const arbitrer = useCallback((conflit: ConflitSaisie, reprises: Valeurs) => {
    const reponse = suite.current.then(
      () =>
        new Promise<Choisis>((resolve) => {
          rang.current += 1;
          setQuestion({
            cle: rang.current,
            conflit,
            reprises,
            repondre: (choisis) => {
              setQuestion(null);
              resolve(choisis);
            },
          });
        }),
    );
    suite.current = reponse;
    return reponse;
  }, []);
  return (
    <ArbitrageContext.Provider value={arbitrer}>
      {children}
      {question && <Dialogue key={question.cle} {...question} />}
    </ArbitrageContext.Provider>
  );
}
