import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import { IconButton, List, ListItem, ListItemButton, ListItemText } from '@mui/material';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { JuryOrganise } from '../../../../src-main/contract/organisation.ts';
import { useCommande } from '../../../shell/use-commande.ts';

type Sens = 'avant' | 'après';

const TOUCHES: Readonly<Record<string, Sens>> = { ArrowUp: 'avant', ArrowDown: 'après' };

/** What is moved in the page loses the focus: it is given back to the same jury once it stands at its new place. */
function useFocusDeplace(jurys: readonly JuryOrganise[]) {
  const liste = useRef<HTMLUListElement>(null);
  const suivi = useRef<string | null>(null);
  useEffect(() => {
    const id = suivi.current;
    suivi.current = null;
    if (id !== null && (document.activeElement === null || document.activeElement === document.body))
      liste.current?.querySelector<HTMLElement>(`[data-jury="${CSS.escape(id)}"]`)?.focus();
  }, [jurys]);
  const suivre = (id: string): void => {
    suivi.current = id;
  };
  return { liste, suivre };
}

/** The jurys in the order of the planner's columns; the chosen one moves by its buttons or by Alt and the arrows. */
export function ListeJurys(props: {
  readonly jurys: readonly JuryOrganise[];
  readonly choisi: string | null;
  readonly resume: (jury: JuryOrganise) => string;
  readonly choisir: (id: string) => void;
}) {
  const { jurys, choisi, resume, choisir } = props;
  const { faire } = useCommande('jurys.deplacer');
  const { liste, suivre } = useFocusDeplace(jurys);
  const deplacer = (id: string, sens: Sens): void => {
    suivre(id);
    void faire({ id, sens });
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    const sens = TOUCHES[event.key];
    if (!event.altKey || !sens) return;
    event.preventDefault();
    deplacer(id, sens);
  };
  return (
    <List ref={liste} dense disablePadding aria-label="Jurys" sx={{ width: { xs: '100%', md: 220 }, flexShrink: 0 }}>
      {jurys.map((jury, rang) => (
        <ListItem
          key={jury.id}
          disablePadding
          secondaryAction={
            jury.id === choisi && (
              <>
                <IconButton
                  size="small"
                  aria-label={`Monter ${jury.nom}`}
                  disabled={rang === 0}
                  onClick={() => deplacer(jury.id, 'avant')}
                >
                  <ArrowUpwardOutlined fontSize="small" />
                </IconButton>
                <IconButton
                  size="small"
                  edge="end"
                  aria-label={`Descendre ${jury.nom}`}
                  disabled={rang === jurys.length - 1}
                  onClick={() => deplacer(jury.id, 'après')}
                >
                  <ArrowDownwardOutlined fontSize="small" />
                </IconButton>
              </>
            )
          }
        >
          <ListItemButton
            data-jury={jury.id}
            selected={jury.id === choisi}
            aria-current={jury.id === choisi}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onClick={() => choisir(jury.id)}
            onKeyDown={(event) => onKeyDown(event, jury.id)}
            sx={{ borderRadius: 1, px: 1 }}
          >
            <ListItemText primary={jury.nom} secondary={resume(jury)} />
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}
