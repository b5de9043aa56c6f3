import { Fragment } from 'preact';

/** Short facts in a row, each with its own text direction. Empty facts are omitted. */
export function Facts({ of }: { of: (string | null | undefined | false)[] }) {
  const all = of.filter((fact): fact is string => Boolean(fact));
  return (
    <>
      {all.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </>
  );
}
