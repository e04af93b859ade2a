import { Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Fragment, useState } from 'react';
import type { NonPlaceVue, RemedeChoisi } from '../../../../src-main/contract/planning.ts';
import { nomPrenom, pluriel } from '../../../../src-main/domain/texte/format.ts';
import type { Modele } from '../plan/modele.ts';
import { Remede } from './remede.tsx';

/** Entretiens told before the rest is asked for. */
const VUS = 5;

/** Those who would be placed by one and the same change: what can be done at once first, then what helps most. */
export const grouperNonPlaces = (nonPlaces: readonly NonPlaceVue[]): NonPlaceVue[][] =>
  [...Map.groupBy(nonPlaces, ({ remede }) => remede).values()].toSorted(
    (a, b) => Number(b[0]?.faisable) - Number(a[0]?.faisable) || b.length - a.length,
  );

interface Props {
  readonly modele: Modele;
  readonly onRemedier: (remede: RemedeChoisi) => void;
}

function Groupe({ modele, groupe, onRemedier }: Props & { readonly groupe: readonly NonPlaceVue[] }) {
  const [tous, setTous] = useState(false);
  const vus = tous || groupe.length <= VUS + 1 ? groupe : groupe.slice(0, VUS);
  const reste = groupe.length - vus.length;
  const memeMotif = groupe.every(({ motif }) => motif === groupe[0]?.motif);
  const nomDe = (id: string): string => {
    const row = modele.entretiens.get(id);
    return row ? `${nomPrenom(row)}, ${row.domaineNom}` : id;
  };
  return (
    <>
      {vus.map((nonPlace, rang) => (
        <TableRow key={nonPlace.entretien}>
          <TableCell>{nomDe(nonPlace.entretien)}</TableCell>
          {(rang === 0 || !memeMotif) && <TableCell rowSpan={memeMotif ? vus.length : 1}>{nonPlace.motif}</TableCell>}
          {rang === 0 && (
            <TableCell rowSpan={vus.length + (reste > 0 ? 1 : 0)}>
              {nonPlace.remede}
              <Remede modele={modele} groupe={groupe} onRemedier={onRemedier} />
            </TableCell>
          )}
        </TableRow>
      ))}
      {reste > 0 && (
        <TableRow>
          <TableCell colSpan={2} sx={{ py: 0.25 }}>
            <Button size="small" onClick={() => setTous(true)} sx={{ ml: -0.5 }}>
              Voir {pluriel(reste, 'autre élève', 'autres élèves')}
            </Button>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

/** Who is left over, why, and the smallest change that would place them; a button where the application can make it. */
export function NonPlaces({ nonPlaces, ...props }: Props & { readonly nonPlaces: readonly NonPlaceVue[] }) {
  return (
    <Table size="small" sx={{ '& td': { verticalAlign: 'top' } }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '28%' }}>Élève</TableCell>
          <TableCell sx={{ width: '34%' }}>Pourquoi</TableCell>
          <TableCell>Ce qui donnerait une place</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {grouperNonPlaces(nonPlaces).map((groupe) => (
          <Fragment key={groupe[0]?.entretien}>
            <Groupe {...props} groupe={groupe} />
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}
