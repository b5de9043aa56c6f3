import '../../styles/fields.css';
import { useEffect } from 'preact/hooks';
import { ActorName } from '../../components/actor-name';
import { Entry } from '../../components/entry';
import { Evidence, safeAddress } from '../../components/evidence';
import { rememberFocus } from '../../components/focus';
import { analysis } from '../../data/analysis';
import { data, loadLate, loadStatements } from '../../data/layers';
import { isCollection } from '../../model/collections';
import { openFeature } from '../../state/store';
import {
  findWord,
  formatDate,
  formatList,
  formatNumber,
  languageName,
  t,
  word,
} from '../../texts/texts';

/** A value as JSON has it. */
type Json = string | number | boolean | null | Json[] | Fields;

/** Fields by name. */
interface Fields {
  [name: string]: Json;
}

/** Fields that order, draw or link a record, or that its heading and other fields say in words. */
const SILENT = new Set([
  ...['id', 'name', 'title', 'word', 'question', 'order', 'colour', 'letter', 'hatch'],
  ...['minZoom', 'maxZoom', 'datePrecision', 'dateText', 'dateEnd', 'principal', 'class'],
  ...['several', 'alone', 'condition', 'oneOf', 'mirror', 'circa', 'role'],
]);

/** The collection that a field's ids belong to. */
const REFERS: Record<string, string> = {
  territory: 'territories',
  route: 'routes',
  partOf: 'territories',
  exclaveOf: 'territories',
  within: 'territories',
};

const ACTORS = new Set(['actor', 'actors', 'heldBy', 'proposedBy']);

/** The collections of the things that actors have names for. */
const THINGS = ['routes', 'territories', 'places'];

/** The fields of a record of the dossier in words: terms of the glossary, names instead of ids, dates and links. */
export function RecordFields({ fields }: { fields: Fields }) {
  useEffect(() => {
    void analysis.ask();
    void loadStatements();
  }, []);
  const { summary, ...others } = fields;
  return (
    <div class="fields">
      {typeof summary === 'string' && (
        <p class="card-summary" dir="auto">
          {summary}
        </p>
      )}
      <Rows fields={others} own={String(fields.id ?? '')} />
    </div>
  );
}

/** The props of a part of a record. */
interface PartProps {
  fields: Fields;
  /** The id of the record, which is a dimension’s if answers are named without one. */
  own: string;
}

function Rows({ fields, own }: PartProps) {
  const rows = Object.entries(fields).filter(([name, value]) => isShown(name, value, fields));
  const said = rows.filter(
    ([name]) => !isAnswer(fields) || !['dimension', 'values'].includes(name),
  );
  return (
    <>
      {isAnswer(fields) && <Answer fields={fields} own={own} />}
      <FieldRows rows={said} fields={fields} own={own} />
    </>
  );
}

/** Whether something is an answer to a question about the route. */
function isAnswer({ dimension, values, value }: Fields): boolean {
  return typeof dimension === 'string' && Array.isArray(values) && value === undefined;
}

/** A question about the route, and the answers to it. */
function Answer({ fields, own }: PartProps) {
  const { dimension = '', values = [] } = fields;
  const answers = (values as Json[]).map(String);
  return (
    <p class="field-answer">
      <span dir="auto">{answerOf('dimension', String(dimension), fields, own) ?? dimension}</span>{' '}
      <strong dir="auto">
        {formatList(answers.map((one) => answerOf('values', one, fields, own) ?? one))}
      </strong>
    </p>
  );
}

function FieldRows({ rows, fields, own }: PartProps & { rows: [string, Json][] }) {
  if (rows.length === 0) return null;
  return (
    <dl class="entries">
      {rows.map(([name, value]) => (
        <Entry key={name} term={termOf(name)}>
          <Value name={name} value={value} fields={fields} own={own} />
        </Entry>
      ))}
    </dl>
  );
}

function isShown(name: string, value: Json, fields: Fields): boolean {
  if (value === null || value === '' || value === false) return false;
  if (Array.isArray(value) && value.length === 0) return false;
  // Within a record, a name tells parts apart; of the record itself, the heading has it.
  const isHeading = SILENT.has(name) && !(name === 'name' && 'thing' in fields);
  return !isHeading;
}

/** A field's name: the glossary's term, or the name split into words. */
function termOf(name: string): string {
  const split = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return findWord('term', name) ?? split.charAt(0).toUpperCase() + split.slice(1);
}

function Value({ name, value, ...of }: PartProps & { name: string; value: Json }) {
  if (Array.isArray(value)) return <List name={name} items={value} {...of} />;
  if (typeof value !== 'object' || value === null)
    return <Text name={name} value={value} {...of} />;
  if (name === 'names') return <Names names={value} />;
  if (isReference(value)) return <Reference to={value} />;
  if (typeof value.label === 'string') return <span dir="auto">{value.label}</span>;
  return <Rows fields={value} own={of.own} />;
}

function List({ name, items, ...of }: PartProps & { name: string; items: Json[] }) {
  if (/statements$/i.test(name)) return <Evidence statements={items.map(idOf)} />;
  return (
    <ul class="field-list">
      {items.map((item, index) => (
        <li key={index}>
          <Value name={name} value={item} {...of} />
        </li>
      ))}
    </ul>
  );
}

/** The id of a statement that is named by it or given in full. */
function idOf(item: Json): string {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
    ? String(item.id)
    : String(item);
}

function Names({ names }: { names: Fields }) {
  return (
    <ul class="inline-list">
      {Object.entries(names).map(([language, name]) => (
        <li key={language} lang={language} dir="auto" title={languageName(language)}>
          {String(name ?? '')}
        </li>
      ))}
    </ul>
  );
}

function Text({ name, value, fields, own }: PartProps & { name: string; value: Json }) {
  if (value === true) return <>{t('yes')}</>;
  if (typeof value === 'number') return <>{formatNumber(value, 1)}</>;
  const text = String(value);
  const answer = answerOf(name, text, fields, own);
  if (answer !== null) return <span dir="auto">{answer}</span>;
  if (ACTORS.has(name)) return <ActorName id={text} />;
  const collection = REFERS[name] ?? (name === 'thing' ? collectionOfThing(text) : undefined);
  if (collection) return <RecordLink collection={collection} id={text} />;
  if (name === 'language') return <>{languageName(text)}</>;
  if (/^\d{4}(-\d\d){1,2}$/.test(text)) return <>{formatDate(text)}</>;
  const address = safeAddress(text);
  if (address) {
    return (
      <a href={address} target="_blank" rel="noopener noreferrer external" dir="auto">
        {text}
      </a>
    );
  }
  return <span dir="auto">{wordOf(name, text)}</span>;
}

/** The word for a value of an enumeration; any other text as it is. */
function wordOf(name: string, text: string): string {
  switch (name) {
    case 'kind':
      return word('kind', text);
    case 'side':
      return word('side', text);
    case 'checkedResult':
      return word('checkedResult', text);
    case 'status':
      return word('status', text);
    case 'doubt':
      return word('doubt', text);
    case 'power':
      return word('power', text);
    case 'state':
      return word('state', text);
    default:
      return text;
  }
}

/** The question of a dimension, or the label of an answer to one; null for anything else. */
function answerOf(name: string, text: string, fields: Fields, own: string): string | null {
  const dimensions = analysis.answer.value?.dimensions ?? [];
  if (name === 'dimension') return dimensions.find(({ id }) => id === text)?.question ?? null;
  if (!['value', 'values', 'only', 'some'].includes(name)) return null;
  const of = name === 'value' ? own : String(fields.dimension ?? own);
  const values = dimensions.find(({ id }) => id === of)?.values ?? [];
  return values.find(({ id }) => id === text)?.label ?? null;
}

function collectionOfThing(id: string): string | undefined {
  return THINGS.find((collection) => isCollection(collection) && data[collection].find(id));
}

/** A record or a thing that is named by its kind and id. */
type ReferenceTo = Fields & { kind: string; id: string };

function isReference(value: Fields): value is ReferenceTo {
  return typeof value.kind === 'string' && typeof value.id === 'string' && !('name' in value);
}

function Reference({ to: { kind, id } }: { to: ReferenceTo }) {
  const collection = kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
  return <RecordLink collection={collection} id={id} />;
}

/** A link to a record's card, by its name or title once that has loaded. */
function RecordLink({ collection, id }: { collection: string; id: string }) {
  useEffect(() => {
    if (isCollection(collection)) loadLate(collection);
  }, [collection]);
  return (
    <button
      type="button"
      class="link-button"
      dir="auto"
      onClick={() => {
        rememberFocus();
        openFeature({ collection, id });
      }}
    >
      {nameOf(collection, id) ?? formatList([word('collection', collection), id], 'unit')}
    </button>
  );
}

function nameOf(collection: string, id: string): string | null {
  if (!isCollection(collection)) return null;
  const found = data[collection].find(id)?.properties as
    | Partial<Record<string, unknown>>
    | undefined;
  const name = found?.title ?? found?.name ?? found?.text;
  return typeof name === 'string' ? name : null;
}
