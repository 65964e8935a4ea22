/** Which contract governs a file: the nearest above it. */

/**
 * @param contracts by their URIs
 * @param uri of the file
 * @returns undefined where none is above it
 */
export function findNearestContract<Contract extends { readonly uri: string }>(
  contracts: readonly Contract[],
  uri: string,
): Contract | undefined {
  return contracts
    .filter((contract) => uri.startsWith(toFolder(contract.uri)))
    .reduce<Contract | undefined>(
      (nearest, contract) =>
        nearest === undefined || toFolder(contract.uri).length > toFolder(nearest.uri).length ? contract : nearest,
      undefined,
    );
}

function toFolder(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
