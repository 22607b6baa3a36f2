/** The same invented declaration for another family: every personal number gets other last digits, the same for the same person. */
export function othersNamed(facts: unknown, shift: number): unknown {
  const text = JSON.stringify(facts).replace(
    /"(\d{6})(\d{6})"/g,
    (_, head: string, tail: string) => `"${head}${String((Number(tail) + shift) % 1_000_000).padStart(6, '0')}"`,
  );
  return JSON.parse(text) as unknown;
}
