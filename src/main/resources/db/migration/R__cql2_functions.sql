-- What filters in CQL2 are made of. None of these fails, whatever a feature holds: a value of another type than
-- declared, a division by zero and a result beyond all numbers are null.

create or replace function cql2_number(value jsonb) returns numeric
    language sql immutable parallel safe
    return case when jsonb_typeof(value) = 'number' then value::numeric end;

create or replace function cql2_truth(value jsonb) returns boolean
    language sql immutable parallel safe
    return case when jsonb_typeof(value) = 'boolean' then value::boolean end;

create or replace function cql2_day(written text) returns date
    language sql immutable parallel safe
    return case
        when written ~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
            and extract(month from make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1)
                + (right(written, 2)::int - 1)) = substr(written, 6, 2)::int
        then make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1) + (right(written, 2)::int - 1)
    end;
comment on function cql2_day is 'The day that a text is; null for any other text, as 2024-02-30.';

create or replace function cql2_moment(written text) returns timestamptz
    language sql stable parallel safe
    return case
        when written ~ '^.{10}[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-](0\d|1[0-4]):[0-5]\d)$'
            and cql2_day(left(written, 10)) is not null
        then written::timestamptz
    end;
comment on function cql2_moment is 'The instant that a text is, by RFC 3339; null for any other text.';

create or replace function cql2_list(value jsonb) returns jsonb
    language sql immutable parallel safe
    return case when jsonb_typeof(value) = 'array' then value end;

create or replace function cql2_ids(value jsonb) returns jsonb
    language sql immutable parallel safe
    return case
        when jsonb_typeof(value) = 'array'
        then (select coalesce(jsonb_agg(record -> 'id'), '[]') from jsonb_array_elements(value) record)
    end;
comment on function cql2_ids is 'The ids of the records in a list.';

-- Lists are compared as sets.
create or replace function cql2_contains(whole jsonb, part jsonb) returns boolean
    language sql immutable strict parallel safe
    return not exists (select from jsonb_array_elements(part) p
        where p not in (select w from jsonb_array_elements(whole) w));

create or replace function cql2_equals(one jsonb, other jsonb) returns boolean
    language sql immutable strict parallel safe
    return cql2_contains(one, other) and cql2_contains(other, one);

create or replace function cql2_overlaps(one jsonb, other jsonb) returns boolean
    language sql immutable strict parallel safe
    return exists (select from jsonb_array_elements(one) o where o in (select p from jsonb_array_elements(other) p));

-- Numbers stay below 1e300 with at most 40 decimals, so that no expression can make one that fills the memory.
create or replace function cql2_arithmetic(operator text, a numeric, b numeric) returns numeric
    language plpgsql immutable strict parallel safe as $$
declare
    result numeric;
    size double precision;
begin
    if abs(a) >= 1e300 or abs(b) >= 1e300 then
        return null;
    end if;
    a := case when scale(a) > 40 then round(a, 40) else a end;
    b := case when scale(b) > 40 then round(b, 40) else b end;
    if operator = '^' then
        if a = 0 then
            return case when b > 0 then 0 when b = 0 then 1 end;
        elsif a < 0 and b <> trunc(b) then
            return null;
        end if;
        size := b::double precision * ln(abs(a)::double precision);
        return case when size > 690 then null when size < -92 then 0
            else power(a::double precision, b::double precision)::numeric end;
    end if;
    result := case operator
        when '+' then a + b
        when '-' then a - b
        when '*' then a * b
        when '/' then a / nullif(b, 0)
        when '%' then mod(a, nullif(b, 0))
        when 'div' then div(a, nullif(b, 0))
    end;
    return case when abs(result) < 1e300 then round(result, least(scale(result), 40)) end;
end
$$;

-- Full case folding of Unicode (statuses C and F), by ICU's full mappings to upper and then to lower case. That is the
-- folding itself but for: dotless i, which must not become i; capital sharp s, which has no upper case; the final
-- sigma; and Cherokee, which folds to capitals, which is no matter as both sides are folded.
create or replace function cql2_casei(value text) returns text
    language sql immutable strict parallel safe
    return normalize(translate(
        lower(upper(translate(value, U&'\0131\1E9E', U&'\FDD0\00DF') collate "und-x-icu") collate "und-x-icu"),
        U&'\03C2\FDD0', U&'\03C3\0131'), NFC);
comment on function cql2_casei is 'The same text for all texts that differ only in case.';

-- Letters are decomposed and their marks removed: the combining marks of Latin, Greek, Cyrillic and Armenian, Hebrew
-- points, Arabic vowel signs. A few Latin letters whose stroke or missing dot Unicode does not decompose are read as
-- the letter below it. The extension unaccent would also turn one character into others, as the full-width per cent
-- sign into the wildcard of LIKE.
create or replace function cql2_accenti(value text) returns text
    language sql immutable strict parallel safe
    return normalize(regexp_replace(
        translate(normalize(value, NFD), 'ıøØłŁđĐħĦŧŦ', 'ioOlLdDhHtT'),
        '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f'
            || '\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff'
            || '\ufe20-\ufe2f]+', '', 'g'), NFC);
comment on function cql2_accenti is 'The same text for all texts that differ only in accents.';
