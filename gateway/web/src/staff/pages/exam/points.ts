/** Points with as many decimals as they have, at most two. */
export const points = (value: number): string => String(Number(value.toFixed(2)))
