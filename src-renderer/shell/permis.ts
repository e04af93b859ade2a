import { useCallback } from 'react';
import { type OperationDeDroit, refusDAcces } from '../../src-main/domain/acces/droits.ts';
import { useLecture } from '../api/hooks.ts';

/**
 * safety.md §2: whether whoever sits here may ask for an operation. It hides what would be refused anyway: the application
 * refuses by itself.
 */
export function usePermis(): (operation: OperationDeDroit) => boolean {
  const { data } = useLecture('porte.etat', {});
  const acces = data?.ouvert?.acces;
  return useCallback((operation) => acces !== undefined && refusDAcces(operation, acces) === null, [acces]);
}
