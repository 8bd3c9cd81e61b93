import { documentPath, type DocumentAddress } from '../../shared/catalog';

/** The address of an action's own page. */
export function actionPath(address: DocumentAddress, item: string): string {
  return documentPath(address, `actions/${item}`);
}
